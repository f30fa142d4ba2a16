import { randomUUID } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { systemClock } from '../../electron/core/clock'
import { Door } from '../../electron/core/door'
import { enterUnasked } from '../../electron/core/entering'
import { type HostServices, withoutHost } from '../../electron/core/host-services'
import { router } from '../../electron/core/router'
import { builtFormPage, shippedResources } from './core'

/** The verbs on a folder, as a core that has just started has them. */
export async function started(
  folder: string,
  host: Partial<HostServices> = {},
  keptKey: Buffer | null = null,
) {
  const door = await Door.at(folder, { ...withoutHost, ...host })
  await enterUnasked(door, keptKey)
  const close = async (): Promise<void> => {
    if (door.workspace.kind === 'open') await door.leave()
  }
  onTestFinished(close)
  const context = {
    door,
    clock: systemClock,
    newId: randomUUID,
    resourcesFolder: shippedResources,
    selfFormPage: builtFormPage,
  }
  return { door, close, client: createRouterClient(router, { context }) }
}
