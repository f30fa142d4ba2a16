import type { Paper } from '../../shared/contract/paper'
import { type IsoDate, lastDayOf } from '../../shared/domain/calendar'
import type { MeetingPack } from '../../shared/domain/meeting-pack'
import type { Reading } from '../../shared/domain/metric-format'
import { recordSheetCharts, recordTeamSparklines } from '../charts/record-sheet-charts'
import { client } from './api'
import { drawSheetDepth } from './sheet-depth'

/** A pack as it came out, with typed words in it that name somebody by more than was chosen. */
export type MadePack = { readonly paper: Paper; readonly stillNaming: readonly string[] }

/**
 * Makes a meeting pack person by person. `onProgress` hears how many pages of people are laid; after `signal` nothing
 * more is asked for, and the promise is refused with its reason.
 */
export async function makePack(
  pack: MeetingPack,
  given: {
    reading: Reading & { readonly today: IsoDate }
    signal: AbortSignal
    onProgress: (done: number, of: number) => void
  },
): Promise<MadePack> {
  const { reading, signal, onProgress } = given
  const { packId, people, stillNaming } = await client.packs.begin(pack)
  try {
    const pages = pack.parts.includes('people') ? people : []
    onProgress(0, pages.length)
    for (const [index, { personId, name, progress }] of pages.entries()) {
      signal.throwIfAborted()
      const charts = await recordSheetCharts(progress, reading, { isDeep: pack.inDepth === true })
      const depth = !pack.inDepth
        ? null
        : await drawSheetDepth(
            { id: personId, name, progress },
            { asOf: lastDayOf(pack.month), withSkills: pack.reader === 'manager', reading },
          )
      await client.packs.person({ packId, personId, charts, depth })
      onProgress(index + 1, pages.length)
    }
    signal.throwIfAborted()
    const team = people.map(({ personId, progress }) => ({ person: { id: personId }, progress }))
    const metrics = pack.metrics.map((id) => ({ id }))
    const sparklines = pack.parts.includes('team') ? recordTeamSparklines(team, metrics, reading) : []
    const paper = await client.packs.finish({ packId, sparklines })
    signal.throwIfAborted()
    return { paper, stillNaming }
  } catch (error) {
    await client.packs.drop({ packId }).catch(() => undefined)
    throw error
  }
}
