import type { Paper } from '../../shared/contract/paper'
import { type IsoDate, lastDayOf } from '../../shared/domain/calendar'
import type { PersonId } from '../../shared/domain/id'
import type { MeetingPack } from '../../shared/domain/meeting-pack'
import type { Reading } from '../../shared/domain/metric-format'
import type { PlacedPage } from '../../shared/domain/page'
import type { Progress } from '../../shared/domain/progress'
import { recordSheetCharts, recordTeamSparklines } from '../charts/record-sheet-charts'
import { client } from './api'
import { drawSheetDepth } from './sheet-depth'

/** A pack as it came out, with typed words in it that name somebody by more than was chosen. */
export type MadePack = { readonly paper: Paper; readonly stillNaming: readonly string[] }

/**
 * Makes a meeting pack person by person. `onProgress` hears how many people are drawn; after `signal` nothing
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
    onProgress(0, people.length)
    for (const [index, { personId, name }] of people.entries()) {
      signal.throwIfAborted()
      const progress = await client.packs.figures({ packId, personId })
      const drawn = await drawnOf(pack, { personId, name, progress }, reading)
      await client.packs.person({ packId, personId, ...drawn })
      onProgress(index + 1, people.length)
    }
    const { pages: count, ...file } = await client.packs.finish({ packId })
    const pages: PlacedPage[] = []
    for (let number = 1; number <= count; number++) {
      signal.throwIfAborted()
      pages.push(await client.packs.page({ packId, number }))
    }
    return { paper: { ...file, pages }, stillNaming }
  } finally {
    await client.packs.drop({ packId }).catch(() => undefined)
  }
}

/** What the pack draws of one person. */
async function drawnOf(
  { parts, inDepth = false, reader, month }: MeetingPack,
  { personId, name, progress }: { personId: PersonId; name: string; progress: readonly Progress[] },
  reading: Reading & { readonly today: IsoDate },
) {
  const hasPage = parts.includes('people')
  return {
    charts: hasPage ? await recordSheetCharts(progress, reading, { isDeep: inDepth }) : [],
    depth:
      hasPage && inDepth
        ? await drawSheetDepth(
            { id: personId, name, progress },
            { asOf: lastDayOf(month), withSkills: reader === 'manager', reading },
          )
        : null,
    sparklines: parts.includes('team')
      ? recordTeamSparklines(
          [{ person: { id: personId }, progress }],
          progress.map(({ metric }) => metric),
          reading,
        )
      : [],
  }
}
