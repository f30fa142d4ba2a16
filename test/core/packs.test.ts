import { expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { type PackId, personIdSchema } from '../../shared/domain/id'
import { usualHabits } from '../../shared/domain/meeting-pack'
import type { PlacedPage } from '../../shared/domain/page'
import { aCommitment } from '../builders/commitment'
import { aGoal, smartFields } from '../builders/goal'
import { aPerson } from '../builders/person'
import { aFirm } from '../builders/signed-agreement'
import { openCore } from '../helpers/core'
import { wordsOnPages } from '../helpers/placed-words'
import { refusalOf } from '../helpers/refusal'

/** A workspace with so many people, each with a target, figures, a goal and a promise. */
async function aTeam(many: number) {
  const core = await openCore({ today: '2026-11-23' })
  await core.client.workspace.begin(aFirm())
  const deals = (await core.client.metrics.list()).find(({ preset }) => preset === 'closedDeals')
  if (deals === undefined) throw new Error('There are no closed deals')
  const people = Array.from({ length: many }, (_, index) =>
    aPerson({ id: personIdSchema.parse(`p${index}`), name: `Jonas Lindqvist${index}` }),
  )
  await core.store.commit(
    people.flatMap((person) => [
      put('people', person),
      put('goals', aGoal({ personId: person.id, fields: smartFields({ statement: 'Jonas asks first' }) })),
      put('commitments', aCommitment({ personId: person.id, what: 'Two role-plays' })),
    ]),
  )
  await core.client.metrics.setTarget({
    metricId: deals.id,
    scope: { kind: 'role', role: people[0]?.roles[0]?.role ?? '' },
    fromMonth: '2026-09',
    value: 10,
  })
  for (const { id } of people.slice(0, 1)) {
    for (const [on, numerator] of [
      ['2026-10-05', 9],
      ['2026-11-20', 4],
    ] as const) {
      await core.client.metrics.record({ metricId: deals.id, personId: id, on, numerator, denominator: 1 })
    }
  }
  const pack = {
    ...usualHabits,
    heldOn: '2026-11-24',
    month: '2026-11',
    people: people.map(({ id }) => id),
    metrics: [deals.id],
  }
  return { ...core, people, pack, deals: deals.id }
}

type Team = Awaited<ReturnType<typeof aTeam>>

async function made({ client }: Team, pack: Team['pack']) {
  const { packId, people, stillNaming } = await client.packs.begin(pack)
  for (const { personId } of people) await client.packs.person({ packId, personId })
  const { pages: count, ...file } = await client.packs.finish({ packId })
  return { stillNaming, ...file, pages: await pagesOf(client, packId, count) }
}

async function pagesOf(client: Team['client'], packId: PackId, count: number): Promise<PlacedPage[]> {
  const pages: PlacedPage[] = []
  for (let number = 1; number <= count; number++) pages.push(await client.packs.page({ packId, number }))
  const beyond = client.packs.page({ packId, number: count + 1 })
  expect(await refusalOf(beyond)).toMatchObject({ code: 'NOT_FOUND' })
  return pages
}

test('a pack holds its parts in order, and the cover says on which page each begins', async () => {
  const team = await aTeam(2)
  const { pages, fileName } = await made(team, { ...team.pack, agenda: ['The fair'], place: 'Room 4' })
  expect(fileName).toBe('Meeting pack Team meeting 2026-11-24.pdf')
  expect(pages).toHaveLength(7)
  const each = pages.map((page) => wordsOnPages([page]))
  expect(each[0]).toContain('24 November 2026, Room 4')
  expect(each[0]).toMatch(/Agenda page\s2 The team page\s3 2 people, a page each page\s4 Goals page\s6/)
  expect(each[1]).toContain('The fair')
  expect(each[2]).toContain('Jonas Lindqvist1')
  expect(each[3]).toContain('Two role-plays')
  expect(each[6]).toContain('How the numbers are worked out')
  expect(each[6]).toContain('page 7 of 7')
})

test('a pack for others holds no promises, no sessions and no more of the names than was chosen', async () => {
  const team = await aTeam(2)
  const { pages, pdf, stillNaming } = await made(team, {
    ...team.pack,
    reader: 'others',
    names: 'initials',
    withPromises: false,
  })
  const words = wordsOnPages(pages)
  expect(words).not.toMatch(/Lindqvist|role-plays|not met yet/)
  expect(words).toContain('J. L. 1')
  // goals are printed as they were typed, and the manager is told
  expect(stillNaming).toEqual(['Jonas asks first', 'Jonas asks first'])
  expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1')).not.toContain('Lindqvist')
})

test('numbers of a month that is over are held against all of it', async () => {
  const team = await aTeam(1)
  const { client, pack } = team
  const { packId, people } = await client.packs.begin({ ...pack, month: '2026-10' })
  const [first] = people
  if (first === undefined) throw new Error('Nobody is in the pack')
  const [deals] = await client.packs.figures({ packId, personId: first.personId })
  expect(deals?.current).toMatchObject({ value: 9, target: 10, pace: 10, attainment: 90 })
  const { pages } = await made(team, { ...pack, month: '2026-10' })
  expect(wordsOnPages(pages)).toContain('Numbers of October 2026, as known on 23 November 2026')
})

test('what is chosen is kept for the next pack, and the day and the people are not', async () => {
  const { client } = await aTeam(1)
  expect(await client.packs.habits()).toBeNull()
  await client.packs.keepHabits({ ...usualHabits, agenda: ['The fair'] })
  expect(await client.packs.habits()).toEqual({ ...usualHabits, agenda: ['The fair'] })
})

test('a pack that was given up is gone, and one of nobody or of a month to come is refused', async () => {
  const { client, pack } = await aTeam(1)
  const { packId } = await client.packs.begin(pack)
  await client.packs.drop({ packId })
  expect(await refusalOf(client.packs.finish({ packId }))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusalOf(client.packs.begin({ ...pack, month: '2026-12' }))).toMatchObject({
    code: 'TO_COME',
  })
  const nobody = { ...pack, people: [personIdSchema.parse('nobody')] }
  expect(await refusalOf(client.packs.begin(nobody))).toMatchObject({ code: 'NOT_FOUND' })
})

test('saves have their turn while a pack is made', async () => {
  const team = await aTeam(12)
  let saved = 0
  let isMaking = true
  const saving = (async () => {
    while (isMaking) {
      await team.client.packs.keepHabits(usualHabits)
      saved += 1
    }
  })()
  const { packId } = await team.client.packs.begin(team.pack)
  for (const { id } of team.people) await team.client.packs.person({ packId, personId: id })
  const before = saved
  const { pages } = await team.client.packs.finish({ packId })
  isMaking = false
  expect(saved).toBeGreaterThan(before)
  await saving
  expect(pages).toBe(17)
})

test('a pack is of how everything stood when it was begun, whatever is saved until it is bound', async () => {
  const team = await aTeam(2)
  const { client, people, deals, pack } = team
  const { packId } = await client.packs.begin(pack)
  const [first, second] = people
  if (first === undefined || second === undefined) throw new Error('Two people were expected')
  const late = { metricId: deals, personId: second.id, on: '2026-11-20', numerator: 977, denominator: 1 }
  await client.metrics.record(late)
  const { pages } = await client.packs.finish({ packId })
  const words = wordsOnPages(await pagesOf(client, packId, pages))
  // nobody was handed in before the end, and yet everybody is in the table of the team
  expect(words).toContain('Jonas Lindqvist0')
  expect(words).toContain('Jonas Lindqvist1')
  expect(words).not.toContain('977')
})
