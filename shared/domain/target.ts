import * as z from 'zod'
import type { Aim } from './attainment'
import {
  type IsoDate,
  type IsoMonth,
  isoInstantSchema,
  isoMonthSchema,
  lastDayOf,
  monthOf,
  shiftMonth,
} from './calendar'
import { figureOf } from './figure'
import { type MetricId, metricIdSchema, personIdSchema, targetIdSchema } from './id'
import type { Direction } from './metric'
import { type Person, roleOn } from './person'
import { lineOf } from './text'

/** Whom a target is for: everybody in a role, or one person instead of the role's target, with the reason. */
const targetScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('role'), role: lineOf({ what: 'The role', max: 120 }) }),
  z.object({
    kind: z.literal('person'),
    personId: personIdSchema,
    reason: lineOf({ what: 'The reason', max: 500 }),
  }),
])
export type TargetScope = z.infer<typeof targetScopeSchema>

export const targetDraftSchema = z.object({
  metricId: metricIdSchema,
  scope: targetScopeSchema,
  /** The first month it counts for; it counts until a later one takes its place. */
  fromMonth: isoMonthSchema,
  /**
   * A month's worth in the unit of the metric's kind: a count, cents, percent, seconds, points, times.
   * Null ends a target: a person returns to the target of the role, a role has none any more.
   */
  value: figureOf({ what: 'A target', missing: 'The target is a number' }).nullable(),
  /** The upper end where a range is aimed for, in the same unit; `value` is then the lower one. */
  upTo: figureOf({ what: 'A target', missing: 'The upper end is a number' }).optional(),
})
export type TargetDraft = z.infer<typeof targetDraftSchema>

/** Whether a target has the ends that the metric's direction asks for: two in their order for a range, else one. */
export function hasItsEnds(
  { value, upTo }: Pick<TargetDraft, 'value' | 'upTo'>,
  direction: Direction,
): boolean {
  if (value === null || direction !== 'within') return upTo === undefined
  return upTo !== undefined && upTo >= value
}

/** A dated target. Targets are added, never edited: an old month keeps the one it had. */
export const targetSchema = targetDraftSchema.extend({
  id: targetIdSchema,
  setAt: isoInstantSchema,
})
export type Target = z.infer<typeof targetSchema>

/**
 * What a person aims for with a metric in a month: the person's own target where one counts, else the role's;
 * null where there is none. The role is the one held on the last day of the month.
 */
export function aimFor(
  targets: Iterable<Target>,
  wanted: { metricId: MetricId; person: Person; month: IsoMonth },
): Aim | null {
  const target = targetInForce(targets, wanted)
  if (target === null || target.value === null) return null
  return target.upTo === undefined ? { target: target.value } : { target: target.value, upTo: target.upTo }
}

/** The same with whom it is for and since when it counts; null where there is none. */
export function targetInForce(
  targets: Iterable<Target>,
  wanted: { metricId: MetricId; person: Person; month: IsoMonth },
): Target | null {
  const { metricId, person, month } = wanted
  const own = latest(targets, { metricId, month }, (scope) =>
    scope.kind === 'person' ? scope.personId === person.id : false,
  )
  if (own !== null && own.value !== null) return own
  return roleTarget(targets, { metricId, role: roleOn(person, lastDayOf(month)), month })
}

function roleTarget(
  targets: Iterable<Target>,
  wanted: { metricId: MetricId; role: string; month: IsoMonth },
): Target | null {
  return latest(targets, wanted, (scope) => scope.kind === 'role' && scope.role === wanted.role)
}

/** The target that counts in a month, among those whose scope is asked for. */
function latest(
  targets: Iterable<Target>,
  wanted: { metricId: MetricId; month: IsoMonth },
  isAsked: (scope: TargetScope) => boolean,
): Target | null {
  let found: Target | null = null
  for (const target of targets) {
    if (target.metricId !== wanted.metricId || target.fromMonth > wanted.month) continue
    if (isAsked(target.scope)) found = later(found, target)
  }
  return found
}

/** Of two targets for the same months, the one that starts later; of the same start, the one set later. */
function later(a: Target | null, b: Target): Target {
  if (a === null || b.fromMonth > a.fromMonth) return b
  return b.fromMonth === a.fromMonth && b.setAt >= a.setAt ? b : a
}

/**
 * Whether a target no longer counts in `month`: a later one of the same scope took its place, or it says that the
 * target has ended. One that starts later is not superseded.
 */
export function isSuperseded(target: Target, targets: readonly Target[], month: IsoMonth): boolean {
  if (target.fromMonth > month) return false
  const { metricId, scope } = target
  const inForce = latest(targets, { metricId, month }, (other) => sameScope(other, scope))
  return inForce?.id !== target.id || target.value === null
}

function sameScope(a: TargetScope, b: TargetScope): boolean {
  if (a.kind === 'role' && b.kind === 'role') return a.role === b.role
  return a.kind === 'person' && b.kind === 'person' && a.personId === b.personId
}

export type TargetCheck =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rewritesPast'; readonly firstOpenMonth: IsoMonth }

/**
 * Whether a new target may be set. It may start in the current month or later; earlier only where no month since
 * then had a target that it would take the place of, so that history can be filled in but never rewritten.
 * `person` is the one it is set for, and null where it is set for a role.
 */
export function checkNewTarget(
  draft: TargetDraft,
  given: { targets: readonly Target[]; person: Person | null; today: IsoDate },
): TargetCheck {
  const current = monthOf(given.today)
  for (let month = shiftMonth(current, -1); month >= draft.fromMonth; month = shiftMonth(month, -1)) {
    if (alreadyCounted(draft, month, given)) {
      return { kind: 'rewritesPast', firstOpenMonth: shiftMonth(month, 1) }
    }
  }
  return { kind: 'accepted' }
}

/** Whether a target counted in `month` for those whom the draft is for. A person's own stands above the role's. */
function alreadyCounted(
  { metricId, scope }: TargetDraft,
  month: IsoMonth,
  given: { targets: readonly Target[]; person: Person | null },
): boolean {
  if (given.person !== null) {
    return aimFor(given.targets, { metricId, person: given.person, month }) !== null
  }
  const ofRole =
    scope.kind === 'role' ? roleTarget(given.targets, { metricId, role: scope.role, month }) : null
  return ofRole !== null && ofRole.value !== null
}
