import { describe, expect, test } from 'vitest'
import { searchNotes } from '../../electron/core/search-notes'
import { put, remove } from '../../electron/core/store/collections'
import { questionIdSchema } from '../../shared/domain/id'
import { aSession, someNotes } from '../builders/session'
import { openCore } from '../helpers/core'

const said = (text: string) =>
  someNotes({ answers: { [questionIdSchema.parse('wins')]: { kind: 'longText', text } } })

async function withNotes() {
  const core = await openCore()
  const older = aSession({ heldOn: '2026-10-01', notes: said('Closed Berger after two calls.') })
  const newer = aSession({
    heldOn: '2026-11-01',
    notes: someNotes({ privateNote: 'Bérgamo calls; Łódź, Müller' }),
  })
  await core.store.commit([put('sessions', older), put('sessions', newer)])
  const found = (typed: string) => searchNotes(core.store.read(), typed).map(({ heldOn }) => heldOn)
  return { ...core, older, newer, found }
}

describe('a search of the notes', () => {
  test('finds sessions with all the words begun, newest first', async () => {
    const { found } = await withNotes()
    expect(found('call')).toEqual(['2026-11-01', '2026-10-01'])
    expect(found('ber call')).toEqual(['2026-11-01', '2026-10-01'])
    expect(found('berger call')).toEqual(['2026-10-01'])
    expect(found('alls')).toEqual([])
  })

  test('does not mind capitals and accents', async () => {
    const { found } = await withNotes()
    expect(found('BERGAMO')).toEqual(['2026-11-01'])
    expect(found('muller')).toEqual(['2026-11-01'])
    expect(found('müll')).toEqual(['2026-11-01'])
  })

  test.each(['', '  ', '…', '—?'])('of nothing (%j) finds nothing', async (typed) => {
    expect((await withNotes()).found(typed)).toEqual([])
  })

  test('knows what was changed, added and taken out since', async () => {
    const { store, older, newer, found } = await withNotes()
    expect(found('berger')).toHaveLength(1)
    await store.commit([put('sessions', { ...older, notes: said('Lost it.'), revision: 1 })])
    expect([found('berger'), found('lost')]).toEqual([[], ['2026-10-01']])
    await store.commit([remove('sessions', newer.id), put('sessions', aSession({ notes: said('Berger') }))])
    expect([found('bergamo'), found('berger')]).toEqual([[], ['2026-11-23']])
  })

  test('gives as many as were asked for', async () => {
    const { store } = await withNotes()
    expect(searchNotes(store.read(), 'calls', { limit: 1 })).toHaveLength(1)
  })
})
