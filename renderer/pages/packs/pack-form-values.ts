import * as z from 'zod'
import { isoDateSchema, isoMonthSchema } from '../../../shared/domain/calendar'
import {
  type MeetingPack,
  meetingPackSchema,
  type PackHabits,
  packPartSchema,
  packReaderSchema,
} from '../../../shared/domain/meeting-pack'
import { namesShownSchema } from '../../../shared/domain/shown-names'

/** What is typed and ticked for a pack: the agenda as lines of one text. */
export const packFormSchema = z
  .object({
    title: z.string(),
    heldOn: isoDateSchema,
    place: z.string(),
    month: isoMonthSchema,
    agenda: z.string(),
    parts: z.array(packPartSchema),
    people: z.array(z.string()),
    metrics: z.array(z.string()),
    reader: packReaderSchema,
    names: namesShownSchema,
    withPromises: z.boolean(),
    inDepth: z.boolean().optional(),
  })
  .transform((typed) => ({ ...typed, agenda: pointsOf(typed.agenda) }))
  .pipe(meetingPackSchema)
type PackForm = z.input<typeof packFormSchema>

/** A point a line; empty lines are none. */
function pointsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A pack as its form holds it. */
export function typedForm(pack: MeetingPack): PackForm {
  return { ...pack, agenda: pack.agenda.join('\n'), inDepth: pack.inDepth ?? false }
}

/** What of a pack the next one begins with. */
export function habitsOf({
  title,
  place,
  agenda,
  parts,
  reader,
  names,
  withPromises,
  inDepth,
}: MeetingPack): PackHabits {
  return {
    title,
    place,
    agenda,
    parts,
    reader,
    names,
    withPromises,
    ...(inDepth === undefined ? {} : { inDepth }),
  }
}
