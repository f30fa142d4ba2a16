import { describe, expect, test } from 'vitest'
import { emptyAnswer } from '../../shared/domain/answer'
import { questionIdSchema } from '../../shared/domain/id'
import { isBeforeLast, reviseSetup } from '../../shared/domain/session-setup'
import { aSession, someNotes } from '../builders/session'
import { aTemplateVersion } from '../builders/template-version'

const version = aTemplateVersion()
const other = { ...aTemplateVersion(), id: aSession().templateVersionId }
const discovery = questionIdSchema.parse('discovery')
const at = '2026-11-23T16:00:00.000Z'

describe('the day of a session', () => {
  test.each([
    ['2026-11-17', true],
    ['2026-11-18', false],
    ['2026-11-19', false],
  ])('%s after one that was held on the 18th: before the last is %j', (heldOn, isBefore) => {
    expect(isBeforeLast(heldOn, { heldOn: '2026-11-18' })).toBe(isBefore)
  })

  test('is any day where none was held yet', () => {
    expect(isBeforeLast('1999-01-01', null)).toBe(false)
  })

  test('changes nothing else, so that a window in which somebody types goes on', () => {
    const session = aSession({ notes: someNotes({ summary: 'A good week.' }) })
    const given = { version, last: null, at }
    expect(reviseSetup(session, { heldOn: '2026-11-20', version }, given)).toEqual({
      kind: 'revised',
      session: { ...session, heldOn: '2026-11-20', savedAt: at },
    })
  })
})

describe('another template', () => {
  const change = (notes: Parameters<typeof someNotes>[0]) =>
    reviseSetup(
      aSession({ notes: someNotes(notes) }),
      { heldOn: '2026-11-23', version: other },
      { version, last: null, at },
    )

  test('keeps what was prepared', () => {
    const outcome = change({
      preparation: 'He was tired.',
      answers: { [discovery]: emptyAnswer('rating') },
    })
    expect(outcome).toMatchObject({
      kind: 'revised',
      session: {
        templateVersionId: other.id,
        revision: 1,
        notes: { preparation: 'He was tired.', answers: {} },
      },
    })
  })

  test('is refused as soon as half of an answer is there', () => {
    const half = { kind: 'rating' as const, level: null, evidence: 'Three open' }
    expect(change({ answers: { [discovery]: half } })).toEqual({ kind: 'answered' })
  })
})
