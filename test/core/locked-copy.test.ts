import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '../helpers/refusal'
import { aDraft, aRoom, aSealedOne } from '../helpers/signing-room'

const passphrase = 'correct horse battery'

async function aCopy(namesPerson = false) {
  const room = await aRoom()
  const { agreements } = room.client
  const { id: agreementId } = await aSealedOne(room)
  const { pdf } = await agreements.preview({ agreementId, response: null })
  const { fileName, file } = await agreements.lockedCopy({ agreementId, passphrase, namesPerson })
  return {
    fileName,
    pdf: new Uint8Array(await pdf.arrayBuffer()),
    zip: new Uint8Array(await file.arrayBuffer()),
  }
}

/** What a ZIP gives for a passphrase: the names and the bytes of its files. */
async function opened(zip: Uint8Array, password: string) {
  const entries = await new ZipReader(new Uint8ArrayReader(zip)).getEntries()
  return Promise.all(
    entries.map(async (entry) => {
      if (entry.directory) throw new Error('A folder was not expected')
      const bytes = await entry.getData(new Uint8ArrayWriter(), { password, useWebWorkers: false })
      return { name: entry.filename, bytes }
    }),
  )
}

describe('a locked copy', () => {
  test('holds the signed file byte for byte, and opens with its passphrase', async () => {
    const { fileName, pdf, zip } = await aCopy()
    expect(fileName).toBe('EXP-2026-0001.zip')
    const files = await opened(zip, passphrase)
    expect(files.map(({ name }) => name)).toEqual(['EXP-2026-0001.pdf'])
    expect(Buffer.from(files[0]?.bytes ?? []).equals(pdf)).toBe(true)
  })

  test('opens with no other passphrase', async () => {
    const { zip } = await aCopy()
    await expect(opened(zip, `${passphrase}!`)).rejects.toThrow()
    await expect(opened(zip, '')).rejects.toThrow()
  })

  test('is encrypted with AES-256 and tells no name unless that is wished', async () => {
    const { zip } = await aCopy()
    // extra field 0x9901 of seven bytes: version 2, vendor AE, strength 3 (256 bits)
    expect(Buffer.from(zip).includes(Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3]))).toBe(true)
    expect(Buffer.from(zip).includes('Jonas')).toBe(false)
    expect(Buffer.from(zip).includes('%PDF')).toBe(false)
    const named = await aCopy(true)
    expect(named.fileName).toBe('EXP-2026-0001 Jonas Lindqvist.zip')
    expect(Buffer.from(named.zip).includes('Jonas Lindqvist.pdf')).toBe(true)
  })

  test('is not made of a draft, nor with a short passphrase', async () => {
    const room = await aRoom()
    const { id: agreementId } = await aDraft(room)
    const { agreements } = room.client
    expect(
      await refusalOf(agreements.lockedCopy({ agreementId, passphrase, namesPerson: false })),
    ).toMatchObject({ code: 'NOT_SIGNED' })
    await expect(
      agreements.lockedCopy({ agreementId, passphrase: 'short', namesPerson: false }),
    ).rejects.toThrow('Input validation failed')
  })
})
