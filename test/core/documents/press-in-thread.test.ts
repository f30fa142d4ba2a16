import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { PressInThread } from '../../../electron/core/documents/press-in-thread'
import { dueSessions } from '../../../shared/domain/due-session'
import { usualHabits } from '../../../shared/domain/meeting-pack'
import { usualCalendar } from '../../../shared/domain/working-calendar'
import { aPerson } from '../../builders/person'
import { aFirm, madeAt } from '../../builders/signed-agreement'
import { wordsOnPages } from '../../helpers/placed-words'
import { resourcesFolder } from '../../helpers/typefaces'

const script = resolve('out/main/pack-press.js')

test('a press in a thread takes people in, binds their pages into the pack, and ends at once', async () => {
  const press = new PressInThread(script, resourcesFolder)
  const person = aPerson({ name: 'Łukasz Żółć' })
  const asOf = '2026-11-23'
  const shared = { firm: aFirm(), asOf }
  const sources = {
    ...shared,
    person,
    progress: [],
    charts: [],
    score: null,
    depth: null,
    goals: [],
    commitments: null,
  }
  const [next] = dueSessions({ people: [person], sessions: [], calendar: usualCalendar }, asOf)
  if (next === undefined) throw new Error('No session is due')
  const member = { person, progress: [], next, open: 0, goals: [], score: null }
  const taken = await press.ask({ kind: 'member', member, sparklines: [], sheet: sources })
  expect(taken).toEqual({ kind: 'taken' })
  expect(await press.ask({ kind: 'page', number: 1 })).toEqual({ kind: 'page', page: null })
  const pack = {
    ...shared,
    pack: {
      ...usualHabits,
      parts: ['people' as const],
      heldOn: asOf,
      month: '2026-11',
      people: [person.id],
      metrics: [],
    },
    today: asOf,
    metrics: [],
  }
  const bind = { kind: 'bind' as const, pack, order: [person.id], title: 'Team meeting', at: madeAt }
  expect(await press.ask(bind)).toMatchObject({ kind: 'bound', pages: 1 })
  const shown = await press.ask({ kind: 'page', number: 1 })
  if (shown.kind !== 'page' || shown.page === null) throw new Error('There is no page')
  expect(wordsOnPages([shown.page])).toContain('Łukasz Żółć')
  press.end()
  expect(await press.ask(bind)).toEqual({
    kind: 'ended',
    why: 'takenAway',
  })
})
