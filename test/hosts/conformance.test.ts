import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../electron/core/clock'
import { Door } from '../../electron/core/door'
import { withoutHost } from '../../electron/core/host-services'
import { router } from '../../electron/core/router'
import { contract } from '../../shared/contract/contract'
import { story } from './conformance/story'
import { type Call, neverAnswered, recorded } from './conformance/transcript'
import { launchElectron } from './launch-electron'
import { launchWeb } from './launch-web'
import { type Core, coreThrough } from './page-client'
import { root } from './root'
import { newRunFolder } from './run-folder'

type Nouns = Readonly<Record<string, object>>

/** Noun and verb of everything in a contract or a router. */
function verbsOf(nouns: Nouns): string[] {
  return Object.entries(nouns).flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`))
}

async function told(core: Core, page: Page | null): Promise<Call[]> {
  const calls: Call[] = []
  await story(recorded(core, calls), (act) => whileLeft(page, act))
  return calls
}

/** A page that has read of the workspace is loaded anew when it is handed over. */
async function whileLeft(page: Page | null, act: () => Promise<unknown>): Promise<void> {
  const loaded = page?.waitForEvent('load')
  await act()
  await loaded
}

async function toldInMemory(): Promise<Call[]> {
  const folder = await newRunFolder()
  const door = await Door.at(folder.workspace, withoutHost)
  const resourcesFolder = join(root, 'resources')
  const selfFormPage = join(root, 'out/main/self-form.html')
  const context = { door, clock: systemClock, newId: randomUUID, resourcesFolder, selfFormPage }
  const calls = await told(createRouterClient(router, { context }), null)
  if (door.workspace.kind === 'open') await door.workspace.store.close()
  await folder.remove()
  return calls
}

describe('every verb of the contract', () => {
  let inMemory: Call[] = []
  beforeAll(async () => {
    inMemory = await toldInMemory()
  }, 300_000)

  test('is one of the router', () => {
    expect(verbsOf(router).sort()).toEqual(verbsOf(contract).sort())
  })

  test.each(verbsOf(contract))('%s is answered in a story', (verb) => {
    expect(neverAnswered([verb], inMemory)).toEqual([])
  })

  test('is missed when the story forgets it', () => {
    const forgetful = inMemory.filter(({ verb }) => verb !== 'people.archive')
    expect(neverAnswered(['people.add', 'people.archive'], forgetful)).toEqual(['people.archive'])
  })

  describe.each([
    { carrier: 'IPC', launch: launchElectron },
    { carrier: 'HTTP', launch: launchWeb },
  ])('over $carrier', ({ launch }) => {
    let calls: Call[] = []
    beforeAll(async () => {
      // so that every carrier has the same, which is none
      const host = await launch({ keychain: 'basic_text' })
      calls = await told(
        coreThrough(() => host.page),
        host.page,
      ).finally(() => host.close())
    }, 300_000)

    test('answers and refuses as in memory', () => {
      expect(calls).toEqual(inMemory)
    })
  })
})
