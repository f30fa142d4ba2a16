import * as z from 'zod'
import { timeOfDaySchema } from '../../../shared/domain/cadence'

/** What is typed in a field for a time: `9:30` and `9.30` are taken as 09:30, and nothing as no time. */
export const timeTypedSchema = z
  .string()
  .transform((text) =>
    text.trim().replace(/^(\d{1,2})[.:](?=\d\d$)/, (_, hours: string) => `${hours.padStart(2, '0')}:`),
  )
  .pipe(z.union([z.literal('').transform(() => null), timeOfDaySchema], 'A time is written like 09:30'))
