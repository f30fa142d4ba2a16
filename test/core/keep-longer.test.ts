import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../shared/domain/id'
import { openCore } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'

const firm = {
  managerName: 'Ruth Adeyemi',
  organisation: 'Northgate Supplies',
  team: '',
  paper: 'A4' as const,
  currency: 'EUR',
}
const draft = {
  name: 'Jonas Lindqvist',
  role: 'Account executive',
  startedOn: '2025-03-01',
  employment: 'employee' as const,
  cadence: 'everyTwoWeeks' as const,
}

describe('somebody who was archived longer ago than the period', () => {
  test('is proposed on Today, never erased by itself, and kept until the day that the manager says', async () => {
    const core = await openCore({ today: '2025-01-10' })
    const { people, today, workspace } = core.client
    const proposed = async (): Promise<PersonId[]> =>
      (await today.get()).retention.map(({ personId }) => personId)
    await workspace.begin(firm)
    await workspace.revise({ idleMinutes: 15, retentionMonths: 12 })
    const person = await people.add(draft)
    await people.archive({ personId: person.id, revision: person.revision })
    expect(await proposed()).toEqual([])
    core.setToday('2026-01-10')
    expect(await proposed()).toEqual([person.id])
    core.setToday('2036-01-10')
    expect((await people.list()).map(({ id }) => id)).toEqual([person.id])

    const until = (day: string) => people.keepLonger({ personId: person.id, until: day })
    expect((await refusalOf(until('2036-01-10'))).code).toBe('NOT_LATER')
    await until('2036-01-11')
    expect(await proposed()).toEqual([])
    core.setToday('2036-01-12')
    expect(await proposed()).toEqual([person.id])
  })

  test('who is not archived, or not there, has nothing to be kept', async () => {
    const { people, workspace } = (await openCore()).client
    await workspace.begin(firm)
    const person = await people.add(draft)
    const asked = { personId: person.id, until: '2099-01-01' }
    expect((await refusalOf(people.keepLonger(asked))).code).toBe('NOT_FOUND')
  })
})
