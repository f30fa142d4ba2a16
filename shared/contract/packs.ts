import * as z from 'zod'
import { packIdSchema, personIdSchema } from '../domain/id'
import { meetingPackSchema, packHabitsSchema } from '../domain/meeting-pack'
import { placedPageSchema } from '../domain/page'
import { progressSchema } from '../domain/progress'
import { depthChartsSchema } from '../domain/sheet-depth'
import { paperSchema } from './paper'
import { notFound } from './refusals'
import { sheetChartSchema, sparklineSchema } from './sheets'
import { reading, writing } from './verb'

const onePack = z.object({ packId: packIdSchema })
const onePerson = onePack.extend({ personId: personIdSchema })

/**
 * A meeting pack is made and shown in steps, so that saves have their turn between them, the page can say how far it is, and
 * it can be given up at any time: no answer is larger than what one person or one page needs. What is begun lies in memory
 * only, until it is dropped.
 */
export const packs = {
  /** What the last pack was made with; null before the first. */
  habits: reading.output(packHabitsSchema.nullable()),
  /** Keeps what the next pack will begin with. */
  keepHabits: writing.input(packHabitsSchema).output(packHabitsSchema).errors(notFound),
  /** Begins one from how everything stands now. Answers with its people by name. */
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
  /** The numbers to draw of one person, in the metrics of the pack, as they stood in its month. */
  figures: reading.input(onePerson).output(z.array(progressSchema)).errors(notFound),
  /**
   * Takes in what is drawn of one person: their page is laid where pages of people are wanted. Refuses with `NOT_FOUND` when
   * the pack was given up.
   */
  person: reading
    .input(
      onePerson.extend({
        charts: z.array(sheetChartSchema).max(60).default([]),
        depth: depthChartsSchema.nullable().default(null),
        /** For the table of the team. */
        sparklines: z.array(sparklineSchema).max(60).default([]),
      }),
    )
    .output(z.object({}))
    .errors(notFound),
  /** Binds the pack: how many pages it has, and all of them as a PDF to keep. */
  finish: reading
    .input(onePack)
    .output(paperSchema.omit({ pages: true }).extend({ pages: z.int() }))
    .errors(notFound),
  /** A page of the bound pack, from 1 on, to look at and to print. */
  page: reading
    .input(onePack.extend({ number: z.int().min(1) }))
    .output(placedPageSchema)
    .errors(notFound),
  /** Gives a pack up. */
  drop: reading.input(onePack).output(z.object({})),
}
