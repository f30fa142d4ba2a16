import * as z from 'zod'
import { isoMonthSchema } from '../../../shared/domain/calendar'
import { figureOf } from '../../../shared/domain/figure'
import { personIdSchema } from '../../../shared/domain/id'
import { addsUp, type Metric } from '../../../shared/domain/metric'
import { type TargetDraft, targetPeriodSchema } from '../../../shared/domain/target'
import { lineOf } from '../../../shared/domain/text'

/** What the form holds: `scope` is a role or a person as one choice, the value in the unit people speak. */
export const targetFormSchema = z
  .object({
    scope: lineOf({ what: 'Whom it is for', max: 200 }),
    fromMonth: isoMonthSchema,
    /** Whether it counts from then on, or for that month alone. */
    lasts: z.enum(['on', 'month']),
    per: targetPeriodSchema,
    value: figureOf({ what: 'A target', missing: 'Enter the target in figures' }),
    // the upper end of a range; null where one figure is aimed for
    upTo: figureOf({ what: 'A target', missing: 'Enter the upper end in figures' }).nullable(),
    forDaysWorked: z.boolean(),
    /** Percentages of the first months, as they are typed; empty for none. */
    ramp: z
      .string()
      .max(200)
      .refine((typed) => rampOf(typed) !== null, {
        error: 'Enter whole percentages from 0 to 100, up to 24 of them, like 25, 50, 75',
      }),
    reason: z.string().max(500),
  })
  .refine(({ value, upTo }) => upTo === null || upTo >= value, {
    error: 'The upper end is not below the lower one',
    path: ['upTo'],
  })
  .refine(({ scope, reason }) => !isForPerson(scope) || /\S/u.test(reason), {
    error: 'A target for one person needs its reason',
    path: ['reason'],
  })
export type TargetForm = z.infer<typeof targetFormSchema>

/** Whether a scope of the form is one person. */
export function isForPerson(scope: string): boolean {
  return scope.startsWith('person:')
}

/** What was filled in as a target of a metric, with its figures in the unit they are kept in. */
export function targetDraftOf(
  form: TargetForm,
  { metric, value, upTo }: { metric: Metric; value: number; upTo: number | null },
): TargetDraft {
  const { scope, fromMonth, lasts, per, ramp, reason } = form
  const [, ...rest] = scope.split(':')
  const name = rest.join(':')
  const steps = metric.direction === 'more' ? (rampOf(ramp) ?? []) : []
  return {
    metricId: metric.id,
    fromMonth,
    ...(isForPerson(scope) && lasts === 'month' ? { untilMonth: fromMonth } : {}),
    ...(per === 'month' ? {} : { per }),
    ...(steps.length === 0 ? {} : { ramp: steps }),
    ...(addsUp(metric.kind) && form.forDaysWorked ? { forDaysWorked: true } : {}),
    value,
    ...(upTo === null ? {} : { upTo }),
    scope: isForPerson(scope)
      ? { kind: 'person', personId: personIdSchema.parse(name), reason }
      : { kind: 'role', role: name },
  }
}

/** `'25 %, 50, 75'` → `[25, 50, 75]`; empty where nothing is typed, null where anything else is. */
function rampOf(typed: string): number[] | null {
  const words = typed.split(/[\s,;%]+/u).filter((word) => word !== '')
  const steps = words.map(Number)
  const isRead = steps.every((step) => Number.isInteger(step) && step >= 0 && step <= 100)
  return isRead && steps.length <= 24 ? steps : null
}
