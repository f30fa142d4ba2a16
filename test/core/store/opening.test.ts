import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Workspace } from '../../../electron/core/context'
import { openWorkspace } from '../../../electron/core/open-workspace'
import { router } from '../../../electron/core/router'
import { put } from '../../../electron/core/store/collections'
import { aCommitment } from '../../builders/commitment'
import { aPerson } from '../../builders/person'
import { aFolder, openCore } from '../../helpers/core'
import { canBeReadOnly, whileReadOnly } from '../../helpers/faulty-disk'
import { refusalOf } from '../../helpers/refusal'

/** Opens a workspace, and closes it again when the test is over. */
async function opened(folder: string): Promise<Workspace> {
  const workspace = await openWorkspace(folder)
  onTestFinished(async () => {
    if (workspace.kind === 'open') await workspace.store.close()
  })
  return workspace
}

/** A workspace file with a person and a commitment in it, as the store writes it. */
async function writtenFile(): Promise<{ folder: string; file: string; text: string }> {
  const { store, folder, close } = await openCore()
  await store.commit([put('people', aPerson()), put('commitments', aCommitment())])
  await close()
  const file = join(folder, 'workspace.json')
  return { folder, file, text: await readFile(file, 'utf8') }
}

describe('a workspace file that is damaged', () => {
  const damages: [string, (text: string) => string | Buffer][] = [
    ['empty', () => ''],
    ['one byte', () => '{'],
    ['cut in half', (text) => text.slice(0, text.length / 2)],
    ['cut by its last byte', (text) => text.slice(0, -1)],
    ['followed by more', (text) => `${text}}`],
    ['zeroes of the same length', (text) => Buffer.alloc(text.length)],
    ['random bytes', () => Buffer.from([0xff, 0xfe, 0x00, 0x80, 0xc3, 0x28])],
    ['the JSON null', () => 'null'],
    ['an empty list', () => '[]'],
    ['an empty object', () => '{}'],
    ['a JSON file of another program', () => '{ "schema": 1, "records": {} }'],
    ['without its records', (text) => text.replace('"records"', '"recodrs"')],
    ['without one of its collections', (text) => text.replace('"people"', '"poeple"')],
    ['a record without its id', (text) => text.replace('"id"', '"di"')],
    ['a record of a shape that is not known', (text) => text.replace('"everyTwoWeeks"', '"fortnightly"')],
    ['a person under the id __proto__', (text) => text.replace(/"id":"[^"]+"/, '"id":"__proto__"')],
    ['a day that is on no calendar', (text) => text.replace('"2026-11-27"', '"2026-11-31"')],
    [
      'two records under one id',
      (text) => text.replace(/"people":\[(.*?)\],"metrics"/, '"people":[$1,$1],"metrics"'),
    ],
  ]

  test.each(damages)('(%s) is never opened, and never written', async (_, damage) => {
    const { folder, file, text } = await writtenFile()
    const damaged = Buffer.from(damage(text))
    expect(damaged.equals(Buffer.from(text))).toBe(false)
    await writeFile(file, damaged)

    expect(await opened(folder)).toEqual({ kind: 'closed', reason: 'damaged', folder, file })
    expect((await readFile(file)).equals(damaged)).toBe(true)
    expect((await readdir(folder)).sort()).toEqual(['documents', 'lock', 'workspace.json'])
  })

  test('opens again once the good file is put back', async () => {
    const { folder, file, text } = await writtenFile()
    await writeFile(file, 'x')
    await opened(folder)
    await writeFile(file, text)
    const workspace = await opened(folder)
    expect(workspace.kind === 'open' && workspace.store.read().people.size).toBe(1)
  })
})

describe('a workspace file of a newer Plumbline', () => {
  test.each([2, 99])('(schema %i) is left as it is', async (schema) => {
    const { folder, file, text } = await writtenFile()
    const newer = text.replace('"schema":1', `"schema":${schema}`)
    await writeFile(file, newer)
    expect(await opened(folder)).toEqual({ kind: 'closed', reason: 'newer', folder, file })
    expect(await readFile(file, 'utf8')).toBe(newer)
  })

  test('is told from one whose number means nothing', async () => {
    const { folder, file, text } = await writtenFile()
    await writeFile(file, text.replace('"schema":1', '"schema":0'))
    expect(await opened(folder)).toMatchObject({ reason: 'damaged' })
  })
})

describe('a workspace file that is missing', () => {
  test('beside signed documents was lost: it is not read as a new workspace', async () => {
    const { store, folder, close } = await openCore()
    await store.blobs.keep(Buffer.from('%PDF-1.7'))
    await store.commit([put('people', aPerson())])
    await close()
    const file = join(folder, 'workspace.json')
    await rm(file)
    expect(await opened(folder)).toEqual({ kind: 'closed', reason: 'damaged', folder, file })
    expect((await readdir(folder)).sort()).toEqual(['documents', 'lock'])
  })

  test('in an empty folder means a new workspace', async () => {
    const workspace = await opened(await aFolder())
    expect(workspace.kind === 'open' && workspace.store.read().profile.size).toBe(0)
  })
})

describe('what cannot be read at all', () => {
  test('is a file that is a folder', async () => {
    const folder = await aFolder()
    await mkdir(join(folder, 'workspace.json'))
    expect(await opened(folder)).toMatchObject({ kind: 'closed', reason: 'unreadable' })
  })

  test.skipIf(!canBeReadOnly)(
    'is a folder that lets nothing be written (as root this needs mount)',
    async () => {
      const folder = await aFolder()
      const workspace = await whileReadOnly(folder, () => openWorkspace(folder))
      expect(workspace).toEqual({ kind: 'closed', reason: 'unreadable', folder, file: null })
    },
  )

  test('is a folder that is a file', async () => {
    const folder = join(await aFolder(), 'workspace')
    await writeFile(folder, 'not a folder')
    expect(await opened(folder)).toEqual({ kind: 'closed', reason: 'unreadable', folder, file: null })
  })
})

describe('a workspace that is open', () => {
  test('is not opened a second time, and the first goes on', async () => {
    const { store, folder } = await openCore()
    expect(await opened(folder)).toEqual({ kind: 'closed', reason: 'inUse', folder, file: null })
    await store.commit([put('people', aPerson())])
    expect(store.read().people.size).toBe(1)
  })

  test('is free again once it is closed', async () => {
    const { folder, close } = await openCore()
    await close()
    expect((await opened(folder)).kind).toBe('open')
  })

  test('in another process is in use, until that process ends in whatever way', async () => {
    const folder = await aFolder()
    const other = spawn(process.execPath, [
      '-e',
      holdLock,
      createRequire(import.meta.url).resolve('fs-native-extensions'),
      join(folder, 'lock'),
    ])
    onTestFinished(() => void other.kill('SIGKILL'))
    await once(other.stdout, 'data')
    expect(await opened(folder)).toMatchObject({ kind: 'closed', reason: 'inUse' })

    const ended = once(other, 'exit')
    other.kill('SIGKILL')
    await ended
    expect((await opened(folder)).kind).toBe('open')
  })
})

/** Takes the lock as Plumbline does, says so and waits. */
const holdLock = `
  const [, library, path] = process.argv
  const { tryLock } = require(library)
  if (tryLock(require('node:fs').openSync(path, 'a+'))) process.stdout.write('locked')
  setInterval(() => undefined, 1000)
`

test('verbs of a workspace that could not be opened say so, and its status says why', async () => {
  const { context, folder } = await openCore()
  const client = createRouterClient(router, {
    context: { ...context, workspace: await opened(folder) },
  })
  expect(await client.workspace.status()).toMatchObject({ kind: 'closed', reason: 'inUse' })
  const asked = [client.people.list(), client.templates.list(), client.today.get(), client.metrics.board()]
  for (const verb of asked) expect((await refusalOf(verb)).code).toBe('WORKSPACE_CLOSED')
})
