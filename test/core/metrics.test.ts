import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { metricPresetSchema } from '../../shared/domain/metric'
import { metricPresets } from '../../shared/domain/metric-presets'
import { aMeasurement } from '../builders/measurement'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { aTarget } from '../builders/target'
import { openCore } from '../helpers/core'
import { closedDeals, jonas, withJonas } from '../helpers/known-deals'
import { refusalOf } from '../helpers/refusal'

describe('metrics', () => {
  test('are added at revision 0 and listed in the order they were added', async () => {
    const { client } = await openCore()
    const added = await client.metrics.add({ ...metricPresets.closedDeals, name: 'Demos held' })
    const second = await client.metrics.add({ ...metricPresets.winRate, name: 'A first call that leads on' })
    expect(added).toMatchObject({ name: 'Demos held', preset: null, archivedAt: null, revision: 0 })
    expect(await client.metrics.list()).toEqual([added, second])
  })

  test('that divide by nothing are refused', async () => {
    const { client } = await openCore()
    const refusal = await refusalOf(client.metrics.add({ ...metricPresets.winRate, outOf: '' }))
    expect(refusal.code).toBe('BAD_REQUEST')
  })

  test('that are archived stay on the list and leave every board', async () => {
    const { client } = await withJonas()
    const archived = await client.metrics.archive({ metricId: closedDeals.id, revision: 0 })
    expect(archived).toMatchObject({ archivedAt: '2026-11-23T09:41:00.000Z', revision: 1 })
    expect(await client.metrics.list()).toEqual([archived])
    expect(await client.metrics.progress({ personId: jonas.id })).toEqual([])
    const restored = await client.metrics.restore({ metricId: closedDeals.id, revision: 1 })
    expect(restored).toMatchObject({ archivedAt: null, revision: 2 })
    expect(await client.metrics.progress({ personId: jonas.id })).toHaveLength(1)
  })

  test('refuse a change on top of an older revision', async () => {
    const { client } = await withJonas()
    await client.metrics.archive({ metricId: closedDeals.id, revision: 0 })
    const refusal = await refusalOf(client.metrics.archive({ metricId: closedDeals.id, revision: 0 }))
    expect(refusal).toEqual({ code: 'STALE', data: { currentRevision: 1 } })
  })

  test('that are not there cannot be archived', async () => {
    const { client } = await openCore()
    const refusal = await refusalOf(client.metrics.archive({ metricId: closedDeals.id, revision: 0 }))
    expect(refusal.code).toBe('NOT_FOUND')
  })
})

describe('metrics that come with Plumbline', () => {
  test('are all there in a new workspace, and none can come twice', async () => {
    const { client } = await openCore()
    await client.workspace.begin({
      managerName: 'Katarina Vogel',
      organisation: 'Nordhavn Telecom',
      team: '',
      paper: 'A4',
      currency: 'EUR',
    })
    expect((await client.metrics.list()).map(({ preset }) => preset)).toEqual(metricPresetSchema.options)
    expect((await refusalOf(client.metrics.addPreset({ preset: 'averageDeal' }))).code).toBe('ALREADY_THERE')
  })

  test('can be added to a workspace that is older than they are', async () => {
    const { client } = await withJonas()
    const added = await client.metrics.addPreset({ preset: 'customerRating' })
    expect(added).toMatchObject({ ...metricPresets.customerRating, preset: 'customerRating', revision: 0 })
    await client.metrics.archive({ metricId: added.id, revision: 0 })
    const again = await refusalOf(client.metrics.addPreset({ preset: 'customerRating' }))
    expect(again.code).toBe('ALREADY_THERE')
  })
})

describe('targets', () => {
  const draft = {
    metricId: closedDeals.id,
    scope: { kind: 'role', role: 'Account executive' },
    fromMonth: '2026-11',
    value: 14,
  } as const

  test('are listed with the latest first, also of the same moment', async () => {
    const { client } = await withJonas()
    const first = await client.metrics.setTarget(draft)
    const second = await client.metrics.setTarget({ ...draft, value: 16 })
    expect(first).toMatchObject({ ...draft, setAt: '2026-11-23T09:41:00.000Z' })
    expect(await client.metrics.targets()).toEqual([second, first])
    const [progress] = await client.metrics.progress({ personId: jonas.id })
    expect(progress?.current.target).toBe(16)
  })

  test('never rewrite a month that is over, and say when they may start', async () => {
    const { client, store } = await withJonas()
    await store.commit([put('targets', aTarget({ metricId: closedDeals.id, fromMonth: '2026-01' }))])
    const refusal = await refusalOf(client.metrics.setTarget({ ...draft, fromMonth: '2026-10' }))
    expect(refusal).toEqual({ code: 'REWRITES_PAST', data: { firstOpenMonth: '2026-11' } })
    expect(await client.metrics.targets()).toHaveLength(1)
  })

  test('of one person may fill in months in which nobody had one', async () => {
    const { client } = await withJonas()
    const scope = { kind: 'person', personId: jonas.id, reason: 'Ramp-up' } as const
    const target = await client.metrics.setTarget({ ...draft, scope, fromMonth: '2026-08', value: 8 })
    expect(target.scope).toEqual(scope)
    const [progress] = await client.metrics.progress({ personId: jonas.id })
    expect(progress?.months.find(({ month }) => month === '2026-08')?.target).toBe(8)
  })

  test('have two ends where a range is aimed for, and one elsewhere', async () => {
    const { client } = await withJonas()
    const calls = await client.metrics.add({ ...metricPresets.callsMade, direction: 'within' })
    const range = { ...draft, metricId: calls.id, value: 40, upTo: 60 }
    expect(await client.metrics.setTarget(range)).toMatchObject({ value: 40, upTo: 60 })
    for (const wrong of [
      { ...draft, upTo: 20 },
      { ...draft, metricId: calls.id },
      { ...range, upTo: 39 },
    ])
      expect((await refusalOf(client.metrics.setTarget(wrong))).code).toBe('WRONG_ENDS')
    expect((await client.metrics.progress({ personId: jonas.id }))[1]?.current).toMatchObject({
      target: 40,
      upTo: 60,
    })
  })

  test('of more than a quadrillion are refused', async () => {
    const { client } = await withJonas()
    const { id: _, setAt: __, ...target } = aTarget({ metricId: closedDeals.id })
    const set = (value: number) => client.metrics.setTarget({ ...target, fromMonth: '2026-11', value })
    expect((await set(1e15)).value).toBe(1e15)
    expect((await refusalOf(set(1.1e15))).code).toBe('BAD_REQUEST')
  })

  test('need a metric and a person that are there', async () => {
    const { client } = await withJonas()
    const stranger = { kind: 'person', personId: aPerson().id, reason: 'Ramp-up' } as const
    expect((await refusalOf(client.metrics.setTarget({ ...draft, scope: stranger }))).code).toBe('NOT_FOUND')
    const unknown = { ...draft, metricId: aMetric().id }
    expect((await refusalOf(client.metrics.setTarget(unknown))).code).toBe('NOT_FOUND')
  })
})

describe('a figure entered by hand', () => {
  const figure = {
    metricId: closedDeals.id,
    personId: jonas.id,
    on: '2026-11-20',
    numerator: 3,
    denominator: 1,
  }

  test('counts at once', async () => {
    const { client } = await withJonas()
    const measurement = await client.metrics.record(figure)
    expect(measurement.origin).toEqual({ kind: 'entered', at: '2026-11-23T09:41:00.000Z' })
    const [progress] = await client.metrics.progress({ personId: jonas.id })
    expect(progress).toMatchObject({ current: { value: 3 }, lastOn: '2026-11-20' })
  })

  test('of ratings is refused where they cannot give so many points', async () => {
    const { client } = await withJonas()
    const { id } = await client.metrics.add(metricPresets.customerRating)
    const rated = { ...figure, metricId: id, denominator: 2 }
    for (const numerator of [1, 11])
      expect((await refusalOf(client.metrics.record({ ...rated, numerator }))).code).toBe('OFF_SCALE')
    await client.metrics.record({ ...rated, numerator: 9 })
    expect((await client.metrics.progress({ personId: jonas.id }))[1]?.current.value).toBe(4.5)
  })

  test('takes the place of the one entered for the same day before', async () => {
    const { client, store } = await withJonas()
    const first = await client.metrics.record(figure)
    const second = await client.metrics.record({ ...figure, numerator: 5 })
    expect(second.id).toBe(first.id)
    expect([...store.read().measurements.values()]).toEqual([second])
  })

  test('stands beside figures of another day, and beside imported ones', async () => {
    const { client, store } = await withJonas()
    const { metricId, personId, on } = figure
    const imported = aMeasurement({ metricId, personId, on, origin: { kind: 'sample' }, numerator: 2 })
    await store.commit([put('measurements', imported)])
    await client.metrics.record(figure)
    await client.metrics.record({ ...figure, on: '2026-11-19', numerator: 1 })
    const [progress] = await client.metrics.progress({ personId: jonas.id })
    expect(progress?.current.value).toBe(2 + 3 + 1)
  })

  test.each([
    ['2026-11-23', true],
    ['2026-11-24', false],
  ])('for %s is taken on 23 November: %s', async (on, taken) => {
    const { client } = await withJonas()
    const asked = client.metrics.record({ ...figure, on })
    if (taken) expect((await asked).on).toBe(on)
    else expect((await refusalOf(asked)).code).toBe('NOT_YET')
  })

  test.each([
    [{ numerator: 1e15 }, true],
    [{ numerator: 1.1e15 }, false],
    [{ numerator: 1.7e308 }, false],
    [{ denominator: 0.001 }, true],
    [{ denominator: 0.0009 }, false],
    [{ denominator: 5e-324 }, false],
  ])('of %j is taken: %s', async (point, taken) => {
    const { client } = await withJonas()
    const asked = client.metrics.record({ ...figure, ...point })
    if (taken) expect(await asked).toMatchObject({ on: figure.on })
    else expect((await refusalOf(asked)).code).toBe('BAD_REQUEST')
    expect(await client.metrics.board()).toHaveLength(1)
  })

  test('is refused for somebody who is archived', async () => {
    const { client } = await withJonas()
    await client.people.archive({ personId: jonas.id, revision: jonas.revision })
    expect((await refusalOf(client.metrics.record(figure))).code).toBe('ARCHIVED')
  })

  test('needs a metric and a person that are there', async () => {
    const { client } = await withJonas()
    const nobody = client.metrics.record({ ...figure, personId: aPerson().id })
    const nothing = client.metrics.record({ ...figure, metricId: aMetric().id })
    expect((await refusalOf(nobody)).code).toBe('NOT_FOUND')
    expect((await refusalOf(nothing)).code).toBe('NOT_FOUND')
  })
})

describe('the board', () => {
  test('has a row for each active person, by name, with that person’s numbers only', async () => {
    const { client, store } = await withJonas()
    const amara = aPerson({ name: 'Amara Okafor' })
    const gone = aPerson({ name: 'Gone', archivedAt: '2026-11-01T08:00:00.000Z' })
    const of = (personId: typeof jonas.id, numerator: number) =>
      put('measurements', aMeasurement({ metricId: closedDeals.id, personId, numerator }))
    await store.commit([put('people', amara), put('people', gone), of(jonas.id, 2), of(amara.id, 5)])
    const board = await client.metrics.board()
    expect(
      board.map(({ person, progress }) => [person.name, progress.map(({ current }) => current.value)]),
    ).toEqual([
      ['Amara Okafor', [5]],
      ['Jonas Lindqvist', [2]],
    ])
  })

  test('shows a number that came in after it was shown before', async () => {
    const { client, store } = await withJonas()
    const value = async () => (await client.metrics.board())[0]?.progress[0]?.current.value
    expect(await value()).toBeNull()
    const ids = { metricId: closedDeals.id, personId: jonas.id }
    await store.commit([put('measurements', aMeasurement({ ...ids, numerator: 2 }))])
    expect(await value()).toBe(2)
  })
})

test('progress of somebody who is not there is refused', async () => {
  const { client } = await openCore()
  expect((await refusalOf(client.metrics.progress({ personId: jonas.id }))).code).toBe('NOT_FOUND')
})
