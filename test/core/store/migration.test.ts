import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inspectWorkspace } from '../../../electron/core/store/inspect-workspace'
import { migratePlainWorkspace } from '../../../electron/core/store/migrate-plain'
import { readPlainWorkspace } from '../../../electron/core/store/plain-workspace'
import { restoreBackup } from '../../../electron/core/store/restore-backup'
import { Store } from '../../../electron/core/store/store'
import { aFolder, byKeychain, openKeychain } from '../../helpers/core'
import { allBytesBelow, entriesBelow } from '../../helpers/disk'

const released = resolve(import.meta.dirname, '../../fixtures/workspaces/shape-1')
const access = { passphrase: null, keychain: openKeychain.protect }

/** A folder with the workspace that the first version of Plumbline wrote. */
async function plainWorkspace(): Promise<string> {
  const folder = await aFolder()
  await cp(released, folder, { recursive: true })
  return folder
}

describe('a workspace of schema 1', () => {
  test('is sealed with every record and document as they were, and nothing plain is left', async () => {
    const folder = await plainWorkspace()
    const { data: before } = await readPlainWorkspace(join(folder, 'workspace.json'))
    expect(await inspectWorkspace(folder)).toEqual({ kind: 'plain', schema: 1 })
    const { recoveryCode } = await migratePlainWorkspace(folder, access)

    const store = await Store.open(folder, {
      unlock: { kind: 'recoveryCode', words: recoveryCode.join(' ') },
    })
    expect(store.read()).toEqual(before)
    const [agreement] = store.read().agreements.values()
    const { state } = agreement ?? { state: { kind: 'draft' as const } }
    expect(state.kind).toBe('sealed')
    if (state.kind === 'sealed') {
      expect(Buffer.from((await store.blobs.get(state.file.sha256)) ?? []).toString()).toBe(
        '%PDF-1.7 what both signed',
      )
    }
    await store.close()
    const bytes = await allBytesBelow(folder)
    for (const word of ['Żółć', 'Lindqvist', 'leaving', '%PDF'])
      expect([word, bytes.includes(word)]).toEqual([word, false])
    expect((await entriesBelow(folder)).map((path) => path.slice(folder.length + 1))).not.toContain(
      'workspace.json',
    )
  })

  test('lies sealed in a backup as it was, which is migrated when it is restored', async () => {
    const folder = await plainWorkspace()
    const { data } = await readPlainWorkspace(join(folder, 'workspace.json'))
    const { recoveryCode, backups } = await migratePlainWorkspace(folder, access)
    const unlock = { kind: 'recoveryCode' as const, words: recoveryCode.join(' ') }
    const into = await aFolder()
    await restoreBackup(backups.folder, into, unlock)
    const store = await Store.open(into, { unlock })
    expect(store.read()).toEqual(data)
    const [agreement] = store.read().agreements.values()
    const sha256 = agreement?.state.kind === 'sealed' ? agreement.state.file.sha256 : ''
    expect(await store.blobs.get(sha256)).not.toBeNull()
    await store.close()
  })

  test('that is damaged is left as it is', async () => {
    const damages: ((text: string) => string)[] = [
      () => '',
      (text) => text.slice(0, -1),
      (text) => text.replace('"people"', '"poeple"'),
      (text) => text.replace('"everyTwoWeeks"', '"fortnightly"'),
      (text) => text.replace(/"id":"[^"]+"/, '"id":"__proto__"'),
      () => 'null',
      () => '[]',
    ]
    for (const damage of damages) {
      const folder = await plainWorkspace()
      const file = join(folder, 'workspace.json')
      const damaged = damage(await readFile(file, 'utf8'))
      await writeFile(file, damaged)
      expect(await inspectWorkspace(folder)).toMatchObject({ kind: 'damaged', file })
      await expect(migratePlainWorkspace(folder, access)).rejects.toMatchObject({ reason: 'damaged' })
      await expect(Store.create(folder, access)).rejects.toMatchObject({ reason: 'damaged' })
      expect(await readFile(file, 'utf8')).toBe(damaged)
    }
  })

  test('of which only the documents are left was lost: it is not a new workspace', async () => {
    const folder = await plainWorkspace()
    await rm(join(folder, 'workspace.json'))
    expect(await inspectWorkspace(folder)).toMatchObject({ kind: 'damaged' })
    await expect(Store.create(folder, access)).rejects.toMatchObject({ reason: 'damaged' })
  })

  test('stopped before its switch is still there, and is migrated the next time', async () => {
    const folder = await plainWorkspace()
    const other = await plainWorkspace()
    await migratePlainWorkspace(other, access)
    await cp(join(other, 'v4'), join(folder, 'building'), { recursive: true })
    expect(await inspectWorkspace(folder)).toEqual({ kind: 'plain', schema: 1 })
    await migratePlainWorkspace(folder, access)
    expect(await inspectWorkspace(folder)).toMatchObject({ kind: 'locked' })
  })

  test.each(['ready', 'v4'])('stopped after its switch (%s) is ended when it is opened', async (name) => {
    const folder = await plainWorkspace()
    const other = await plainWorkspace()
    await migratePlainWorkspace(other, access)
    await cp(join(other, 'v4'), join(folder, name), { recursive: true })
    const store = await Store.open(folder, byKeychain)
    expect(store.read().people.size).toBe(2)
    await store.close()
    expect((await allBytesBelow(folder)).includes('Lindqvist')).toBe(false)
  })
})
