import * as z from 'zod'
import { askedShape } from './question-wording'
import { eachUnder, faultIf, type TemplateFault } from './template-fault'
import { proseOf, saysSomething } from './text'
import { answerTextSchema } from './text-question'

/** Rows that a table can be given while it is filled in, beside those that the template names. */
export const mostTableRows = 100

/** A free table: columns with headings, rows that have a name or are added as they are needed. */
export const tableQuestionSchema = z.strictObject({
  ...askedShape,
  kind: z.literal('table'),
  columns: z
    .array(z.strictObject({ heading: proseOf({ what: 'The heading', max: 120 }) }))
    .max(8, 'A table has at most 8 columns'),
  /** The name of each row, shown before its cells. */
  rows: z
    .array(proseOf({ what: 'The name of a row', max: 400 }))
    .max(50, 'A table has at most 50 named rows')
    .default([]),
  /** Whether rows without a name can be added below. */
  allowsMoreRows: z.boolean().default(true),
})
export type TableQuestion = z.infer<typeof tableQuestionSchema>

/** The cells of each row, the named rows first. A row or a cell that nobody reached may be missing. */
export const tableAnswerSchema = z.object({
  kind: z.literal('table'),
  rows: z.array(z.array(answerTextSchema).max(8)).max(50 + mostTableRows),
})
export type TableAnswer = z.infer<typeof tableAnswerSchema>

export function tableFaults({ columns, rows, allowsMoreRows }: TableQuestion): TemplateFault[] {
  return [
    ...faultIf(columns.length === 0, ['columns'], 'A table has at least one column'),
    ...eachUnder('columns', columns, ({ heading }) =>
      faultIf(!saysSomething(heading), ['heading'], 'The heading is missing'),
    ),
    ...eachUnder('rows', rows, (name) => faultIf(!saysSomething(name), [], 'The name of the row is missing')),
    ...faultIf(
      rows.length === 0 && !allowsMoreRows,
      ['rows'],
      'A table has named rows, or rows can be added to it',
    ),
  ]
}

/** Something written in one cell at least. */
export function isTableFilled({ rows }: TableAnswer): boolean {
  return rows.some((cells) => cells.some(saysSomething))
}
