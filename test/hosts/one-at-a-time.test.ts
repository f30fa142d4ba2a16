import { afterEach, describe, expect, test, vi } from 'vitest'
import { begin } from './begun'
import type { Host } from './host'
import { hosts } from './hosts'
import { launchElectron } from './launch-electron'
import { launchWeb } from './launch-web'
import { coreThrough } from './page-client'
import { descendants, isRunning, killProcess } from './processes'

describe('a workspace', () => {
  const open: Host[] = []
  afterEach(async () => {
    for (const host of open.splice(0)) await host.close()
  })

  test.each(hosts)(
    'that is open on $name is told to be in use to whoever comes second',
    async ({ launch }) => {
      const first = await launch()
      open.push(first)
      await begin(coreThrough(() => first.page))
      const second = await launchWeb({ dataFolder: first.dataFolder })
      open.push(second)
      const status = await coreThrough(() => second.page).workspace.status()
      expect(status).toMatchObject({ kind: 'closed', reason: 'inUse' })
    },
  )

  test('that is opened again in a window brings that window to the front', async () => {
    const host = await launchElectron()
    open.push(host)
    await vi.waitUntil(host.isShown, { timeout: 20_000, interval: 20 })
    await host.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    expect(await host.startAgain()).toBe(0)
    const isInFront = (): Promise<boolean> =>
      host.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused() ?? false)
    await vi.waitUntil(isInFront, { timeout: 20_000, interval: 50 })
  })

  test('is free again at once when its host was killed', async () => {
    const first = await launchWeb()
    open.push(first)
    await begin(coreThrough(() => first.page))
    const started = await descendants(first.programId)
    expect(started).not.toEqual([])
    await killProcess(first.programId)
    await vi.waitUntil(() => !started.some(isRunning), { timeout: 20_000, interval: 10 })

    const second = await launchWeb({ dataFolder: first.dataFolder })
    open.push(second)
    expect(await coreThrough(() => second.page).workspace.status()).toMatchObject({ kind: 'locked' })
  })
})
