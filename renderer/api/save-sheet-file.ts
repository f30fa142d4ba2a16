import type { PersonId } from '../../shared/domain/id'
import type { Reading } from '../../shared/domain/metric-format'
import type { Progress } from '../../shared/domain/progress'
import type { DepthCharts } from '../../shared/domain/sheet-depth'
import { recordSheetCharts } from '../charts/record-sheet-charts'
import { tell } from '../components/toasts'
import { client } from './api'
import { pageHost } from './host'
import { sentenceOf } from './refusal'

/** Saves the sheet of a person as one HTML file that they can open anywhere, and says where it went. */
export async function saveSheetFile(
  personId: PersonId,
  given: { reading: Reading; drawDepth: (progress: readonly Progress[]) => Promise<DepthCharts | null> },
): Promise<void> {
  try {
    const progress = await client.metrics.progress({ personId })
    const charts = await recordSheetCharts(progress, given.reading)
    const depth = await given.drawDepth(progress)
    const { fileName, file } = await client.sheets.personFile({ personId, charts, depth })
    const bytes = new Uint8Array(await file.arrayBuffer())
    const outcome = await pageHost.saveFile({ name: fileName, bytes, type: 'text/html' })
    if (outcome.kind === 'saved')
      tell(`Saved as ${outcome.where}. It is not encrypted: hand it to the person.`)
    if (outcome.kind === 'failed') tell(outcome.sentence)
  } catch (error) {
    tell(sentenceOf(error))
  }
}
