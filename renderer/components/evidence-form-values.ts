import * as z from 'zod'
import type { IsoDate } from '../../shared/domain/calendar'
import {
  type EvidenceAbout,
  evidenceAboutSchema,
  evidenceDraftSchema,
  isToCome,
} from '../../shared/domain/evidence'
import type { SmartGoal } from '../../shared/domain/goal'
import { personIdSchema } from '../../shared/domain/id'
import type { Metric } from '../../shared/domain/metric'
import type { Option } from './form/select-input'

/** What the fields of an entry hold; which way it speaks is said by the button that saves it. */
export function evidenceFormSchema(today: IsoDate) {
  return z.object({
    personId: z.string().min(1, 'Choose a person').pipe(personIdSchema),
    what: evidenceDraftSchema.shape.what,
    on: evidenceDraftSchema.shape.on.refine((on) => !isToCome(on, today), {
      error: 'That day is still to come',
    }),
    about: z.string().transform(aboutOf),
  })
}
export type EvidenceForm = z.input<ReturnType<typeof evidenceFormSchema>>
export type EvidenceValues = z.output<ReturnType<typeof evidenceFormSchema>>

/** What an entry is about as the value of a list: `'metric win-rate'`, `''` for nothing. */
export function keyOfAbout(about: EvidenceAbout | null): string {
  if (about === null) return ''
  return about.kind === 'metric' ? `metric ${about.metricId}` : `goal ${about.goalId}`
}

export function aboutOf(key: string): EvidenceAbout | null {
  const [kind, id] = key.split(' ')
  const about = kind === 'metric' ? { kind, metricId: id } : { kind, goalId: id }
  return evidenceAboutSchema.safeParse(about).data ?? null
}

/** Everything that an entry about a person can be linked to. */
export function aboutOptions(
  personId: string,
  { metrics, goals }: { metrics: readonly Metric[]; goals: readonly SmartGoal[] },
): Option[] {
  return [
    { value: '', label: 'Nothing in particular' },
    ...goals
      .filter((goal) => goal.personId === personId && goal.status === 'active')
      .map((goal) => ({
        value: keyOfAbout({ kind: 'goal', goalId: goal.id }),
        label: `Goal: ${goal.fields.statement}`,
      })),
    ...metrics
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, name }) => ({ value: keyOfAbout({ kind: 'metric', metricId: id }), label: name })),
  ]
}
