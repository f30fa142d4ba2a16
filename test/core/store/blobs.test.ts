import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256Of } from '../../../electron/core/store/seal'
import { aPerson } from '../../builders/person'
import { aFolder, openCore } from '../../helpers/core'
import { allBytesBelow, filesNamed, flipBit } from '../../helpers/disk'

const bytes = Buffer.from('%PDF-1.7 signed')
const owner = aPerson().id

describe('a document that is kept', () => {
  test.each([null, owner])(
    'is found under the SHA-256 of its bytes, by the next run too (owner %s)',
    async (whose) => {
      const { store, reopen } = await openCore()
      const sha256 = await store.blobs.keep(bytes, whose)
      expect(sha256).toBe(sha256Of(bytes))
      const again = await reopen()
      expect(Buffer.from((await again.store.blobs.get(sha256)) ?? [])).toEqual(bytes)
    },
  )

  test('is kept once, however often it is handed in', async () => {
    const { store } = await openCore()
    await store.blobs.keep(bytes)
    await store.blobs.keep(bytes)
    expect(await filesNamed(store.layout.documents, '')).toHaveLength(1)
  })

  test('tells nothing by its name or its bytes', async () => {
    const { store, folder } = await openCore()
    const sha256 = await store.blobs.keep(bytes, owner)
    const [path] = await filesNamed(store.layout.documents, '')
    expect(path).not.toContain(sha256.slice(0, 8))
    expect((await allBytesBelow(folder)).includes('%PDF')).toBe(false)
  })

  test('is not handed out once its bytes were changed on the disk', async () => {
    const { store } = await openCore()
    const sha256 = await store.blobs.keep(bytes, owner)
    const [path] = await filesNamed(store.layout.documents, '')
    await flipBit(path ?? '', { byte: 20, bit: 0 })
    expect(await store.blobs.get(sha256)).toBeNull()
  })

  test('comes back from the second copy when it was damaged or deleted', async () => {
    const mirror = join(await aFolder(), 'mirror')
    const { store, reopen } = await openCore({ mirror })
    const sha256 = await store.blobs.keep(bytes, owner)
    const again = await reopen()
    const [path] = await filesNamed(again.store.layout.documents, '')
    await writeFile(path ?? '', 'x')
    expect(Buffer.from((await again.store.blobs.get(sha256)) ?? [])).toEqual(bytes)
    await again.close()
  })

  test('is gone once it is forgotten, and once all is', async () => {
    const { store } = await openCore()
    const sha256 = await store.blobs.keep(bytes)
    const other = await store.blobs.keep(Buffer.from('%PDF other'))
    await store.blobs.forget(sha256)
    expect(await store.blobs.get(sha256)).toBeNull()
    expect(await store.blobs.get(other)).not.toBeNull()
    await store.blobs.forgetAll()
    expect(await store.blobs.isEmpty()).toBe(true)
  })
})

test('a hash of the standard comes out as it is published (FIPS 180-2, appendix B.1)', () => {
  expect(sha256Of(Buffer.from('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
