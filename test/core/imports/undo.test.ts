import { describe, expect, test } from 'vitest'
import { createAll } from '../../builders/import-plan'
import { dealsPlan, jonas, measured, withTeam } from '../../helpers/deals'
import { csv, openImportingCore } from '../../helpers/imports'
import { refusalOf } from '../../helpers/refusal'

describe('an undo', () => {
  test('takes out numbers, people and spellings, and leaves the record', async () => {
    const core = await withTeam()
    const people = await core.client.people.list()
    const record = await core.client.imports.run(
      await dealsPlan(
        core,
        csv('Owner,Stage,Close date,Amount', 'jlind,Won,2026-11-02,1', 'Bo,Won,2026-11-02,1'),
        {
          people: [
            { name: 'jlind', means: { kind: 'person', personId: jonas.id } },
            { name: 'Bo', means: { kind: 'create', name: 'Bo' } },
          ],
        },
      ),
    )
    core.setToday('2026-11-24')
    const undone = await core.client.imports.undo({ importId: record.id })
    expect(undone).toEqual({ ...record, undoneAt: '2026-11-24T09:41:00.000Z' })
    expect(measured(core)).toEqual([])
    expect(await core.client.people.list()).toEqual(
      people.map((person) => (person.id === jonas.id ? { ...person, revision: 2 } : person)),
    )
    expect(await core.client.imports.list()).toEqual([undone])
    expect((await refusalOf(core.client.imports.undo({ importId: record.id }))).code).toBe('UNDONE_BEFORE')
  })

  test('keeps people of whom something else tells', async () => {
    const core = await withTeam()
    const record = await core.client.imports.run(
      await dealsPlan(
        core,
        csv(
          'Owner,Stage,Close date,Amount',
          'Bo,Won,2026-11-02,1',
          'Cleo,Won,2026-11-02,1',
          'Dan,Won,2026-11-02,1',
        ),
        {
          people: createAll('Bo', 'Cleo', 'Dan'),
        },
      ),
    )
    const ids = new Map((await core.client.people.list()).map(({ name, id }) => [name, id]))
    const [bo, cleo] = [ids.get('Bo'), ids.get('Cleo')]
    if (bo === undefined || cleo === undefined) throw new Error('They were not created')
    await core.client.metrics.record({
      personId: bo,
      metricId: core.metricId('closedDeals'),
      on: '2026-11-03',
      numerator: 1,
      denominator: 1,
    })
    await core.client.imports.run(
      await dealsPlan(core, csv('Owner,Stage,Close date,Amount', 'C. L.,Won,2026-11-05,1'), {
        people: [{ name: 'C. L.', means: { kind: 'person', personId: cleo } }],
      }),
    )
    await core.client.imports.undo({ importId: record.id })
    expect((await core.client.people.list()).map(({ name }) => name)).toEqual([
      'Amara Okafor',
      'Bo',
      'Cleo',
      'Jonas Lindqvist',
    ])
  })

  test('is refused while a later import stands on its numbers', async () => {
    const core = await withTeam()
    const first = await core.client.imports.run(await dealsPlan(core))
    const again = csv('Owner,Stage,Close date,Amount', 'Jonas Lindqvist,Won,2026-11-02,5')
    const file = await core.stage('newer.csv', again)
    const second = await core.client.imports.run({
      ...(await dealsPlan(core)),
      fileId: file.id,
      overlap: 'replace',
    })
    expect(await refusalOf(core.client.imports.undo({ importId: first.id }))).toEqual({
      code: 'BUILT_UPON',
      data: { fileName: 'newer.csv' },
    })
    await core.client.imports.undo({ importId: second.id })
    await core.client.imports.undo({ importId: first.id })
    expect(measured(core)).toEqual([])
  })

  test('does not bring back a figure that was entered anew meanwhile', async () => {
    const core = await withTeam()
    const figure = {
      personId: jonas.id,
      metricId: core.metricId('closedDeals'),
      on: '2026-11-02',
      denominator: 1,
    }
    await core.client.metrics.record({ ...figure, numerator: 7 })
    const record = await core.client.imports.run({ ...(await dealsPlan(core)), overlap: 'replace' })
    await core.client.metrics.record({ ...figure, numerator: 9 })
    await core.client.imports.undo({ importId: record.id })
    expect(measured(core)).toEqual(['Jonas Lindqvist Closed deals 2026-11-02 9/1'])
  })

  test('keeps what was chosen for the file, for the next one', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(core, csv('Owner,Stage,Close date,Amount', 'C. L.,Won,2026-11-02,5'), {
      people: [{ name: 'C. L.', means: { kind: 'person', personId: jonas.id } }],
    })
    const record = await core.client.imports.run(plan)
    await core.client.imports.undo({ importId: record.id })
    const [undone] = await (await core.reopen()).client.imports.list()
    expect(undone?.memory).toEqual({
      headers: ['Owner', 'Stage', 'Close date', 'Amount'],
      rowIs: 'activity',
      who: plan.who,
      when: plan.when,
      measures: plan.measures,
      people: plan.people,
      identity: { kind: 'content' },
      words: [{ column: 1, values: ['Won'] }],
    })
  })

  test('of nothing is NOT_FOUND', async () => {
    const core = await withTeam()
    const record = await core.client.imports.run(await dealsPlan(core))
    const other = await openImportingCore()
    expect((await refusalOf(other.client.imports.undo({ importId: record.id }))).code).toBe('NOT_FOUND')
  })
})

describe('the list of imports', () => {
  test('has the latest first, the undone too', async () => {
    const core = await withTeam()
    const first = await core.client.imports.run(await dealsPlan(core))
    const second = await core.client.imports.run(
      await dealsPlan(core, csv('Owner,Stage,Close date,Amount', 'Jonas Lindqvist,Won,2025-11-02,5')),
    )
    expect((await core.client.imports.list()).map(({ id }) => id)).toEqual([second.id, first.id])
    core.setToday('2026-11-24')
    await core.client.imports.undo({ importId: first.id })
    expect((await core.client.imports.list()).map(({ id, undoneAt }) => [id, undoneAt])).toEqual([
      [second.id, null],
      [first.id, '2026-11-24T09:41:00.000Z'],
    ])
  })
})
