import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blanksOf } from '../../shared/domain/agreement'
import { daysBetween, isWorkingDay, weekStartOf } from '../../shared/domain/calendar'
import { openCore } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'

/** A core with the sample team in it, on a day. */
async function exploring(today = '2026-11-23') {
  const core = await openCore({ today })
  await core.client.workspace.explore()
  return core
}

describe('exploring with the sample team', () => {
  test('fills a new workspace and says that it is the sample', async () => {
    const { client } = await exploring()
    expect(await client.workspace.status()).toMatchObject({
      kind: 'open',
      isSample: true,
      firm: { managerName: 'Katarina Vogel', organisation: 'Nordhavn Telecom' },
    })
    expect(await client.people.list()).toHaveLength(6)
  })

  test('is refused where a team is already kept', async () => {
    const core = await exploring()
    expect((await refusalOf(core.client.workspace.explore())).code).toBe('NOT_EMPTY')
  })

  test('can be left, and the workspace is new again', async () => {
    const { client, folder } = await exploring()
    await client.workspace.leaveSample()
    expect(await client.workspace.status()).toMatchObject({ kind: 'new', folder, isProtected: false })
    expect(await readdir(folder)).toEqual(['lock'])
    await client.workspace.explore()
    expect(await client.people.list()).toHaveLength(6)
  })

  test('is all there after closing and opening', async () => {
    const core = await exploring()
    const before = core.store.read()
    const { store } = await core.reopen()
    expect(store.read()).toEqual(before)
  })
})

describe('the Monday it was drawn for', () => {
  test('begins with two promises of the manager, one of them late', async () => {
    const { client } = await exploring()
    const { promises } = await client.today.get()
    expect(
      promises.map(({ commitment, personName }) => [personName, commitment.what, commitment.dueOn]),
    ).toEqual([
      ['Jonas Lindqvist', 'Send Jonas the Hartmann recording', '2026-11-20'],
      ['Priya Raghunathan', 'Ask Ruth in HR about Priya’s travel days', '2026-11-23'],
    ])
  })

  test('has session 9 with Jonas and session 12 with Priya, and Tomasz is overdue', async () => {
    const { client } = await exploring()
    const { sessions } = await client.today.get()
    expect(sessions.map(({ personName, number, dueOn }) => [personName, number, dueOn])).toEqual([
      ['Tomasz Wójcik', 7, '2026-11-18'],
      ['Jonas Lindqvist', 9, '2026-11-23'],
      ['Priya Raghunathan', 12, '2026-11-23'],
      ['Diego Fuentes Marín', 12, '2026-11-26'],
      ['Amara Okafor', 15, '2026-11-30'],
    ])
  })

  test('shows the team as it is drawn', async () => {
    const { client } = await exploring()
    const states = (await client.metrics.board()).map(({ person, progress }) => [
      person.id,
      Object.fromEntries(progress.map(({ metric, state }) => [metric.id, state])),
    ])
    expect(Object.fromEntries(states)).toMatchObject({
      'amara-okafor': { conversionRate: 'onTarget', callTime: 'onTarget', closedDeals: 'onTarget' },
      'diego-fuentes': { conversionRate: 'atRisk', callTime: 'onTarget', closedDeals: 'onTarget' },
      'jonas-lindqvist': { conversionRate: 'behind', callTime: 'atRisk', closedDeals: 'behind' },
      'mei-ling-chen': { conversionRate: 'onTarget', callTime: 'onTarget', closedDeals: 'onTarget' },
      'priya-raghunathan': { conversionRate: 'onTarget', callTime: 'atRisk', closedDeals: 'atRisk' },
      'tomasz-wojcik': { conversionRate: 'onTarget', callTime: 'noData', closedDeals: 'onTarget' },
    })
  })

  test('shows Jonas’ fall after the split of the territory, and his way back', async () => {
    const core = await exploring()
    const people = await core.client.people.list()
    const jonas = people.find(({ name }) => name === 'Jonas Lindqvist')
    if (jonas === undefined) throw new Error('Jonas is missing')
    const [conversion] = await core.client.metrics.progress({ personId: jonas.id })
    const value = (weekStart: string) =>
      conversion?.weeks.find((week) => week.weekStart === weekStart)?.value ?? Number.NaN
    expect(value('2026-09-28')).toBeGreaterThan(22)
    expect(value('2026-10-19')).toBeCloseTo(15.8, 1)
    const back = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'].map(value)
    expect(back).toEqual([...back].sort((a, b) => a - b))
  })

  test('opens the next session with what is still promised', async () => {
    const { client } = await exploring()
    const jonas = (await client.people.list()).find(({ name }) => name === 'Jonas Lindqvist')
    const [weekly] = (await client.templates.list()).filter(({ name }) => name === 'Weekly one-on-one')
    if (jonas === undefined || weekly === undefined) throw new Error('The sample is not complete')
    const session = await client.sessions.start({
      personId: jonas.id,
      templateId: weekly.templateId,
      heldOn: '2026-11-23',
    })
    expect(session).toMatchObject({ number: 9, templateVersionId: 'weekly-one-on-one-1' })
    expect(session.notes.carryOver.map(({ what }) => what)).toEqual([
      'Send Jonas the Hartmann recording',
      'Two role-plays with Amara',
      'Log the next step after each call',
    ])
  })

  test('has a document signed by both, one that waits for the manager, and a draft that could be signed', async () => {
    const { store } = await exploring()
    const agreements = [...store.read().agreements.values()]
    expect(agreements.map(({ number, state }) => [number, state.kind])).toEqual([
      ['EXP-2026-0001', 'sealed'],
      ['EXP-2026-0002', 'signing'],
      ['EXP-2026-0003', 'draft'],
    ])
    expect(agreements.flatMap(blanksOf)).toEqual([])
  })

  test('has real signatures, made on the days that the sample tells of', async () => {
    const { client, store } = await exploring()
    const sealed = [...store.read().agreements.values()].find(({ state }) => state.kind === 'sealed')
    if (sealed?.state.kind !== 'sealed') throw new Error('No document of the sample is signed by both')
    const pdf = await store.blobs.get(sealed.state.file.sha256)
    const file = new Blob([new Uint8Array(pdf ?? new Uint8Array())])
    const { verdict, signatures, known } = await client.documents.verify({ file })
    expect(verdict).toBe('intact')
    expect(signatures.map(({ name }) => name)).toEqual(['Jonas Lindqvist', 'Katarina Vogel'])
    expect(signatures.map(({ claimedAt }) => claimedAt?.slice(0, 7))).toEqual(['2026-01', '2026-01'])
    expect(known).toMatchObject({ agreementId: sealed.id, isFinal: true })
  })
})

test.each(['2026-12-31', '2027-01-01', '2028-02-29', '2026-06-01'])(
  'on %s the sample ends in the running week, and each session keeps the numbers its month had on its day',
  async (today) => {
    const { store } = await exploring(today)
    const { sessions, measurements, people } = store.read()
    const held = [...sessions.values()].map(({ heldOn }) => heldOn).sort()
    expect(daysBetween(held.at(-1) ?? '', weekStartOf(today))).toBe(3)
    const days = [...measurements.values()].map(({ on }) => on).sort()
    expect((days.at(-1) ?? '') < today).toBe(true)
    expect(daysBetween(days.at(-1) ?? '', today)).toBeLessThanOrEqual(4)
    expect(days.every(isWorkingDay)).toBe(true)
    expect([...people.values()].every(({ addedAt }) => addedAt.slice(0, 10) <= today)).toBe(true)
    for (const { heldOn, state } of sessions.values()) {
      if (state.kind !== 'finalised') throw new Error('A session of the sample is open')
      expect(new Set(state.numbers.map(({ month }) => month))).toEqual(new Set([heldOn.slice(0, 7)]))
    }
  },
)

test('a sample that is not shipped is told as a surprise, and nothing is changed', async () => {
  const core = await openCore({ resourcesFolder: join(import.meta.dirname, 'nowhere') })
  await expect(core.client.workspace.explore()).rejects.toThrow('ENOENT')
  expect(await core.client.workspace.status()).toMatchObject({ kind: 'new' })
})
