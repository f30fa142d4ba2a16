import { readdir } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { wholeImports } from '../../../electron/core/imports/whole-imports'
import { collectionNames } from '../../../electron/core/store/collections'
import { inspectWorkspace } from '../../../electron/core/store/inspect-workspace'
import { schemaNumber } from '../../../electron/core/store/layout'
import { migrated, steps } from '../../../electron/core/store/migrations/chain'
import { changedIn } from '../../../electron/core/store/migrations/shape-records'
import { restoreBackup } from '../../../electron/core/store/restore-backup'
import { Store } from '../../../electron/core/store/store'
import { aFolder } from '../../helpers/core'
import { allBytesBelow } from '../../helpers/disk'
import { copyReleased, type Expected, expectedOf, releasedShapes } from '../../helpers/released-shapes'

/** A copy of the workspace that the version of a shape wrote. */
async function releasedWorkspace(shape: number): Promise<string> {
  const folder = await aFolder()
  await copyReleased(shape, folder)
  return folder
}

/** Every text within a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Every record is there with every field that it had; later versions may have given it more. */
async function expectWhole(store: Store, expected: Expected): Promise<void> {
  const { imports, ...kept } = expected.records
  // until shape 3 an import was one record with everybody in it
  const others = 'importParts' in kept ? expected.records : kept
  if (!('importParts' in kept)) expect(wholeImports(store.read())).toEqual(imports)
  for (const name of collectionNames.filter((each) => each in others)) {
    const records = expected.records[name] ?? []
    expect([name, store.read()[name].size]).toEqual([name, records.length])
    for (const record of records) {
      const kept = store.read()[name].get(record.id)
      // a template or a signing of an earlier shape is lifted into today's form, so its words may stand elsewhere
      const isLifted = name === 'templateVersions' || name === 'agreements'
      const texts = textsIn(record).filter((text) => text !== 'signedByPerson')
      if (isLifted) expect(textsIn(kept)).toEqual(expect.arrayContaining(texts))
      else expect(kept).toMatchObject(record)
    }
  }
  for (const sha256 of expected.documents) expect(await store.blobs.get(sha256)).not.toBeNull()
}

test('the steps between released shapes follow one another up to the shape of today', () => {
  expect(steps.map(({ from, to }) => [from, to])).toEqual(
    Array.from({ length: schemaNumber - 1 }, (_, index) => [index + 1, index + 2]),
  )
})

test('a shape that never was has no way to today', () => {
  expect(() => migrated(new Map(), 0)).toThrow('no way')
  expect(() => migrated(new Map(), schemaNumber + 1)).toThrow('no way')
})

test('a step changes the records of one collection, under their ids, and leaves those that it was given', () => {
  const people = new Map([['a', { id: 'a' }]])
  const before = new Map([
    ['people', people],
    ['goals', new Map([['b', { id: 'b' }]])],
  ])
  const after = changedIn(before, 'people', (record) => ({ ...record, weight: 1 }))
  expect(after.get('people')?.get('a')).toEqual({ id: 'a', weight: 1 })
  expect(after.get('goals')).toBe(before.get('goals'))
  expect(people.get('a')).toEqual({ id: 'a' })
  expect([...changedIn(before, 'nothing', (record) => record).keys()]).toEqual(['people', 'goals', 'nothing'])
})

test('every sealed shape before today’s has its fixture', async () => {
  const sealed = (await readdir(releasedShapes)).filter((name) => /^shape-[2-9]/.test(name))
  expect(sealed).toEqual(Array.from({ length: schemaNumber - 2 }, (_, index) => `shape-${index + 2}`))
})

describe.each([2, 3])('a workspace of shape %i', (shape) => {
  test('has every record and document after it was opened, and is migrated once', async () => {
    const [folder, expected] = [await releasedWorkspace(shape), await expectedOf(shape)]
    const unlock = { kind: 'passphrase' as const, passphrase: expected.passphrase }
    const store = await Store.open(folder, { unlock })
    await expectWhole(store, expected)
    const [warning] = store.warnings.filter(({ kind }) => kind === 'migrated')
    expect(warning).toMatchObject({ from: shape, to: schemaNumber, chosen: null })
    expect(store.read().people.has(expected.erased.id)).toBe(false)
    expect(store.keys.keyring.erased.length).toBeGreaterThan(0)
    await store.close()
    expect(await readdir(folder)).toContain(`v${shape}`)

    const again = await Store.open(folder, { unlock: { kind: 'recoveryCode', words: expected.recoveryCode } })
    await expectWhole(again, expected)
    expect(again.warnings).toEqual([])
    await again.close()
    expect((await readdir(folder)).sort()).toEqual([
      `backup-before-shape-${schemaNumber}`,
      'lock',
      `v${schemaNumber}`,
    ])
    expect((await allBytesBelow(folder)).includes(expected.erased.name)).toBe(false)
    expect(await inspectWorkspace(folder)).toMatchObject({ kind: 'locked', shape: schemaNumber })
  })

  test('lies in a backup as it was, which is migrated when it is restored', async () => {
    const [folder, expected] = [await releasedWorkspace(shape), await expectedOf(shape)]
    const unlock = { kind: 'passphrase' as const, passphrase: expected.passphrase }
    const store = await Store.open(folder, { unlock })
    const [warning] = store.warnings.filter((each) => each.kind === 'migrated')
    await store.close()
    const into = await aFolder()
    await restoreBackup(warning?.backup ?? '', into, unlock)
    const restored = await Store.open(into, { unlock })
    await expectWhole(restored, expected)
    expect(restored.warnings).toEqual([])
    await restored.close()
  })
})
