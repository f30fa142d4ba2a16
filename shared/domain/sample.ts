import * as z from 'zod'
import { type Agreement, agreementDraftSchema, newAgreement, nextNumber } from './agreement'
import {
  addDays,
  daysBetween,
  firstDayOf,
  type IsoDate,
  isoDateSchema,
  isoInstantSchema,
  isWorkingDay,
  monthOf,
  weekStartOf,
} from './calendar'
import { commitmentSchema } from './commitment'
import { documentKindSchema } from './document-kind'
import { responseSchema } from './employee-response'
import { evidenceEntrySchema } from './evidence'
import { firmSchema } from './firm'
import { smartGoalSchema } from './goal'
import { agreementIdSchema, measurementIdSchema, metricIdSchema, personIdSchema } from './id'
import { type Measurement, measurementsOf } from './measurement'
import { metricSchema } from './metric'
import { metricsAskedFor, snapshotOf } from './number-snapshot'
import { objectiveSchema } from './objective'
import { personSchema } from './person'
import { progressOf } from './progress'
import { type CoachingSession, coachingSessionSchema } from './session'
import { signatureMarkSchema } from './signature'
import { targetSchema } from './target'
import { templateVersionSchema } from './template'

/** Figures of one person in one metric, one after the other from `firstOn` on; null where there is none. */
const seriesSchema = z.object({
  metricId: metricIdSchema,
  personId: personIdSchema,
  every: z.enum(['week', 'workingDay']),
  firstOn: isoDateSchema,
  figures: z.array(z.tuple([z.number(), z.number()]).nullable()),
})

const sampleMarkSchema = z.object({ at: isoInstantSchema, mark: signatureMarkSchema })

/** A document of the sample: its text, and how it was signed. */
const sampleAgreementSchema = z.object({
  id: agreementIdSchema,
  kind: documentKindSchema,
  personId: personIdSchema,
  draftedAt: isoInstantSchema,
  draft: agreementDraftSchema,
  /** Null for a draft; without the manager's mark it waits for the manager. */
  signing: z
    .object({
      person: sampleMarkSchema,
      response: responseSchema,
      manager: sampleMarkSchema.nullable(),
    })
    .nullable(),
})
export type SampleAgreement = z.infer<typeof sampleAgreementSchema>

/** The sample team as it is shipped: records as they are kept, and numbers written short. */
export const sampleSchema = z.object({
  /** The Monday of the week that the sample ends in. */
  anchor: isoDateSchema,
  firm: firmSchema,
  people: z.array(personSchema),
  metrics: z.array(metricSchema),
  targets: z.array(targetSchema),
  series: z.array(seriesSchema),
  templateVersions: z.array(templateVersionSchema),
  sessions: z.array(coachingSessionSchema),
  commitments: z.array(commitmentSchema),
  goals: z.array(smartGoalSchema),
  objectives: z.array(objectiveSchema),
  evidence: z.array(evidenceEntrySchema),
  agreements: z.array(sampleAgreementSchema),
})
export type Sample = z.infer<typeof sampleSchema>

/**
 * The sample with every day, month and moment moved by whole weeks, so that its last week is the week of `today`
 * and every weekday stays what it was. Templates keep the day they were published.
 */
export function movedSample(sample: Sample, today: IsoDate): Sample {
  const days = daysBetween(sample.anchor, weekStartOf(today))
  return sampleSchema.parse({ ...movedObject(sample, days), templateVersions: sample.templateVersions })
}

function movedObject(record: object, days: number): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, moved(value, days)]))
}

function moved(value: unknown, days: number): unknown {
  if (typeof value === 'string') return movedText(value, days)
  if (Array.isArray(value)) return value.map((each) => moved(each, days))
  return typeof value === 'object' && value !== null ? movedObject(value, days) : value
}

/** A text that is wholly a date, moved; any other text as it is. A month becomes the one its first day falls in. */
function movedText(text: string, days: number): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return addDays(text, days)
  if (/^\d{4}-\d\d-\d\dT\S+Z$/.test(text)) return addDays(text.slice(0, 10), days) + text.slice(10)
  return /^\d{4}-\d\d$/.test(text) ? monthOf(addDays(firstDayOf(text), days)) : text
}

/** The numbers of the sample one by one, up to the day before `today`: those of today are not in yet. */
export function sampleMeasurements({ series }: Sample, today: IsoDate): Measurement[] {
  return series.flatMap(({ metricId, personId, every, firstOn, figures }, index) => {
    const measurements: Measurement[] = []
    let on = firstOn
    for (const figure of figures) {
      if (figure !== null && on < today) {
        const [numerator, denominator] = figure
        const id = measurementIdSchema.parse(`sample-${index}-${on}`)
        measurements.push({ id, metricId, personId, on, numerator, denominator, origin: { kind: 'sample' } })
      }
      on = every === 'week' ? addDays(on, 7) : nextWorkingDay(on)
    }
    return measurements
  })
}

/** `nextWorkingDay('2026-11-20')`, a Friday, → `'2026-11-23'`. */
function nextWorkingDay(date: IsoDate): IsoDate {
  const next = addDays(date, 1)
  return isWorkingDay(next) ? next : nextWorkingDay(next)
}

/**
 * The sessions of the sample with the numbers that stood on the day of each. They are worked out here and not
 * shipped, because a month that was moved holds other weeks than the one that was drawn.
 */
export function sampleSessions(
  sample: Sample,
  measurements: readonly Measurement[],
): readonly CoachingSession[] {
  return sample.sessions.map((session) => {
    const person = sample.people.find(({ id }) => id === session.personId)
    const version = sample.templateVersions.find(({ id }) => id === session.templateVersionId)
    if (person === undefined || version === undefined || session.state.kind !== 'finalised') return session
    const progress = metricsAskedFor(version, sample.metrics).map((metric) =>
      progressOf({
        metric,
        person,
        measurements: measurementsOf(measurements, { metricId: metric.id, personId: person.id }),
        targets: sample.targets,
        asOf: session.heldOn,
      }),
    )
    return { ...session, state: { ...session.state, numbers: snapshotOf(progress) } }
  })
}

/** The documents of the sample as drafts with their numbers, each with how it was signed. */
export function sampleAgreements(
  sample: Sample,
): { readonly agreement: Agreement; readonly signing: SampleAgreement['signing'] }[] {
  const numbers: string[] = []
  return sample.agreements.map(({ id, kind, personId, draftedAt, draft, signing }) => {
    const number = nextNumber(numbers, { kind, year: Number(draftedAt.slice(0, 4)) })
    numbers.push(number)
    return { agreement: newAgreement(draft, { id, kind, personId, number, at: draftedAt }), signing }
  })
}
