import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Blobs, sha256Of } from '../../../electron/core/store/blobs'
import { aFolder } from '../../helpers/core'

const bytes = Buffer.from('%PDF-1.7 signed')

describe('a document that is kept', () => {
  test('is found under the SHA-256 of its bytes', async () => {
    const blobs = await Blobs.open(await aFolder())
    const sha256 = await blobs.keep(bytes)
    expect(sha256).toBe(sha256Of(bytes))
    expect(Buffer.from((await blobs.get(sha256)) ?? [])).toEqual(bytes)
  })

  test('is kept once, however often it is handed in', async () => {
    const folder = await aFolder()
    const blobs = await Blobs.open(folder)
    await blobs.keep(bytes)
    await blobs.keep(bytes)
    expect(await readdir(folder)).toHaveLength(1)
  })

  test('is not handed out once its bytes were changed on the disk', async () => {
    const folder = await aFolder()
    const blobs = await Blobs.open(folder)
    const sha256 = await blobs.keep(bytes)
    await writeFile(join(folder, `${sha256}.pdf`), '%PDF-1.7 signeD')
    expect(await blobs.get(sha256)).toBeNull()
  })

  test('is gone once all is forgotten', async () => {
    const blobs = await Blobs.open(await aFolder())
    const sha256 = await blobs.keep(bytes)
    await blobs.forgetAll()
    expect(await blobs.get(sha256)).toBeNull()
    expect(await blobs.isEmpty()).toBe(true)
  })
})

test('a hash of the standard comes out as it is published (FIPS 180-2, appendix B.1)', () => {
  expect(sha256Of(Buffer.from('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})
