import * as z from 'zod'
import { packIdSchema, personIdSchema } from '../domain/id'
import { meetingPackSchema, packHabitsSchema } from '../domain/meeting-pack'
import { progressSchema } from '../domain/progress'
import { depthChartsSchema } from '../domain/sheet-depth'
import { paperSchema } from './paper'
import { notFound } from './refusals'
import { sheetChartSchema, sparklineSchema } from './sheets'
import { reading, writing } from './verb'

const onePack = z.object({ packId: packIdSchema })

/**
 * A meeting pack is made in steps, so that saves have their turn between them, the page can say how far it is, and it can
 * be given up at any time. What is begun lies in memory only.
 */
export const packs = {
  /** What the last pack was made with; null before the first. */
  habits: reading.output(packHabitsSchema.nullable()),
  /** Keeps what the next pack will begin with. */
  keepHabits: writing.input(packHabitsSchema).output(packHabitsSchema).errors(notFound),
  /** Begins one. Answers with the numbers to draw, person by person, as they stood in the month of the pack. */
  begin: reading
    .input(meetingPackSchema)
    .output(
      z.object({
        packId: packIdSchema,
        people: z.array(
          z.object({
            personId: personIdSchema,
            /** What the pack calls the person. */
            name: z.string(),
            /** Of the metrics of the pack. */
            progress: z.array(progressSchema),
          }),
        ),
        /** Typed words of the pack that name somebody by more than was chosen to be shown. */
        stillNaming: z.array(z.string()),
      }),
    )
    .errors({
      ...notFound,
      TO_COME: { status: 422, message: 'That month is still to come. Choose this month or an earlier one.' },
    }),
  /** Lays the page of one person. Refuses with `NOT_FOUND` when the pack was given up. */
  person: reading
    .input(
      onePack.extend({
        personId: personIdSchema,
        charts: z.array(sheetChartSchema).max(60),
        depth: depthChartsSchema.nullable().default(null),
      }),
    )
    .output(z.object({}))
    .errors(notFound),
  /** Binds the pack; it is at an end then. */
  finish: reading
    .input(onePack.extend({ sparklines: z.array(sparklineSchema).max(10_000) }))
    .output(paperSchema)
    .errors(notFound),
  /** Gives a pack up. */
  drop: reading.input(onePack).output(z.object({})),
}
