import * as z from 'zod'
import { lineOf, proseOf } from './text'

/** Paper as the printer of the region holds it. */
export const paperSizeSchema = z.enum(['A4', 'Letter'])
export type PaperSize = z.infer<typeof paperSizeSchema>

/** The manager and the firm, as they stand on every document. */
export const firmSchema = z.object({
  managerName: lineOf({ what: 'Your name', max: 200 }),
  organisation: lineOf({ what: 'The organisation', max: 200 }),
  team: proseOf({ what: 'The team', max: 200 }),
  paper: paperSizeSchema,
  /** ISO 4217 code of the one currency in which amounts are kept. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'A currency is three letters, like EUR'),
  /** Monday 1, Sunday 0 or Saturday 6. Left out by versions that did not ask: Monday. */
  weekStartsOn: z.literal([1, 0, 6]).optional(),
  /** The first month of the financial year, 1 January … 12 December. Left out by versions that did not ask: January. */
  yearBeginsIn: z.int().min(1).max(12).optional(),
})
export type Firm = z.infer<typeof firmSchema>
