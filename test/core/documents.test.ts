import { describe, expect, test } from 'vitest'
import { aSignedAgreement } from '../builders/signed-agreement'
import { openCore } from '../helpers/core'

function fileOf(bytes: Uint8Array): File {
  return new File([new Uint8Array(bytes)], 'file.pdf', { type: 'application/pdf' })
}

describe('verifying any file', () => {
  test('tells a document of another workspace, in a workspace that has never signed', async () => {
    const { client } = await openCore()
    const { byBoth } = await aSignedAgreement()
    expect(await client.documents.verify({ file: fileOf(byBoth) })).toMatchObject({
      verdict: 'intact',
      known: null,
    })
  })

  test('tells a changed one', async () => {
    const { client } = await openCore()
    const altered = Buffer.from((await aSignedAgreement()).byBoth)
    altered[3000] = (altered[3000] ?? 0) ^ 0x01
    expect(await client.documents.verify({ file: fileOf(altered) })).toMatchObject({ verdict: 'changed' })
  })

  test('tells a file that is no document at all', async () => {
    const { client } = await openCore()
    expect(await client.documents.verify({ file: fileOf(Buffer.from('hello')) })).toMatchObject({
      verdict: 'unreadable',
      signatures: [],
    })
  })
})
