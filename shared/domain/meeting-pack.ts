import * as z from 'zod'
import { isoDateSchema, isoMonthSchema } from './calendar'
import { metricIdSchema, personIdSchema } from './id'
import { namesShownSchema } from './shown-names'
import { lineOf, proseOf } from './text'

/** The parts of a meeting pack, in their order. */
export const packPartSchema = z.enum(['cover', 'agenda', 'team', 'people', 'goals', 'glossary'])
export type PackPart = z.infer<typeof packPartSchema>

/** Who sees the pack: the manager alone, or others in the meeting. */
export const packReaderSchema = z.enum(['manager', 'others'])

/** What is taken over into the next pack: everything but the day, the month and the people. */
export const packHabitsSchema = z.object({
  title: lineOf({ what: 'The title of the meeting', max: 120 }),
  place: proseOf({ what: 'The place', max: 200 }),
  /** Points to talk about, in their order. */
  agenda: z
    .array(lineOf({ what: 'A point of the agenda', max: 300 }))
    .max(40, 'An agenda can have 40 points at most'),
  parts: z.array(packPartSchema).min(1, 'Choose at least one part'),
  reader: packReaderSchema,
  /** How people are named where others see it; their manager sees full names. */
  names: namesShownSchema,
  /** Whether promises stand on the pages of people, and sessions in the table of the team. */
  withPromises: z.boolean(),
  /**
   * Whether the pages of people go deeper: the parts of the score, one metric week by week and, where only the manager sees the
   * pack, the skills. Left out by versions that could not.
   */
  inDepth: z.boolean().optional(),
})
export type PackHabits = z.infer<typeof packHabitsSchema>

/** A meeting pack as a manager wants it. */
export const meetingPackSchema = packHabitsSchema.extend({
  heldOn: isoDateSchema,
  /** The month whose numbers are shown: the running one or one before it. */
  month: isoMonthSchema,
  people: z.array(personIdSchema).min(1, 'Choose at least one person').max(500),
  metrics: z.array(metricIdSchema).min(1, 'Choose at least one number').max(60),
})
export type MeetingPack = z.infer<typeof meetingPackSchema>

/** What stands in the form of the first pack. Others see no promises and no sessions unless they are chosen. */
export const usualHabits: PackHabits = {
  title: 'Team meeting',
  place: '',
  agenda: [],
  parts: ['cover', 'agenda', 'team', 'people', 'goals', 'glossary'],
  reader: 'manager',
  names: 'full',
  withPromises: true,
}

/** How people are named in a pack: in full for their manager. */
export function namesIn({ reader, names }: Pick<MeetingPack, 'reader' | 'names'>): MeetingPack['names'] {
  return reader === 'manager' ? 'full' : names
}
