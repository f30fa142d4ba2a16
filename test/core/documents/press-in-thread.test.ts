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

test('a press in a thread lays pages of people, binds them into the pack, and ends at once', async () => {
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
  expect(await press.ask({ kind: 'lay', personId: person.id, sources })).toEqual({ kind: 'laid' })
  const [next] = dueSessions({ people: [person], sessions: [], calendar: usualCalendar }, asOf)
  if (next === undefined) throw new Error('No session is due')
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
    team: [{ person, progress: [], next, open: 0, goals: [], score: null }],
    metrics: [],
    sparklines: [],
  }
  const bound = await press.ask({ kind: 'bind', pack, title: 'Team meeting', at: madeAt })
  if (bound.kind !== 'bound') throw new Error('It was not bound')
  expect(bound.made.pages).toHaveLength(1)
  expect(wordsOnPages(bound.made.pages)).toContain('Łukasz Żółć')
  press.end()
  expect(await press.ask({ kind: 'bind', pack, title: '', at: madeAt })).toEqual({
    kind: 'ended',
    why: 'takenAway',
  })
})
