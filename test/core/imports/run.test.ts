import { describe, expect, test } from 'vitest'
import { createAll } from '../../builders/import-plan'
import { deals, dealsPlan, jonas, measured, withTeam } from '../../helpers/deals'
import { csv } from '../../helpers/imports'
import { refusalOf } from '../../helpers/refusal'

describe('a run', () => {
  test('keeps one measurement a person, metric and day', async () => {
    const core = await withTeam()
    const record = await core.client.imports.run(await dealsPlan(core))
    expect(measured(core)).toEqual([
      'Amara Okafor Closed deals 2026-11-04 1/1',
      'Amara Okafor Revenue 2026-11-04 7025/1',
      'Jonas Lindqvist Closed deals 2026-11-02 2/1',
      'Jonas Lindqvist Revenue 2026-11-02 30050/1',
    ])
    expect(record).toMatchObject({
      fileName: 'deals.csv',
      importedAt: '2026-11-23T09:41:00.000Z',
      rowsUsed: 3,
      rejectedTotal: 0,
      metricIds: [core.metricId('closedDeals'), core.metricId('revenue')],
      from: '2026-11-02',
      to: '2026-11-04',
      createdPeople: [],
      learntAliases: [],
      replaced: [],
      undoneAt: null,
    })
    expect(record.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(await core.client.imports.list()).toEqual([record])
  })

  test('is all there after a restart', async () => {
    const core = await withTeam()
    const record = await core.client.imports.run(await dealsPlan(core))
    const before = measured(core)
    const reopened = await core.reopen()
    expect(measured({ ...core, ...reopened })).toEqual(before)
    expect(await reopened.client.imports.list()).toEqual([record])
  })

  test('is refused while a question is open', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(core, csv('Owner,Stage,Close date,Amount', 'Bo,Won,03/04/2026,"1,234"'))
    // who Bo is cannot be asked before the row has a day and a number
    expect(await refusalOf(core.client.imports.run(plan))).toEqual({
      code: 'QUESTIONS_OPEN',
      data: { open: 2 },
    })
    expect(measured(core)).toEqual([])
  })

  test('is refused when no row would be used', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(
      core,
      csv('Owner,Stage,Close date,Amount', 'Jonas Lindqvist,Open,2026-11-02,1'),
    )
    expect((await refusalOf(core.client.imports.run(plan))).code).toBe('NOTHING_TO_IMPORT')
  })

  test('adds people, and learns how the file spells those who are mapped', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(
      core,
      csv(
        'Owner,Stage,Close date,Amount',
        'jlind,Won,2026-11-05,1',
        'Bo Chen,Won,2026-11-04,2',
        'Bo Chen,Won,2026-11-02,2',
        'Cleo,Won,2026-11-02,3',
        'nobody,Won,2026-11-02,4',
      ),
      {
        people: [
          { name: 'JLIND', means: { kind: 'person', personId: jonas.id } },
          { name: 'Bo Chen', means: { kind: 'create', name: 'Bo Chen' } },
          { name: 'Cleo', means: { kind: 'create', name: 'Cleopatra Lee' } },
          { name: 'nobody', means: { kind: 'leaveOut' } },
        ],
      },
    )
    const effect = await core.client.imports.preview(plan)
    expect(effect).toMatchObject({ questions: [], rowsUsed: 4, rowsNotAsked: 1 })
    expect(effect.newPeople).toEqual([
      { name: 'Bo Chen', role: 'Account executive', startedOn: '2026-11-02' },
      { name: 'Cleopatra Lee', role: 'Account executive', startedOn: '2026-11-02' },
    ])
    const record = await core.client.imports.run(plan)
    const people = await core.client.people.list()
    expect(people.map(({ name, aliases, revision }) => [name, aliases, revision])).toEqual([
      ['Amara Okafor', [], 0],
      ['Bo Chen', [], 0],
      ['Cleopatra Lee', ['Cleo'], 0],
      ['Jonas Lindqvist', ['jlind'], 1],
    ])
    expect(record.createdPeople).toHaveLength(2)
    // the next export is understood without a question
    const next = await dealsPlan(
      core,
      csv('Owner,Stage,Close date,Amount', 'jlind,Won,2026-12-05,1', 'CLEO,Won,2026-12-04,2'),
    )
    expect((await core.client.imports.preview(next)).questions).toEqual([])
  })

  test('counts several spellings of one person together', async () => {
    const core = await withTeam()
    const plan = await dealsPlan(
      core,
      csv(
        'Owner,Stage,Close date,Amount',
        'Jonas Lindqvist,Won,2026-11-02,0.10',
        'jlind,Won,2026-11-02,0.20',
        'JONAS LINDQVIST,Won,2026-11-02,0.40',
      ),
      {
        people: [{ name: 'jlind', means: { kind: 'person', personId: jonas.id } }],
      },
    )
    await core.client.imports.run(plan)
    expect(measured(core)).toEqual([
      'Jonas Lindqvist Closed deals 2026-11-02 3/1',
      'Jonas Lindqvist Revenue 2026-11-02 70/1',
    ])
  })

  test('takes people called like parts of JavaScript', async () => {
    const core = await withTeam()
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const content = csv(
      '__proto__,constructor,toString,valueOf',
      ...names.map((name) => `${name},Won,2026-11-02,1`),
    )
    const plan = await dealsPlan(core, content, { people: createAll(...names) })
    await core.client.imports.run(plan)
    const people = await core.client.people.list()
    expect(people.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
    expect(measured(core)).toHaveLength(8)
  })

  test('of the very same file is refused while the first still counts', async () => {
    const core = await withTeam()
    const first = await core.client.imports.run(await dealsPlan(core))
    const file = await core.stage('renamed.csv', deals)
    expect(file.importedBefore).toEqual({ importId: first.id, at: '2026-11-23T09:41:00.000Z' })
    expect((await refusalOf(core.client.imports.run(await dealsPlan(core)))).code).toBe('IMPORTED_BEFORE')
    await core.client.imports.undo({ importId: first.id })
    expect((await core.stage('renamed.csv', deals)).importedBefore).toBeNull()
    await core.client.imports.run(await dealsPlan(core))
    expect(measured(core)).toHaveLength(4)
  })
})
