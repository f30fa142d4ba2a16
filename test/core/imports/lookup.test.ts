import { describe, expect, test } from 'vitest'
import type { ImportEffect } from '../../../shared/domain/import-plan'
import { aPlan, createAll, rows } from '../../builders/import-plan'
import { csv, openImportingCore } from '../../helpers/imports'
import { refusalOf } from '../../helpers/refusal'

/** Counts the rows of a file of deals by the owners in a second file. */
async function joined(deals: string, contacts: string): Promise<ImportEffect> {
  const core = await openImportingCore()
  const second = await core.stage('contacts.csv', contacts)
  const file = await core.stage('deals.csv', deals)
  return core.client.imports.preview(
    aPlan({
      fileId: file.id,
      who: { kind: 'lookup', column: 1, fileId: second.id, keyColumn: 0, personColumn: 1 },
      measures: [{ metricId: core.metricId('closedDeals'), numerator: rows(), denominator: null }],
      people: createAll('Jonas', 'Amara'),
    }),
  )
}

describe('a second file that says whose a row is', () => {
  test('is asked by the exact key, spaces at its ends aside', async () => {
    const effect = await joined(
      csv('Deal,Contact,Value', 'D1,C1,1', 'D2, C2 ,2', 'D3,c1,3'),
      csv('Contact,Owner,Age', 'C1,Jonas,30', ' C2,Amara,40'),
    )
    expect(effect).toMatchObject({ rowsUsed: 2, questions: [] })
    expect(effect.rejected).toEqual([
      { line: 4, reason: '“c1” in “Contact” stands for nobody in contacts.csv', raw: 'D3,c1,3' },
    ])
  })

  test('may say the same twice, but not two things', async () => {
    const effect = await joined(
      csv('Deal,Contact,Value', 'D1,C1,1', 'D2,C2,2', 'D3,C3,3', 'D4,,4'),
      csv('Contact,Owner,Age', 'C1,Jonas,30', 'C1,JONAS,30', 'C2,Jonas,40', 'C2,Amara,40', 'C3,,50'),
    )
    expect(effect.rowsUsed).toBe(1)
    expect(effect.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, '“C2” in “Contact” stands for several people in contacts.csv'],
      [4, '“C3” in “Contact” stands for nobody in contacts.csv'],
      [5, 'There is nobody in “Contact”'],
    ])
  })

  test('tells its own rows that could not be read', async () => {
    const effect = await joined(
      csv('Deal,Contact,Value', 'D1,C1,1'),
      csv('Contact,Owner,Age', 'C1,Jonas,30', 'C2,Amara', 'C3,Jonas,3,4', 'C4,Jonas,5'),
    )
    expect(effect.notes).toEqual([{ sentence: '2 rows of contacts.csv could not be read.', lines: [] }])
  })

  test('must be there, and have the columns', async () => {
    const core = await openImportingCore()
    const file = await core.stage('deals.csv', csv('Deal,Contact', 'D1,C1'))
    const who = { kind: 'lookup', column: 1, fileId: file.id, keyColumn: 0, personColumn: 2 } as const
    const measures = [{ metricId: core.metricId('closedDeals'), numerator: rows(), denominator: null }]
    const missing = aPlan({ fileId: file.id, who: { ...who, fileId: aPlan().fileId }, measures })
    expect((await refusalOf(core.client.imports.preview(missing))).code).toBe('NOT_FOUND')
    const narrow = aPlan({ fileId: file.id, who, measures })
    expect((await refusalOf(core.client.imports.preview(narrow))).data).toEqual({
      sentence: 'The second file has no column 3.',
    })
    const same = aPlan({ fileId: file.id, who: { ...who, personColumn: 0 }, measures })
    expect((await refusalOf(core.client.imports.preview(same))).code).toBe('IMPOSSIBLE_PLAN')
  })
})
