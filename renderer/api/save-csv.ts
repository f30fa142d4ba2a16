import { type CsvTable, csvText } from '../../shared/domain/csv-text'
import { csvFileName } from '../../shared/domain/file-name'
import { tell } from '../components/toasts'
import { pageHost } from './host'
import { sentenceOf } from './refusal'

/**
 * Saves a table as CSV where the manager chooses, and says where it went. The words that name it become the name of the
 * file: `['Team', '2026-11-28']` → `Team 2026-11-28.csv`. `table` may have to be asked for first.
 */
export async function saveCsv(
  words: readonly string[],
  table: () => CsvTable | Promise<CsvTable>,
): Promise<void> {
  try {
    const asked = await table()
    if (asked.rows.length === 0) return tell('There is nothing in it yet, so there is nothing to save.')
    const outcome = await pageHost.saveFile({
      name: csvFileName(...words),
      bytes: new TextEncoder().encode(csvText(asked, { withMark: true })),
      type: 'text/csv;charset=utf-8',
    })
    if (outcome.kind === 'saved') tell(`Saved as ${outcome.where}.`)
    if (outcome.kind === 'failed') tell(outcome.sentence)
  } catch (error) {
    tell(sentenceOf(error))
  }
}
