import * as z from 'zod'
import { type Aim, sameAim } from './attainment'
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

/** The time that a target is set for. */
export const targetPeriodSchema = z.enum(['day', 'week', 'month', 'quarter'])
export type TargetPeriod = z.infer<typeof targetPeriodSchema>

export const targetDraftSchema = z.object({
  metricId: metricIdSchema,
  scope: targetScopeSchema,
  /** The first month it counts for; it counts until a later one takes its place. */
  fromMonth: isoMonthSchema,
  /** The last month it counts for, where it is an exception; the target before it then counts again. */
  untilMonth: isoMonthSchema.optional(),
  /** What time the value is for. Left out by versions that knew months alone. */
  per: targetPeriodSchema.optional(),
  /**
   * The share of it that counts in the first, second, third … month of a newcomer, in percent; all of it after those. The
   * month in which they start is the first. Only where more is better: a part of a limit would be the stricter one.
   */
  ramp: z.array(z.int().min(0).max(100)).min(1).max(24).optional(),
  /**
   * Whether what adds up is asked for only as far as the person worked: from their first day to their last, without
   * absences. Left out by versions that asked for all of it whatever happened, so that no old month is scored anew.
   */
  forDaysWorked: z.boolean().optional(),
  /**
   * A period's worth in the unit of the metric's kind: a count, cents, percent, seconds, points, times.
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

/** Whether a ramp, where one is set, leads up to what is better, and an exception ends no earlier than it begins. */
export function isWellMade({ ramp, fromMonth, untilMonth }: TargetDraft, direction: Direction): boolean {
  if (ramp !== undefined && direction !== 'more') return false
  return untilMonth === undefined || untilMonth >= fromMonth
}

/** What is aimed for as it was set: in a month where `per` is left out, and with the ramp of a newcomer. */
export type SetAim = Aim & Pick<Target, 'per' | 'ramp'>

/**
 * What a person aims for with a metric as it was set, for its own period: the person's own target where one counts in
 * the month, else the role's; null where there is none. The role is the one held on the last day of the month.
 */
export function aimFor(
  targets: Iterable<Target>,
  wanted: { metricId: MetricId; person: Person; month: IsoMonth },
): SetAim | null {
  const target = targetInForce(targets, wanted)
  return target === null ? null : setAimOf(target)
}

/** What a target aims for as it was set; null where it ends one. */
export function setAimOf({ value, upTo, per = 'month', ramp }: Target): SetAim | null {
  if (value === null) return null
  return {
    target: value,
    ...(upTo === undefined ? {} : { upTo }),
    ...(per === 'month' ? {} : { per }),
    ...(ramp === undefined ? {} : { ramp }),
  }
}

/** Whether two are set alike: the same figures for the same time, and for newcomers the same ramp. */
export function sameSetAim(a: SetAim | null, b: SetAim | null): boolean {
  return sameAim(a, b) && a?.per === b?.per && a?.ramp?.join() === b?.ramp?.join()
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
    if (target.untilMonth !== undefined && target.untilMonth < wanted.month) continue
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
  const before = shiftMonth(monthOf(given.today), -1)
  const last = draft.untilMonth !== undefined && draft.untilMonth < before ? draft.untilMonth : before
  for (let month = last; month >= draft.fromMonth; month = shiftMonth(month, -1)) {
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
