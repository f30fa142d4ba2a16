import { pictureFileName } from '../../shared/domain/file-name'
import type { SavedChart } from '../charts/chart-acts'
import { chartPng, chartSvg } from '../charts/chart-picture'
import { tell } from '../components/toasts'
import { pageHost } from './host'
import { sentenceOf } from './refusal'

/**
 * Saves the picture of a chart where the manager chooses, and says where it went. `words` name it, as in
 * `['Jonas Lindqvist', 'Closed deals, this quarter', '2026-11-28']`.
 */
export async function saveChart(
  format: 'png' | 'svg',
  chart: SavedChart,
  words: readonly string[],
): Promise<void> {
  try {
    const bytes =
      format === 'png'
        ? new Uint8Array(await (await chartPng(chart)).arrayBuffer())
        : new TextEncoder().encode(await chartSvg(chart))
    const outcome = await pageHost.saveFile({
      name: pictureFileName(format, ...words),
      bytes,
      type: format === 'png' ? 'image/png' : 'image/svg+xml',
    })
    if (outcome.kind === 'saved') tell(`Saved as ${outcome.where}.`)
    if (outcome.kind === 'failed') tell(outcome.sentence)
  } catch (error) {
    tell(sentenceOf(error))
  }
}
