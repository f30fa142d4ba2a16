import * as z from 'zod'
import { dueSessionSchema } from '../domain/due-session'
import { personIdSchema, templateIdSchema } from '../domain/id'
import { workingCalendarSchema } from '../domain/working-calendar'
import { fileBytes } from './file-bytes'
import { paperSchema } from './paper'
import { notFound } from './refusals'
import { reading, writing } from './verb'

export const schedule = {
  /** The session that comes next with one person, or with everybody who is on the team; by their days. */
  due: reading
    .input(z.object({ personId: personIdSchema.nullable() }))
    .output(z.array(dueSessionSchema))
    .errors(notFound),
  /** When the firm works. */
  calendar: reading.output(workingCalendarSchema),
  reviseCalendar: writing.input(workingCalendarSchema).output(workingCalendarSchema).errors(notFound),
  /**
   * The sessions to come as a calendar file (RFC 5545), for one person or everybody: those that are planned and due,
   * and with `months` above 0 those that the rhythm brings in the months to come.
   */
  file: reading
    .input(
      z.object({
        personId: personIdSchema.nullable(),
        months: z.int().min(0).max(12),
        /** Whose calendar it is for. That of a person names the manager, and nobody else of the team. */
        reader: z.enum(['manager', 'person']),
      }),
    )
    .output(z.object({ fileName: z.string(), events: z.int(), file: fileBytes({ maxBytes: 16_000_000 }) }))
    .errors(notFound),
  /** How and when a person will be evaluated, as a paper for that person. */
  notice: reading
    .input(z.object({ personId: personIdSchema, templateId: templateIdSchema }))
    .output(paperSchema)
    .errors(notFound),
}
