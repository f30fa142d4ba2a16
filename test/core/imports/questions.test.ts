import { describe, expect, test } from 'vitest'
import { aPlan, rows, sum } from '../../builders/import-plan'
import { aPerson } from '../../builders/person'
import { dealsPlan, jonas, withTeam } from '../../helpers/deals'
import { csv } from '../../helpers/imports'

describe('a preview', () => {
  test('asks who an unknown name means, once however it is spelt, and suggests', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(
      core,
      csv(
        'Owner,Stage,Close date,Amount',
        '"Lindqvist, Jonas",Won,2026-11-02,1',
        '"LINDQVIST, Jonas",Won,2026-11-03,2',
      ),
    )
    const effect = await core.client.imports.preview(plan)
    expect(effect.questions).toEqual([
      {
        kind: 'unknownPerson',
        name: 'Lindqvist, Jonas',
        rows: 2,
        suggestions: [{ personId: jonas.id, name: 'Jonas Lindqvist', because: 'turnedRound' }],
      },
    ])
    expect(effect).toMatchObject({ rowsUsed: 0, rowsOpen: 2, changes: [] })
    // the total is there to be checked before anybody is mapped
    expect(effect.totals[1]?.value).toBe(300)
  })

  test('asks which of two people of one name is meant', async () => {
    const other = aPerson({ name: 'Jonas Lindqvist', archivedAt: '2026-01-01T00:00:00.000Z' })
    const core = await withTeam(other)
    const effect = await core.client.imports.preview(await dealsPlan(core))
    expect(effect.questions).toMatchObject([
      {
        kind: 'unknownPerson',
        name: 'Jonas Lindqvist',
        suggestions: [{ because: 'sameName' }, { because: 'sameName' }],
      },
    ])
  })

  test('asks for the order of days that nothing proves, with what each would mean', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(
      core,
      csv(
        'Owner,Stage,Close date,Amount',
        'Jonas Lindqvist,Won,03/04/2026,1',
        'Jonas Lindqvist,Won,05/06/2026,2',
        'Jonas Lindqvist,Open,07/08/2026,2',
      ),
    )
    const effect = await core.client.imports.preview(plan)
    expect(effect.questions).toEqual([
      {
        kind: 'dateOrder',
        column: 2,
        example: '03/04/2026',
        rows: 2,
        readings: [
          {
            order: 'dayFirst',
            example: '2026-04-03',
            from: '2026-04-03',
            to: '2026-06-05',
            days: 2,
            weekendDays: 0,
            unreadableRows: 0,
          },
          {
            order: 'monthFirst',
            example: '2026-03-04',
            from: '2026-03-04',
            to: '2026-05-06',
            days: 2,
            weekendDays: 0,
            unreadableRows: 0,
          },
        ],
      },
    ])
    expect(effect.rowsOpen).toBe(2)
    const answered = { ...plan, when: { kind: 'column', column: 2, order: 'monthFirst' } as const }
    expect((await core.client.imports.preview(answered)).changes.map(({ month }) => month)).toEqual([
      '2026-03',
      '2026-05',
      '2026-03',
      '2026-05',
    ])
  })

  test('asks for the decimal mark where it changes a number that is used', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(
      core,
      csv(
        'Owner,Stage,Close date,Amount',
        'Jonas Lindqvist,Won,2026-11-02,"1,234"',
        'Jonas Lindqvist,Won,2026-11-03,12',
      ),
    )
    const effect = await core.client.imports.preview(plan)
    expect(effect.questions).toEqual([
      { kind: 'decimalMark', column: 3, example: '1,234', asPoint: '1234', asComma: '1.234', rows: 1 },
    ])
    const answered = await core.client.imports.preview({ ...plan, decimalMark: 'point' })
    expect(answered.totals[1]?.value).toBe(124_600)
    // where no amount is asked for, nothing depends on it
    const counting = { ...plan, measures: plan.measures.slice(0, 1) }
    expect((await core.client.imports.preview(counting)).questions).toEqual([])
  })

  test('asks for the unit of durations that do not say it', async () => {
    const core = await withTeam()
    const file = await core.stage(
      'calls.csv',
      csv('Owner,Talk', 'Jonas Lindqvist,4:17', 'Jonas Lindqvist,2:30'),
    )
    const plan = aPlan({
      fileId: file.id,
      measures: [{ metricId: core.metricId('callTime'), numerator: sum(1), denominator: rows() }],
    })
    expect((await core.client.imports.preview(plan)).questions).toEqual([
      {
        kind: 'durationUnit',
        column: 1,
        example: '4:17',
        rows: 2,
        readings: [
          { unit: 'seconds', seconds: 257 },
          { unit: 'minutes', seconds: 15_420 },
        ],
      },
    ])
    const answered = {
      ...plan,
      measures: [
        { metricId: core.metricId('callTime'), numerator: sum(1, { unit: 'seconds' }), denominator: rows() },
      ],
    }
    expect((await core.client.imports.preview(answered)).totals[0]).toMatchObject({
      numerator: 407,
      denominator: 2,
      value: 203.5,
    })
  })
})
