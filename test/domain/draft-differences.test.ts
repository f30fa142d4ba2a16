import { expect, test } from 'vitest'
import type { AgreementDraft } from '../../shared/domain/agreement'
import { differencesInDrafts } from '../../shared/domain/draft-differences'
import { aClause, anAgreement } from '../builders/agreement'

const [first, second] = [aClause({ heading: 'First' }), aClause({ heading: 'Second', body: 'As it was.' })]
const draft: AgreementDraft = { ...anAgreement({ clauses: [first, second] }), from: '2026-11-23' }

const placesOf = (mine: AgreementDraft, theirs: AgreementDraft) =>
  differencesInDrafts({ mine, theirs, locale: 'en-GB' }).map(({ place, mine: here, theirs: there }) => [
    place,
    here,
    there,
  ])

test('the same draft in two windows has no differences', () => {
  expect(placesOf(draft, structuredClone(draft))).toEqual([])
})

test('says what either window wrote, place by place', () => {
  const mine = {
    ...draft,
    title: 'Mine',
    term: { kind: 'again' as const, on: '2027-11-22' },
    others: [{ party: 'hrPartner' as const, name: 'Ana Duarte' }],
    clauses: [first, { ...second, body: 'As I put it.', initials: true }],
  }
  expect(placesOf(mine, draft)).toEqual([
    ['Title', 'Mine', draft.title],
    ['How long it counts', 'to be read and signed again by 22 November 2027', ''],
    ['Who else signs', 'HR partner: Ana Duarte', ''],
    ['Clause 2, Second', 'Second\nAs I put it.\nWith initials', 'Second\nAs it was.'],
  ])
})

test('shows a clause that only one window has, and a changed order', () => {
  const added = aClause({
    heading: 'Third',
    body: '',
    table: { columns: ['What', 'By'], rows: [['Calls', 'Friday']] },
  })
  expect(placesOf({ ...draft, clauses: [second, first, added] }, draft)).toEqual([
    ['The order of the clauses', 'Second\nFirst\nThird', 'First\nSecond'],
    ['Clause 3, Third', 'Third\nWhat | By\nCalls | Friday', ''],
  ])
})

test('a day that is being typed is shown as nothing', () => {
  expect(placesOf({ ...draft, from: '' }, draft)).toEqual([['Counts from', '', '23 November 2026']])
})
