import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openLog } from '../../../electron/core/imports/kept-log'
import { put } from '../../../electron/core/store/collections'
import type { ImportPlan } from '../../../shared/domain/import-plan'
import type { ImportRecord } from '../../../shared/domain/import-record'
import { rows, sum } from '../../builders/import-plan'
import { aMeasurement } from '../../builders/measurement'
import { dealsPlan, jonas, measured, withTeam } from '../../helpers/deals'
import { csv, type ImportingCore, notesOf } from '../../helpers/imports'
import { refusalOf } from '../../helpers/refusal'

const header = 'Deal ID,Owner,Stage,Close date,Amount'
const file = (...lines: string[]): string => csv(header, ...lines)

/** A plan over files with an id, as `dealsPlan` is one over files without. */
async function planFor(
  core: ImportingCore,
  content: string,
  point: Partial<ImportPlan> = {},
): Promise<ImportPlan> {
  return dealsPlan(core, content, {
    who: { kind: 'column', column: 1 },
    when: { kind: 'column', column: 3, order: null },
    measures: [
      { metricId: core.metricId('closedDeals'), numerator: rows(2, 'Won'), denominator: null },
      {
        metricId: core.metricId('revenue'),
        numerator: sum(4, { where: { column: 2, anyOf: ['Won'] } }),
        denominator: null,
      },
    ],
    ...point,
  })
}

async function imported(core: ImportingCore, ...lines: string[]): Promise<ImportRecord> {
  return core.client.imports.run(await planFor(core, file(...lines)))
}

const first = ['D1,Jonas Lindqvist,Won,2026-11-02,100', 'D2,Jonas Lindqvist,Won,2026-11-02,200']

describe('rows recognised by an id', () => {
  test('are not counted again, whatever else the file holds', async () => {
    const core = await withTeam()
    await imported(core, ...first)
    const plan = await planFor(core, file(...first, 'D3,Jonas Lindqvist,Won,2026-11-02,50'))
    const effect = await core.client.imports.preview(plan)
    expect(effect).toMatchObject({ questions: [], rowsUsed: 3, rowsSame: 2, rowsChanged: 0 })
    expect(effect.changes.map(({ before, after }) => [before, after])).toEqual([
      [2, 3],
      [30_000, 35_000],
    ])
    await core.client.imports.run(plan)
    expect(measured(core)).toEqual([
      'Jonas Lindqvist Closed deals 2026-11-02 1/1',
      'Jonas Lindqvist Closed deals 2026-11-02 2/1',
      'Jonas Lindqvist Revenue 2026-11-02 30000/1',
      'Jonas Lindqvist Revenue 2026-11-02 5000/1',
    ])
  })

  test('have nothing to import where every one of them is in already', async () => {
    const core = await withTeam()
    await imported(core, ...first)
    const plan = await planFor(core, file(...first.toReversed()))
    expect((await core.client.imports.preview(plan)).changes).toEqual([])
    expect(await refusalOf(core.client.imports.run(plan))).toMatchObject({ code: 'NOTHING_TO_IMPORT' })
  })

  test('are known from a log that an earlier version kept as it was', async () => {
    const core = await withTeam()
    await imported(core, ...first)
    const unpacked = [...core.store.read().importParts.values()].flatMap((part) => {
      if (part.kind !== 'person' || part.rows === undefined) return []
      expect(part.rows.packing).toBe('deflate')
      const { metricIds } = part.rows
      return [
        put('importParts', { ...part, rows: { metricIds, log: openLog(part.rows).toString('base64') } }),
      ]
    })
    expect(unpacked).toHaveLength(1)
    await core.store.commit(unpacked)
    const plan = await planFor(core, file(...first, 'D3,Jonas Lindqvist,Won,2026-11-02,50'))
    expect(await core.client.imports.preview(plan)).toMatchObject({ rowsUsed: 3, rowsSame: 2 })
  })

  test.each([
    [
      'day',
      'D1,Jonas Lindqvist,Won,2026-11-09,100',
      ['Jonas Lindqvist 2026-11-02 1 20000', 'Jonas Lindqvist 2026-11-09 1 10000'],
    ],
    [
      'owner',
      'D1,Amara Okafor,Won,2026-11-02,100',
      ['Amara Okafor 2026-11-02 1 10000', 'Jonas Lindqvist 2026-11-02 1 20000'],
    ],
    ['amount', 'D1,Jonas Lindqvist,Won,2026-11-02,77', ['Jonas Lindqvist 2026-11-02 2 27700']],
    ['stage', 'D1,Jonas Lindqvist,Lost,2026-11-02,100', ['Jonas Lindqvist 2026-11-02 1 20000']],
  ])('are moved where their %s changed, and moved back by the undo', async (_what, changed, expected) => {
    const core = await withTeam()
    await imported(core, ...first)
    const before = measured(core)
    const second = await imported(core, changed, first[1] ?? '')
    expect(totals(core)).toEqual(expected)
    await core.client.imports.undo({ importId: second.id })
    expect(measured(core)).toEqual(before)
  })

  test('tell what a month loses, too', async () => {
    const core = await withTeam()
    await imported(core, ...first)
    const plan = await planFor(core, file('D1,Amara Okafor,Won,2026-11-02,100'))
    const effect = await core.client.imports.preview(plan)
    expect(
      effect.changes.map(({ personName, metricName, before, after }) =>
        [personName, metricName, before, after].join(' '),
      ),
    ).toEqual([
      'Amara Okafor Closed deals  1',
      'Amara Okafor Revenue  10000',
      'Jonas Lindqvist Closed deals 2 1',
      'Jonas Lindqvist Revenue 30000 20000',
    ])
    expect(effect).toMatchObject({ rowsSame: 0, rowsChanged: 1 })
  })

  test('that a later file does not have any more are told, and stay', async () => {
    const core = await withTeam()
    await imported(core, ...first, 'D9,Jonas Lindqvist,Won,2026-11-05,1')
    const later = ['D8,Jonas Lindqvist,Won,2026-11-20,1', ...first]
    const effect = await core.client.imports.preview(await planFor(core, file(...later)))
    expect(notesOf(effect).map(({ sentence }) => sentence)).toEqual([
      '2 rows are in already, recognised by “Deal ID”, and are not counted again.',
      'One row of earlier imports, on days within the time of this file, is not in it or left out of it. It stays counted: undo the earlier import if it was deleted.',
    ])
  })

  test('do not keep a figure entered by hand from being asked about', async () => {
    const core = await withTeam()
    const { id: personId } = jonas
    await core.store.commit([
      put('measurements', aMeasurement({ personId, metricId: core.metricId('revenue'), on: '2026-11-09' })),
    ])
    await imported(core, ...first)
    const plan = await planFor(core, file(...first, 'D3,Jonas Lindqvist,Won,2026-11-09,50'))
    expect((await core.client.imports.preview(plan)).questions).toEqual([
      { kind: 'overlap', days: 1, files: ['entered by hand'] },
    ])
  })

  test('are not taken for those of another system that counts its ids from 1, too', async () => {
    const core = await withTeam()
    await imported(core, ...first)
    const other = csv(
      'Deal ID,Owner,Stage,Close date,Amount,Region',
      'D1,Jonas Lindqvist,Won,2026-11-03,5,North',
    ).replace('Stage', 'State')
    const effect = await core.client.imports.preview(await planFor(core, other))
    expect(effect).toMatchObject({ rowsSame: 0, rowsChanged: 0 })
  })

  test('keep the import they lean on from being undone first', async () => {
    const core = await withTeam()
    const one = await imported(core, ...first)
    const two = await imported(core, ...first, 'D3,Jonas Lindqvist,Won,2026-11-02,50')
    expect(await refusalOf(core.client.imports.undo({ importId: one.id }))).toMatchObject({
      code: 'BUILT_UPON',
    })
    await core.client.imports.undo({ importId: two.id })
    await core.client.imports.undo({ importId: one.id })
    expect(measured(core)).toEqual([])
  })

  test('are counted again once the import that had them is undone', async () => {
    const core = await withTeam()
    const one = await imported(core, ...first)
    await core.client.imports.undo({ importId: one.id })
    await imported(core, ...first.toReversed())
    expect(totals(core)).toEqual(['Jonas Lindqvist 2026-11-02 2 30000'])
  })
})

describe('how rows are recognised', () => {
  const two = csv(
    'Deal ID,Record ID,Owner,Stage,Close date,Amount',
    'D1,R1,Jonas Lindqvist,Won,2026-11-02,1',
    'D2,R2,Jonas Lindqvist,Won,2026-11-02,1',
  )
  const shifted = (core: ImportingCore): Partial<ImportPlan> => ({
    who: { kind: 'column', column: 2 },
    when: { kind: 'column', column: 4, order: null },
    measures: [{ metricId: core.metricId('closedDeals'), numerator: rows(3, 'Won'), denominator: null }],
  })

  test('is asked where several columns could say it', async () => {
    const core = await withTeam()
    const plan = await planFor(core, two, shifted(core))
    expect((await core.client.imports.preview(plan)).questions).toEqual([
      { kind: 'rowIdentity', columns: [0, 1] },
    ])
    const answered = { ...plan, identity: { kind: 'column', column: 1 } } as const
    const { memory } = await core.client.imports.run(answered)
    expect(memory?.identity).toEqual({ kind: 'column', column: 1 })
  })

  test('cannot be by a column in which an id comes twice', async () => {
    const core = await withTeam()
    const plan = await planFor(core, file(first[0] ?? '', first[0] ?? ''), {
      identity: { kind: 'column', column: 0 },
    })
    expect(await refusalOf(core.client.imports.preview(plan))).toMatchObject({
      code: 'IMPOSSIBLE_PLAN',
      data: { sentence: expect.stringContaining('“Deal ID” does not tell the rows of this file apart') },
    })
  })
})

describe('rows recognised by their content', () => {
  const plain = csv(
    'Owner,Stage,Close date,Amount',
    'Jonas Lindqvist,Won,2026-11-02,100',
    'Jonas Lindqvist,Won,2026-11-02,100',
  )

  test('count as often as they stand in a file', async () => {
    const core = await withTeam()
    await core.client.imports.run(await dealsPlan(core, plain))
    const more = `${plain}Jonas Lindqvist,Won,2026-11-03,7\n`
    await core.client.imports.run(await dealsPlan(core, more))
    expect(totals(core)).toEqual(['Jonas Lindqvist 2026-11-02 2 20000', 'Jonas Lindqvist 2026-11-03 1 700'])
  })

  test('are asked about where new ones are on a day that has numbers', async () => {
    const core = await withTeam()
    await core.client.imports.run(await dealsPlan(core, plain))
    const more = `${plain}Jonas Lindqvist,Won,2026-11-02,7\n`
    const plan = await dealsPlan(core, more)
    expect((await core.client.imports.preview(plan)).questions).toMatchObject([{ kind: 'overlap', days: 2 }])
    const added = await core.client.imports.preview({ ...plan, overlap: 'add' })
    expect(added.changes.map(({ after }) => after)).toEqual([3, 20_700])
    const replaced = await core.client.imports.preview({ ...plan, overlap: 'replace' })
    expect(replaced.changes.map(({ after }) => after)).toEqual([3, 20_700])
    await core.client.imports.run({ ...plan, overlap: 'replace' })
    expect(totals(core)).toEqual(['Jonas Lindqvist 2026-11-02 3 20700'])
  })
})

/** Days, deals and revenue of each person. */
function totals(core: ImportingCore): string[] {
  const { people, measurements } = core.store.read()
  const sums = new Map<string, [number, number]>()
  for (const { personId, metricId, on, numerator } of measurements.values()) {
    const key = `${people.get(personId)?.name} ${on}`
    const known = sums.get(key) ?? [0, 0]
    known[metricId === core.metricId('revenue') ? 1 : 0] += numerator
    sums.set(key, known)
  }
  return [...sums].map(([key, [deals, cents]]) => `${key} ${deals} ${cents}`).sort()
}

describe('overlapping files', () => {
  const deal = fc.record({
    owner: fc.constantFrom('Jonas Lindqvist', 'Amara Okafor'),
    stage: fc.constantFrom('Won', 'Won', 'Lost'),
    day: fc.integer({ min: 1, max: 9 }),
    amount: fc.integer({ min: -500, max: 99_999 }),
  })
  type Deal = { owner: string; stage: string; day: number; amount: number }
  const lineOf = (id: number, { owner, stage, day, amount }: Deal): string =>
    `D${id},${owner},${stage},2026-11-0${day},${(amount / 100).toFixed(2)}`

  test('in any order come to what one file of the last state comes to, and an undo to what was', async () => {
    const files = fc.record({
      early: fc.array(deal, { minLength: 1, maxLength: 8 }),
      late: fc.array(deal, { minLength: 1, maxLength: 8 }),
      from: fc.nat(4),
    })
    await fc.assert(
      fc.asyncProperty(files, async ({ early, late, from }) => {
        const core = await withTeam()
        const latest = new Map(early.map((each, id) => [id, each]))
        await run(
          core,
          early.map((each, id) => lineOf(id, each)),
        )
        const before = totals(core)
        for (const [index, each] of late.entries()) latest.set(from + index, each)
        const second = await run(
          core,
          late.map((each, index) => lineOf(from + index, each)),
        )
        const whole = await withTeam()
        await run(
          whole,
          [...latest].map(([id, each]) => lineOf(id, each)),
        )
        expect(nonzero(totals(core))).toEqual(nonzero(totals(whole)))
        if (second !== null) await core.client.imports.undo({ importId: second.id })
        expect(totals(core)).toEqual(before)
      }),
      { numRuns: 25 },
    )
  })

  async function run(core: ImportingCore, lines: string[]): Promise<ImportRecord | null> {
    const plan = await planFor(core, file(...lines))
    const effect = await core.client.imports.preview(plan)
    if (effect.changes.length === 0) return null
    return core.client.imports.run(plan)
  }

  function nonzero(lines: string[]): string[] {
    return lines.filter((line) => !line.endsWith(' 0 0'))
  }
})
