import { describe, expect, test } from 'vitest'
import { type AgendaItem, agendaItemSchema, agendaNoted, carriedAgenda } from '../../shared/domain/agenda'
import { someNotes } from '../builders/session'

function anItem(point: Partial<Record<keyof AgendaItem, unknown>> = {}): AgendaItem {
  return agendaItemSchema.parse({
    id: 'price-list',
    by: 'manager',
    what: 'The new price list',
    isTalkedAbout: false,
    note: '',
    carriedFrom: null,
    ...point,
  })
}

const leftOf = (number: number, agenda: AgendaItem[]) =>
  carriedAgenda({ number, notes: someNotes({ agenda }) })

describe('what was not talked about', () => {
  test('opens the next session with its note and with the session it was put down for', () => {
    const left = anItem({ note: 'Ask product first' })
    expect(leftOf(4, [left, anItem({ id: 'done', isTalkedAbout: true })])).toEqual([
      { ...left, carriedFrom: 4 },
    ])
  })

  test('is still there after ten sessions that passed it, from the one it was first put down for', () => {
    let agenda = [anItem({ by: 'person' })]
    for (let number = 1; number <= 10; number++) agenda = leftOf(number, agenda)
    expect(agenda).toEqual([anItem({ by: 'person', carriedFrom: 1 })])
  })

  test('is nothing where nothing was said, or where the session was of a version without an agenda', () => {
    expect(leftOf(1, [anItem({ what: ' \u200b' })])).toEqual([])
    expect(carriedAgenda({ number: 1, notes: someNotes() })).toEqual([])
  })
})

describe('notes on the agenda', () => {
  const carried = anItem({ carriedFrom: 3 })

  test('tick what was carried over and write beside it, and change nothing else of it', () => {
    const sent = { ...carried, what: 'Other words', isTalkedAbout: true, note: 'Settled', carriedFrom: null }
    expect(agendaNoted([carried], [sent])).toEqual([{ ...carried, isTalkedAbout: true, note: 'Settled' }])
  })

  test('cannot take away what was carried over, but what was put down for this session', () => {
    expect(agendaNoted([carried, anItem({ id: 'mine' })], [])).toEqual([carried])
  })

  test('cannot make something new look as if it came from an earlier session', () => {
    expect(agendaNoted([], [anItem({ carriedFrom: 9 })])).toEqual([anItem()])
  })
})
