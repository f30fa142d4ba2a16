import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { begin } from './begun'
import type { Host } from './host'
import { hosts } from './hosts'
import { coreThrough } from './page-client'

const draft = {
  role: 'Account executive',
  startedOn: '2025-03-01',
  employment: 'employee',
  cadence: 'everyTwoWeeks',
} as const

describe.each(hosts)('a core that is killed on $name', ({ launch }) => {
  let host: Host
  const core = coreThrough(() => host.page)
  beforeAll(async () => {
    host = await launch()
    await begin(core)
  })
  afterAll(async () => {
    expect(await host.close()).toBe(0)
  })

  test('is started again with every record that it had acknowledged', async () => {
    const acknowledged: string[] = []
    let isOver = false
    const keepAdding = async (series: number): Promise<void> => {
      for (let n = 1; !isOver; n++) {
        const answer = await core.people.add({ ...draft, name: `${series}-${n}` }).catch(() => null)
        if (answer !== null) acknowledged.push(answer.name)
      }
    }
    const adding = [1, 2, 3, 4].map(keepAdding)
    for (const count of [10, 20, 30]) {
      await vi.waitUntil(() => acknowledged.length >= count, { timeout: 20_000, interval: 5 })
      await host.killCore()
    }
    isOver = true
    await Promise.all(adding)

    const names = (await core.people.list()).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(acknowledged))
  })

  test('is told to the page', async () => {
    const told = host.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          if (window.plumbline !== undefined) window.plumbline.onEvent(({ kind }) => resolve(kind))
          else new EventSource('/events').onmessage = ({ data }) => resolve(JSON.parse(data).kind)
        }),
    )
    // the page listens once it has had its next answer
    await core.workspace.status()
    await host.killCore()
    expect(await told).toBe('restarted')
  })
})
