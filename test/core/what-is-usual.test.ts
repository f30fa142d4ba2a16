import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { addDays } from '../../shared/domain/calendar'
import { aMeasurement } from '../builders/measurement'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { aRecalculation } from '../builders/recalculation'
import type { OpenCore } from '../helpers/core'
import { closedDeals, jonas, withJonas } from '../helpers/known-deals'
import { refusalOf } from '../helpers/refusal'

describe('what is usual', () => {
  const about = { metricId: closedDeals.id, personId: jonas.id }
  const anew = { ...about, from: '2026-10-08', reason: 'A new region' }

  /** Twenty whole weeks before 23 November, with 12 and 14 in turn. */
  async function withWeeks(): Promise<OpenCore> {
    const core = await withJonas()
    const figures = Array.from({ length: 20 }, (_, index) =>
      aMeasurement({ ...about, on: addDays('2026-07-06', index * 7), numerator: index % 2 === 0 ? 12 : 14 }),
    )
    await core.store.commit(figures.map((figure) => put('measurements', figure)))
    return core
  }

  test('is told by weeks, of this person and metric alone', async () => {
    const { client, store } = await withWeeks()
    await store.commit([put('measurements', aMeasurement({ metricId: closedDeals.id, numerator: 99 }))])
    const { weeks, stretches } = await client.metrics.behaviour(about)
    expect(weeks).toHaveLength(20)
    expect(stretches).toMatchObject([{ from: '2026-07-06', recalculation: null, limits: { mean: 13 } }])
  })

  test('is worked out anew from a week on, and as before once that is taken back', async () => {
    const core = await withWeeks()
    const before = await core.client.metrics.behaviour(about)
    const made = await core.client.metrics.recalculate(anew)
    expect(made).toMatchObject({
      from: '2026-10-05',
      reason: 'A new region',
      setAt: '2026-11-23T09:41:00.000Z',
    })
    const { stretches } = await core.client.metrics.behaviour(about)
    expect(stretches.map(({ from, recalculation }) => [from, recalculation])).toEqual([
      ['2026-07-06', null],
      ['2026-10-05', made],
    ])
    await core.client.metrics.takeBackRecalculation({ recalculationId: made.id })
    expect(await core.client.metrics.behaviour(about)).toEqual(before)
  })

  test('has one recalculation a week: a later one takes its place', async () => {
    const { client, store } = await withWeeks()
    const first = await client.metrics.recalculate(anew)
    const second = await client.metrics.recalculate({ ...anew, from: '2026-10-11', reason: 'A new price' })
    expect(second).toMatchObject({ id: first.id, reason: 'A new price' })
    expect([...store.read().recalculations.values()]).toEqual([second])
  })

  test.each([
    ['2026-11-23', true],
    ['2026-11-24', false],
  ])('is worked out anew from %s on 23 November: %s', async (from, taken) => {
    const { client } = await withWeeks()
    const asked = client.metrics.recalculate({ ...anew, from })
    if (taken) expect((await asked).from).toBe('2026-11-23')
    else expect((await refusalOf(asked)).code).toBe('TO_COME')
  })

  test('is worked out anew with a reason only, and for somebody who is here', async () => {
    const { client } = await withWeeks()
    const refused = async (point: Partial<typeof anew>) =>
      (await refusalOf(client.metrics.recalculate({ ...anew, ...point }))).code
    expect(await refused({ reason: ' ' })).toBe('BAD_REQUEST')
    expect(await refused({ personId: aPerson().id })).toBe('NOT_FOUND')
    expect(await refused({ metricId: aMetric().id })).toBe('NOT_FOUND')
    await client.people.archive({ personId: jonas.id, revision: jonas.revision })
    expect(await refused({})).toBe('ARCHIVED')
    expect((await client.metrics.behaviour(about)).weeks).toHaveLength(20)
  })

  test('needs a person, a metric and a recalculation that are there', async () => {
    const { client } = await withWeeks()
    const nobody = client.metrics.behaviour({ ...about, personId: aPerson().id })
    const nothing = client.metrics.behaviour({ ...about, metricId: aMetric().id })
    const gone = client.metrics.takeBackRecalculation({ recalculationId: aRecalculation().id })
    for (const each of [nobody, nothing, gone]) expect((await refusalOf(each)).code).toBe('NOT_FOUND')
  })
})
