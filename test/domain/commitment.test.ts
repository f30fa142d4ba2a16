import { describe, expect, test } from 'vitest'
import { daysLate, markCommitment } from '../../shared/domain/commitment'
import { aCommitment } from '../builders/commitment'

const mark = { note: '', at: '2026-11-23T09:41:00.000Z', sessionId: null }

describe('marking a commitment', () => {
  test.each([
    ['done', 'done'],
    ['dropped', 'dropped'],
    ['inProgress', 'open'],
    ['reopened', 'open'],
  ] as const)('as %s leaves it %s', (outcome, state) => {
    const marked = markCommitment(aCommitment({ state: 'done' }), { ...mark, outcome })
    expect(marked).toMatchObject({ state, revision: 1 })
  })

  test('adds to its history and takes nothing out, its undo too', () => {
    const done = markCommitment(aCommitment(), { ...mark, outcome: 'done', note: 'Sent this morning' })
    const reopened = markCommitment(done, { ...mark, outcome: 'reopened', note: 'Wrong one' })
    expect(reopened.history).toEqual([
      { at: mark.at, outcome: 'done', note: 'Sent this morning', sessionId: null },
      { at: mark.at, outcome: 'reopened', note: 'Wrong one', sessionId: null },
    ])
  })

  test('moves its day while it is in progress, and keeps in its history that it did', () => {
    const open = aCommitment({ dueOn: '2026-11-20' })
    const moved = markCommitment(open, { ...mark, outcome: 'inProgress', movedTo: '2026-12-14' })
    expect(moved.dueOn).toBe('2026-12-14')
    expect(moved.history.at(-1)).toEqual({ ...mark, outcome: 'inProgress', movedTo: '2026-12-14' })
    const same = markCommitment(open, { ...mark, outcome: 'inProgress', movedTo: '2026-11-20' })
    expect(same.history.at(-1)).toEqual({ ...mark, outcome: 'inProgress' })
    const dropped = markCommitment(open, { ...mark, outcome: 'dropped', movedTo: '2026-12-14' })
    expect(dropped.dueOn).toBe('2026-11-20')
  })
})

test.each([
  ['2026-11-26', -1],
  ['2026-11-27', 0],
  ['2026-11-28', 1],
  ['2026-12-27', 30],
])('a commitment due on 27 November is, on %s, %i days late', (today, days) => {
  expect(daysLate(aCommitment({ dueOn: '2026-11-27' }), today)).toBe(days)
})
