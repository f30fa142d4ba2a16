import { describe, expect, test } from 'vitest'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import type { Verification } from '../../../../shared/domain/verification'
import { pdfFixture } from '../../../helpers/pdf-fixture'

function found(bytes: Uint8Array): Verification {
  return verifyDocument(bytes, { authorityCertificatePem: null, agreements: [] })
}

/** A file with one byte turned in the middle of what was encrypted. */
function altered(bytes: Uint8Array): Buffer {
  const out = Buffer.from(bytes)
  out[400] = (out[400] ?? 0) ^ 0x01
  return out
}

describe('an encrypted file that anybody may read', () => {
  test.each(['rc4-40', 'rc4-128', 'aes-128', 'aes-256'])('by %s is judged like any other', (method) => {
    const { bytes } = pdfFixture(`encrypted-${method}.pdf`)
    expect(found(bytes)).toMatchObject({
      verdict: 'foreign',
      isWhole: true,
      sentence:
        'Signed by other software, by “Bob Sample”. Its bytes are unchanged since signing. Who signed is for that software to say.',
      // the name of the field is encrypted, and the fields stand in a packed stream
      signatures: [{ field: 'Approval', intact: true, coversWholeFile: true, problems: [] }],
    })
    expect(found(altered(bytes))).toMatchObject({ verdict: 'changed', isWhole: false })
  })
})

describe('a file that asks for a password', () => {
  const { bytes } = pdfFixture('encrypted-password.pdf')

  test('is not fully checked: its bytes are, and what it shows cannot be', () => {
    expect(found(bytes)).toMatchObject({
      verdict: 'foreign',
      isWhole: false,
      sentence: expect.stringMatching(
        /^Signed by other software, by “Bob Sample”\..* protected by a password/,
      ),
      signatures: [{ field: '', intact: true }],
    })
  })

  test('is changed where a byte is', () => {
    expect(found(altered(bytes)).verdict).toBe('changed')
  })

  test('is unreadable where no signature can be seen in it', () => {
    const unsigned = Buffer.from(bytes).subarray(0, bytes.indexOf(0x25, bytes.length / 8) + 6)
    expect(found(Buffer.from(unsigned)).verdict).toBe('unreadable')
  })
})
