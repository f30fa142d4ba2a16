import { describe, expect, test } from 'vitest'
import { put } from '../../../electron/core/store/collections'
import { aMeasurement } from '../../builders/measurement'
import { dealsPlan, jonas, measured, withTeam } from '../../helpers/deals'
import { csv, type ImportingCore, notesOf } from '../../helpers/imports'
import { refusalOf } from '../../helpers/refusal'

describe('days that already have numbers', () => {
  const later = csv(
    'Owner,Stage,Close date,Amount',
    'Jonas Lindqvist,Won,2026-11-02,999.00',
    'Jonas Lindqvist,Won,2026-11-09,1.00',
  )

  async function withDeals(): Promise<ImportingCore> {
    const core = await withTeam()
    await core.client.imports.run(await dealsPlan(core))
    return core
  }

  test('are asked about, with where the numbers came from', async () => {
    const core = await withDeals()
    await core.store.commit([
      put(
        'measurements',
        aMeasurement({ personId: jonas.id, metricId: core.metricId('closedDeals'), on: '2026-11-09' }),
      ),
    ])
    const plan = await dealsPlan(core, later)
    const effect = await core.client.imports.preview(plan)
    expect(effect.questions).toEqual([{ kind: 'overlap', days: 3, files: ['deals.csv', 'entered by hand'] }])
    expect(effect.changes.map(({ before, after }) => [before, after])).toEqual([
      [4, null],
      [30_050, null],
    ])
    expect(await refusalOf(core.client.imports.run(plan))).toEqual({
      code: 'QUESTIONS_OPEN',
      data: { open: 1 },
    })
  })

  test('are replaced, and come back with the undo', async () => {
    const core = await withDeals()
    const before = measured(core)
    const plan = { ...(await dealsPlan(core, later)), overlap: 'replace' } as const
    expect((await core.client.imports.preview(plan)).changes.map(({ after }) => after)).toEqual([2, 100_000])
    const record = await core.client.imports.run(plan)
    expect(record.replaced).toHaveLength(2)
    expect(measured(core)).toEqual([
      'Amara Okafor Closed deals 2026-11-04 1/1',
      'Amara Okafor Revenue 2026-11-04 7025/1',
      'Jonas Lindqvist Closed deals 2026-11-02 1/1',
      'Jonas Lindqvist Closed deals 2026-11-09 1/1',
      'Jonas Lindqvist Revenue 2026-11-02 99900/1',
      'Jonas Lindqvist Revenue 2026-11-09 100/1',
    ])
    await core.client.imports.undo({ importId: record.id })
    expect(measured(core)).toEqual(before)
  })

  test('are added to, and taken out again with the undo', async () => {
    const core = await withDeals()
    const before = measured(core)
    const plan = { ...(await dealsPlan(core, later)), overlap: 'add' } as const
    expect((await core.client.imports.preview(plan)).changes.map(({ after }) => after)).toEqual([4, 130_050])
    const record = await core.client.imports.run(plan)
    expect(record.replaced).toEqual([])
    await core.client.imports.undo({ importId: record.id })
    expect(measured(core)).toEqual(before)
  })

  test('that this file does not have are told, because a deal that moved would count twice', async () => {
    const core = await withTeam()
    await core.client.imports.run(
      await dealsPlan(core, csv('Owner,Stage,Close date,Amount', 'Jonas Lindqvist,Won,2026-11-05,1')),
    )
    const moved = csv(
      'Owner,Stage,Close date,Amount',
      'Jonas Lindqvist,Won,2026-11-02,5',
      'Jonas Lindqvist,Won,2026-11-09,1',
    )
    const effect = await core.client.imports.preview(await dealsPlan(core, moved))
    expect(effect.questions).toEqual([])
    expect(notesOf(effect)).toMatchObject([
      {
        sentence: expect.stringMatching(/^2 days within the time of this file keep numbers from deals\.csv/),
      },
    ])
  })
})
