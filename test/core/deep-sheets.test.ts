import { expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { usualHabits } from '../../shared/domain/meeting-pack'
import { aMeasurement } from '../builders/measurement'
import { aPerson } from '../builders/person'
import { aScorecard } from '../builders/scorecard'
import { aFirm } from '../builders/signed-agreement'
import { aTarget } from '../builders/target'
import { openCore } from '../helpers/core'
import { wordsOnPages } from '../helpers/placed-words'

const drawing = { width: 390, height: 200, alt: 'A chart', marks: [] }

/** Somebody with a target, a scorecard and a figure every Monday since June: 2, and in November 9. */
async function withWeeks() {
  const core = await openCore({ today: '2026-11-23' })
  await core.client.workspace.begin(aFirm())
  const deals = (await core.client.metrics.list()).find(({ preset }) => preset === 'closedDeals')
  if (deals === undefined) throw new Error('There are no closed deals')
  const person = aPerson({ name: 'Jonas Lindqvist' })
  const mondays = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'].flatMap((month) =>
    ['02', '09', '16'].map((day) => `${month}-${day}`),
  )
  await core.store.commit([
    put('people', person),
    put('targets', aTarget({ metricId: deals.id, value: 10 })),
    put('scorecards', aScorecard({ lines: [{ metricId: deals.id, weight: 100, floor: 0, cap: 150 }] })),
    ...mondays.map((on) =>
      put(
        'measurements',
        aMeasurement({
          metricId: deals.id,
          personId: person.id,
          on,
          numerator: on.startsWith('2026-11') ? 9 : 2,
        }),
      ),
    ),
  ])
  const depth = { weeks: { metricId: deals.id, drawing }, skills: null }
  return { ...core, person, deals, depth }
}

test('a sheet that goes deeper has the parts of the score, and says what the weeks of its metric say', async () => {
  const { client, person, depth } = await withWeeks()
  const { pages } = await client.sheets.person({ personId: person.id, charts: [], depth })
  const words = wordsOnPages(pages)
  expect(pages).toHaveLength(1)
  expect(words).toMatch(/Score in November so far: \d/)
  expect(words).toContain('Number Reached Pace Attainment Weight Points Closed deals 27')
  expect(words).toContain('Closed deals, week by week')
  const usual = wordsOnPages((await client.sheets.person({ personId: person.id, charts: [] })).pages)
  expect(usual).toContain('where 100 is exactly on target')
  expect(usual).not.toMatch(/week by week|Attainment/)
})

test('the same as a file has a table beside each chart', async () => {
  const { client, person, depth } = await withWeeks()
  const { file } = await client.sheets.personFile({ personId: person.id, charts: [], depth })
  const html = Buffer.from(await file.arrayBuffer()).toString('utf8')
  expect(html).toContain('<caption>How the score is made</caption>')
  expect(html).toMatch(/<th scope="row">16 November 2026<\/th><td>9<\/td><td>0<\/td>/)
})

test('a pack of an earlier month has the weeks and the score of that month', async () => {
  const { client, person, deals, depth } = await withWeeks()
  const pack = {
    ...usualHabits,
    heldOn: '2026-11-24',
    month: '2026-10',
    people: [person.id],
    metrics: [deals.id],
    parts: ['people' as const],
  }
  const made = async (inDepth: boolean): Promise<string> => {
    const { packId, people } = await client.packs.begin({ ...pack, inDepth })
    expect(people).toMatchObject([{ name: 'Jonas' }])
    await client.packs.person({ packId, personId: person.id, depth: inDepth ? depth : null })
    await client.packs.finish({ packId })
    return wordsOnPages([await client.packs.page({ packId, number: 1 })])
  }
  const words = await made(true)
  expect(words).toContain('Score in October: 60')
  expect(words).not.toContain('November so far')
  expect(words).toMatch(/The week of 12.Oct|The week of 19.Oct/)
  expect(await made(false)).not.toContain('Score')
})
