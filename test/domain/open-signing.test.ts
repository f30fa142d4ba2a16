import { expect, test } from 'vitest'
import {
  emptyTurn,
  eventsOf,
  isGivenUp,
  reopenedTurn,
  resumedTurn,
  seenBetween,
} from '../../shared/domain/open-signing'

const at = '2026-11-23T09:41:00.000Z'
const begun = emptyTurn('person', { wordsDigest: 'a', response: '' })

test('what changes in a turn is told as it happened', () => {
  const after = { ...begun, pagesSeen: 2, ticked: ['read', 'electronic'], response: 'agree' as const }
  expect(seenBetween(begun, after, at)).toEqual([
    { kind: 'pageSeen', at, detail: '1' },
    { kind: 'pageSeen', at, detail: '2' },
    { kind: 'ticked', at, detail: 'read' },
    { kind: 'consented', at, detail: 'electronic' },
    { kind: 'responseChosen', at, detail: 'agree' },
  ])
  expect(seenBetween(after, { ...after, ticked: ['electronic'] }, at)).toEqual([
    { kind: 'unticked', at, detail: 'read' },
  ])
  expect(seenBetween(after, { ...after, isDeclined: true }, at)).toEqual([
    { kind: 'refused', at, detail: '' },
  ])
  expect(seenBetween(after, { ...after, words: 'Not the day.' }, at)).toEqual([])
})

test('no event is later than the core hears of it, or earlier than the one before', () => {
  const seen = [
    { kind: 'opened' as const, at: '2026-11-23T09:00:00.000Z', detail: '' },
    { kind: 'pageSeen' as const, at: '2099-01-01T00:00:00.000Z', detail: '1' },
    { kind: 'pageSeen' as const, at: '2001-01-01T00:00:00.000Z', detail: '2' },
  ]
  const given = { party: 'person' as const, now: at, after: '2026-11-23T09:30:00.000Z' }
  expect(eventsOf(seen, given).map((event) => event.at)).toEqual(['2026-11-23T09:30:00.000Z', at, at])
})

test('whoever comes back finds everything, or of other words of the document only their own', () => {
  const turn = { ...begun, pagesSeen: 2, ticked: ['read'], words: 'Not the day.' }
  expect(resumedTurn(turn, 'a')).toEqual(turn)
  expect(resumedTurn(turn, 'b')).toEqual({ ...turn, wordsDigest: 'b', pagesSeen: 0, ticked: [] })
})

test('who does not sign here, by refusing or for paper, may sign after all', () => {
  const refused = { ...begun, isDeclined: true, reason: 'Not the day.' }
  const onPaper = { ...begun, ticked: ['read'], asksForPaper: true }
  expect([null, begun, refused, onPaper].map(isGivenUp)).toEqual([false, false, true, true])
  expect(seenBetween(begun, { ...begun, asksForPaper: true }, at)).toEqual([
    { kind: 'paperAsked', at, detail: '' },
  ])
  expect(reopenedTurn(refused)).toEqual({ ...begun, reason: 'Not the day.' })
  expect(reopenedTurn(onPaper)).toEqual({ ...begun, ticked: ['read'] })
})
