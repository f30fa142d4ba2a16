import { describe, expect, test } from 'vitest'
import { aPlan, createAll, rows, sum } from '../../builders/import-plan'
import { dealsPlan, jonas, measured, withTeam } from '../../helpers/deals'
import { csv, notesOf, openImportingCore } from '../../helpers/imports'

describe('a preview', () => {
  test('tells every effect and saves nothing', async () => {
    const core = await withTeam()
    const effect = await core.client.imports.preview(await dealsPlan(core))
    expect(effect).toMatchObject({
      questions: [],
      rowsRead: 4,
      rowsUsed: 3,
      rowsNotAsked: 1,
      rowsOpen: 0,
      rejectedTotal: 0,
      newPeople: [],
      totals: [
        { metricName: 'Closed deals', numerator: 3, value: 3 },
        { metricName: 'Revenue', numerator: 37_075, value: 37_075 },
      ],
    })
    expect(
      effect.changes.map(({ personName, metricName, month, rows: n, before, after }) => [
        personName,
        metricName,
        month,
        n,
        before,
        after,
      ]),
    ).toEqual([
      ['Amara Okafor', 'Closed deals', '2026-11', 1, null, 1],
      ['Amara Okafor', 'Revenue', '2026-11', 1, null, 7025],
      ['Jonas Lindqvist', 'Closed deals', '2026-11', 2, null, 2],
      ['Jonas Lindqvist', 'Revenue', '2026-11', 2, null, 30_050],
    ])
    expect(measured(core)).toEqual([])
    expect(await core.client.imports.list()).toEqual([])
  })

  test('is what the run does', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(core)
    const effect = await core.client.imports.preview(plan)
    const record = await core.client.imports.run(plan)
    expect(record.rowsUsed).toBe(effect.rowsUsed)
    const progress = await core.client.metrics.progress({ personId: jonas.id })
    for (const { metric, current } of progress) {
      const change = effect.changes.find(
        (each) => each.personName === jonas.name && each.metricId === metric.id,
      )
      expect(current.value).toBe(change?.after ?? null)
    }
  })

  test('rejects rows that cannot be read, whole, with line and reason', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(
      core,
      csv(
        'Owner,Stage,Close date,Amount',
        'Jonas Lindqvist,Won,2026-11-02,100.50',
        'Jonas Lindqvist,Won,2026-02-31,1',
        ',Won,2026-11-02,1',
        'Jonas Lindqvist,Won,,1',
        'Jonas Lindqvist,Won,2026-11-02,one',
        'Jonas Lindqvist,Open,never,none',
        'Jonas Lindqvist,Won,soon,1',
        'Jonas Lindqvist,Won',
      ),
    )
    const effect = await core.client.imports.preview(plan)
    expect(effect.rejected).toEqual([
      {
        line: 3,
        reason: '“2026-02-31” in “Close date” is no day of the calendar from 1970 to 2199',
        raw: 'Jonas Lindqvist,Won,2026-02-31,1',
      },
      { line: 4, reason: 'There is nobody in “Owner”', raw: ',Won,2026-11-02,1' },
      { line: 5, reason: 'There is no day in “Close date”', raw: 'Jonas Lindqvist,Won,,1' },
      { line: 6, reason: '“one” in “Amount” is no number', raw: 'Jonas Lindqvist,Won,2026-11-02,one' },
      { line: 8, reason: '“soon” in “Close date” is no day', raw: 'Jonas Lindqvist,Won,soon,1' },
      { line: 9, reason: 'This row has 2 cells where the table has 4 columns', raw: 'Jonas Lindqvist,Won' },
    ])
    expect(effect).toMatchObject({ rowsRead: 8, rowsUsed: 1, rowsNotAsked: 1, rejectedTotal: 6 })
  })

  test('lists at most 500 rejected rows and counts them all', async () => {
    const core = await withTeam()
    const bad = Array.from({ length: 501 }, (_, n) => `Jonas Lindqvist,Won,2026-11-02,x${n}`)
    const effect = await core.client.imports.preview(
      await dealsPlan(core, csv('Owner,Stage,Close date,Amount', 'Jonas Lindqvist,Won,2026-11-02,1', ...bad)),
    )
    expect(effect.rejected).toHaveLength(500)
    expect(effect.rejectedTotal).toBe(501)
  })

  test('adds nothing for blank cells, which are not 0, and tells it', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(
      core,
      csv(
        'Owner,Stage,Close date,Amount',
        'Jonas Lindqvist,Won,2026-11-02,',
        'Jonas Lindqvist,Won,2026-11-03,-',
        'Amara Okafor,Won,2026-11-03,5',
      ),
    )
    const effect = await core.client.imports.preview(plan)
    expect(effect.totals).toMatchObject([{ value: 3 }, { value: 500 }])
    expect(
      effect.changes.map(({ personName, metricName, after }) => [personName, metricName, after]),
    ).toEqual([
      ['Amara Okafor', 'Closed deals', 1],
      ['Amara Okafor', 'Revenue', 500],
      ['Jonas Lindqvist', 'Closed deals', 2],
    ])
    expect(notesOf(effect)).toEqual([
      {
        sentence: '2 rows have no value in “Amount”: they add nothing to “Revenue”. Blank is not 0.',
        lines: [],
      },
    ])
  })

  test('leaves blank durations out of a mean, above and below the line', async () => {
    const core = await withTeam()
    const file = await core.stage(
      'calls.csv',
      csv('Owner,Talk seconds', 'Jonas Lindqvist,100', 'Jonas Lindqvist,', 'Jonas Lindqvist,200'),
    )
    const plan = aPlan({
      fileId: file.id,
      measures: [
        { metricId: core.metricId('callTime'), numerator: sum(1, { unit: 'seconds' }), denominator: rows() },
      ],
    })
    const effect = await core.client.imports.preview(plan)
    expect(effect.totals[0]).toMatchObject({ numerator: 300, denominator: 2, value: 150 })
    expect(effect.rejected).toMatchObject([{ line: 3, reason: 'There is no value in “Talk seconds”' }])
  })

  test('compares conditions exactly but for spaces at the ends', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(
      core,
      csv(
        'Owner,Stage,Close date,Amount',
        'Jonas Lindqvist, Won ,2026-11-02,1',
        'Jonas Lindqvist,won,2026-11-02,1',
        'Jonas Lindqvist,Won!,2026-11-02,1',
      ),
    )
    expect((await core.client.imports.preview(plan)).totals[0]?.value).toBe(1)
  })

  test('tells texts that are almost one that is asked for', async () => {
    const core = await withTeam()
    const content = csv(
      'Owner,Stage,Close date,Amount',
      'Jonas Lindqvist,Won,2026-11-02,1',
      'Jonas Lindqvist,WON,2026-11-02,1',
      'Jonas Lindqvist,won.,2026-11-02,1',
      'Jonas Lindqvist,WON,2026-11-02,1',
      'Jonas Lindqvist,Lost,2026-11-02,1',
    )
    expect(notesOf(await core.client.imports.preview(await dealsPlan(core, content)))).toEqual([
      {
        sentence:
          '2 rows have “WON” in “Stage”, which is almost a text that is asked for, but not counted as it.',
        lines: [],
      },
      {
        sentence:
          'One row has “won.” in “Stage”, which is almost a text that is asked for, but not counted as it.',
        lines: [],
      },
    ])
  })

  test('tells days that are still to come', async () => {
    const core = await withTeam()
    const content = csv(
      'Owner,Stage,Close date,Amount',
      'Jonas Lindqvist,Won,2026-11-23,1',
      'Jonas Lindqvist,Won,2026-11-24,1',
    )
    expect(notesOf(await core.client.imports.preview(await dealsPlan(core, content)))).toEqual([
      {
        sentence:
          'One day lies after today, the last is 2026-11-24. Check that its year and order are right.',
        lines: [],
      },
    ])
  })

  test('tells where more is counted than it is counted out of', async () => {
    const core = await withTeam()
    const file = await core.stage('leads.csv', csv('Owner,Leads,Sales', 'Jonas Lindqvist,2,3'))
    const effect = await core.client.imports.preview(
      aPlan({
        fileId: file.id,
        measures: [{ metricId: core.metricId('conversionRate'), numerator: sum(2), denominator: sum(1) }],
      }),
    )
    expect(effect.totals[0]?.value).toBe(150)
    expect(effect.notes).toMatchObject([
      {
        sentence:
          'In 2026-11, Jonas Lindqvist has more leads converted than leads worked, so “Conversion rate” is over 100 %.',
      },
    ])
  })

  test('keeps parts of a cent and tells it', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(
      core,
      csv(
        'Owner,Stage,Close date,Amount',
        'Jonas Lindqvist,Won,2026-11-02,0.125',
        'Jonas Lindqvist,Won,2026-11-02,548.9715',
        'Jonas Lindqvist,Won,2026-11-02,1.50',
      ),
    )
    const effect = await core.client.imports.preview(plan)
    expect(effect.totals[1]?.value).toBe(55_059.65)
    expect(notesOf(effect)).toMatchObject([
      { sentence: expect.stringContaining('2 amounts are finer than a cent') },
    ])
  })

  test('counts a line that was set aside when asked to', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(core, csv('Owner,Calls', 'Jonas Lindqvist,12', 'Total,8'), {
      when: { kind: 'fixed', on: '2026-11-20' },
      measures: [{ metricId: core.metricId('closedDeals'), numerator: sum(1), denominator: null }],
    })
    expect((await core.client.imports.preview(plan)).rowsRead).toBe(1)
    const effect = await core.client.imports.preview({ ...plan, countAnyway: [3] })
    expect(effect).toMatchObject({
      rowsRead: 2,
      questions: [{ kind: 'unknownPerson', name: 'Total', rows: 1 }],
    })
  })
})

test('a preview tells of days that rows have themselves, where all count for one', async () => {
  const core = await openImportingCore()
  const file = await core.stage(
    'months.csv',
    csv('Owner;Month;Revenue', 'Jonas;2026-01;1', 'Jonas;2026-02;2'),
  )
  const plan = aPlan({ fileId: file.id, rowIs: 'activity', people: createAll('Jonas') })
  const measures = [{ metricId: core.metricId('revenue'), numerator: sum(2), denominator: null }]
  const { notes } = await core.client.imports.preview({ ...plan, measures })
  expect(notes.map(({ sentence }) => sentence)).toContain(
    '“Month” has days or months of its own, but all rows count for 2026-11-20, as you chose.',
  )
})
