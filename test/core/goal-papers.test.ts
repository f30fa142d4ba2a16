import { expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { aCheckIn, aGoal, anObjective, smartFields } from '../builders/goal'
import { aPerson } from '../builders/person'
import { aFirm } from '../builders/signed-agreement'
import { openCore } from '../helpers/core'
import { wordsOnPages } from '../helpers/placed-words'
import { refusalOf } from '../helpers/refusal'

const person = aPerson({ name: 'Łukasz Żółć' })
const objective = anObjective()

async function withGoals() {
  const core = await openCore({ today: '2026-11-23' })
  await core.client.workspace.begin(aFirm())
  const goal = aGoal({
    personId: person.id,
    fields: smartFields({ objectiveId: objective.id, milestones: [{ on: '2026-11-16', value: 18 }] }),
    checkIns: [aCheckIn({ value: 17, wins: 'Two calls', blockers: 'Leads are late' })],
    revisions: [
      {
        before: smartFields({ statement: 'One lead in four becomes a customer' }),
        reason: 'The territory was split',
        at: '2026-11-02T10:00:00.000Z',
        by: 'Katarina Vogel',
      },
    ],
  })
  const ended = aGoal({
    personId: person.id,
    fields: smartFields({ statement: 'Ten offers a week' }),
    status: 'reached',
    closedAt: '2026-11-01T08:00:00.000Z',
  })
  await core.store.commit([
    put('people', person),
    put('objectives', objective),
    put('goals', goal),
    put('goals', ended),
    put('goals', aGoal({ fields: smartFields({ statement: 'A goal of somebody else' }) })),
  ])
  return { ...core, goal, ended }
}

const everything = { personId: person.id, goalId: null, withEnded: false, withHistory: true, charts: [] }

test('a goal sheet tells how far each goal is, its milestones, and what was said and changed by whom and why', async () => {
  const { client } = await withGoals()
  const { pages, fileName } = await client.sheets.goals(everything)
  const words = wordsOnPages(pages)
  expect(fileName).toBe('Goal sheet Łukasz Żółć 2026-11-23.pdf')
  expect(words).toMatch(/Behind\s+17 on 9.Nov, planned 17\.27/)
  expect(words).toContain('Conversion rate: from 15.8 to 20 by 18 December 2026.')
  expect(words).toContain('By 16 November 2026 18 17')
  expect(words).toMatch(
    /Check-in of 9.Nov by Dana Reyes: on track, 17 Went well: Two calls In the way: Leads are late/,
  )
  expect(words).toMatch(/Revised on 2.Nov by Katarina Vogel: The territory was split/)
  expect(words).toContain('Before: One lead in four becomes a customer')
  expect(words).not.toMatch(/Ten offers|somebody else/)
})

test('a goal sheet can be short, have what has ended, or be of one goal', async () => {
  const { client, ended } = await withGoals()
  const short = await client.sheets.goals({ ...everything, withHistory: false, withEnded: true })
  const words = wordsOnPages(short.pages)
  expect(words).not.toContain('Revised')
  expect(words).toMatch(/Ten offers a week\s+The goal is reached\./)
  const one = await client.sheets.goals({ ...everything, goalId: ended.id })
  expect(wordsOnPages(one.pages)).not.toContain('One lead in five')
})

test('a goal sheet of nobody, or of a goal of somebody else, is refused', async () => {
  const { client } = await withGoals()
  const nobody = client.sheets.goals({ ...everything, personId: aPerson().id })
  expect((await refusalOf(nobody)).code).toBe('NOT_FOUND')
  const other = client.sheets.goals({ ...everything, goalId: aGoal().id })
  expect((await refusalOf(other)).code).toBe('NOT_FOUND')
})

test('the tree of objectives has each objective under its number, and the goals under what they serve', async () => {
  const { client, store } = await withGoals()
  const team = anObjective({ level: 'team', parentId: objective.id, statement: 'Half of it by June' })
  await store.commit([
    put('objectives', team),
    put('goals', aGoal({ personId: person.id, fields: smartFields({ statement: 'Serves in words' }) })),
  ])
  const words = wordsOnPages((await client.sheets.objectives()).pages)
  expect(words).toMatch(/1\s+Inside sales reaches its plan for the year\s+Company, 1.Jan.2026 to 31.Dec.2026/)
  expect(words).toMatch(/Łukasz Żółć\s+One lead in five becomes a customer/)
  expect(words).toMatch(/1\.1\s+Half of it by June\s+Team.*Nothing serves it yet\./)
  expect(words).toMatch(/Goals that serve none of these.*Serves in words\s+serves: Inside sales/)
  expect(words).not.toMatch(/Ten offers|somebody else/)
})

test('without anything both papers say so', async () => {
  const { client, store } = await openCore({ today: '2026-11-23' })
  await client.workspace.begin(aFirm())
  await store.commit([put('people', person)])
  expect(wordsOnPages((await client.sheets.objectives()).pages)).toContain('There is no objective yet.')
  expect(wordsOnPages((await client.sheets.goals(everything)).pages)).toContain('No goals are set with')
})
