import { searchNotes } from '../../electron/core/search-notes'
import { emptyMaps } from '../../electron/core/store/records'
import { sessionIdSchema } from '../../shared/domain/id'
import { excerptOf, queryOf } from '../../shared/domain/note-words'
import { aSession, someNotes } from '../builders/session'
import type { Report } from './report'
import { noteOf } from './store-records'

const notes = 20_000

/** Searching 20,000 notes of 55 words; the bar is 30 ms. */
export const searchingNotes: Report = {
  name: 'searching-notes',
  title: `Searching ${notes.toLocaleString('en-GB')} notes`,
  async lines() {
    const maps = emptyMaps()
    const session = aSession()
    for (let index = 0; index < notes; index++) {
      const id = sessionIdSchema.parse(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`)
      maps.sessions.set(id, { ...session, id, notes: someNotes({ privateNote: noteOf(index, 55) }) })
    }
    const search = (typed: string): void => {
      const query = queryOf(typed)
      const found = searchNotes(maps, { query, personId: null, from: null, to: null, kinds: [] })
      for (const { text } of found.slice(0, 20)) excerptOf(text, query)
    }
    const first = timed(() => search('kame'))
    const times = Array.from({ length: 100 }, (_, seed) => {
      const [word = ''] = noteOf(seed * 31, 1).split(' ')
      return timed(() => search(word.slice(0, 5)))
    }).sort((a, b) => a - b)
    const one = [...maps.sessions.values()][7]
    if (one === undefined) throw new Error('There are no notes')
    maps.sessions.set(one.id, { ...one, notes: someNotes({ privateNote: 'changed' }) })
    const afterChange = timed(() => search('changed'))
    return [
      `  the first, which makes the index: ${first.toFixed(0)} ms`,
      `  p50 ${times[50]?.toFixed(2)} ms, p99 ${times[98]?.toFixed(2)} ms (bar 30); after a change ${afterChange.toFixed(2)} ms`,
    ]
  },
}

function timed(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
