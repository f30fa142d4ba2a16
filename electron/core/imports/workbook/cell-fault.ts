import { quoted } from '../../../../shared/domain/in-words'

/** Why a cell of a workbook cannot be used: an error, a formula without a value, or a text among numbers that could be two of them. */
export type CellFault = 'error' | 'unreckoned' | 'doubtfulText'

/** Why a row is rejected whose cell is needed and has a fault; `text` is how the cell stands in the table. */
export function faultReason(fault: CellFault, text: string, label: string): string {
  switch (fault) {
    case 'error':
      return `“${label}” holds the error ${text} in the workbook`
    case 'unreckoned':
      return `The formula in “${label}” has no value in the workbook: open it in a spreadsheet, save it and choose it again`
    case 'doubtfulText':
      return `${quoted(text)} in “${label}” is text among numbers, and nothing says which sign in it is the decimal mark`
  }
}
