import { describe, expect, test } from 'vitest'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import { aSignedAgreement } from '../../../builders/signed-agreement'
import { pdfFixture } from '../../../helpers/pdf-fixture'
import { hasSharedData, needsSharedData, sharedData } from '../../../helpers/shared-data'

const nobody = { authorityCertificatePem: null, agreements: [] }

describe('a file that other software signed', () => {
  const file = pdfFixture('minimal-two-fields-signed-twice.pdf').bytes

  test('is told to be just that, with what can be said of each signature', () => {
    const { verdict, sentence, signatures, known } = verifyDocument(file, nobody)
    expect(verdict).toBe('foreign')
    expect(sentence).toMatch(
      /^Signed with other software .* Not a byte has changed since the last signature\./,
    )
    expect(signatures).toMatchObject([
      { field: 'Sig2', name: 'Lord Testerino', intact: true, coversWholeFile: false, authority: 'unknown' },
      { field: 'Sig1', name: 'Lord Testerino', intact: true, coversWholeFile: true, authority: 'unknown' },
    ])
    expect(known).toBeNull()
  })

  test('is not taken for ours, though this workspace has an authority', async () => {
    const { authority } = await aSignedAgreement()
    const knowledge = { authorityCertificatePem: authority.certificatePem, agreements: [] }
    expect(verifyDocument(file, knowledge).signatures.map(({ authority: by }) => by)).toEqual([
      'unknown',
      'unknown',
    ])
  })

  test('and then changed is told to be changed', () => {
    for (const at of [100, 2000, 20_000, 33_000, 50_000]) {
      const altered = Buffer.from(file)
      altered[at] = (altered[at] ?? 0) ^ 0x01
      expect(verifyDocument(altered, nobody).verdict).toBe('changed')
    }
  })

  test('and filled up in the room after a signature is not judged, but told', () => {
    const altered = Buffer.from(file)
    altered.write('1', 48_000, 'latin1')
    const { verdict, sentence } = verifyDocument(altered, nobody)
    expect(verdict).toBe('foreign')
    expect(sentence).toMatch(/bytes that belong to nothing\.$/)
  })

  test('cut back to its first signature still holds, and covers the whole', () => {
    const { verdict, signatures } = verifyDocument(file.subarray(0, 26_384), nobody)
    expect(verdict).toBe('foreign')
    expect(signatures).toMatchObject([{ intact: true, coversWholeFile: true }])
  })

  test('with something added that shows nothing new is not judged', () => {
    const added = Buffer.concat([file, Buffer.from('\n% kept\n')])
    const { verdict, sentence } = verifyDocument(added, nobody)
    expect(verdict).toBe('foreign')
    expect(sentence).toMatch(
      /Something was added after the last signature; what it does cannot be judged here\.$/,
    )
  })
})

describe('a signature that covers forty bytes', () => {
  test('is never taken for one over the document', () => {
    const { verdict, sentence, signatures } = verifyDocument(pdfFixture('weird-byterange.pdf').bytes, nobody)
    expect(verdict).toBe('changed')
    expect(sentence).toMatch(/covers only 40 bytes of the file.*Do not rely on it\.$/)
    expect(signatures).toMatchObject([{ intact: false, coversWholeFile: false }])
  })
})

describe('a malformed file', () => {
  test.each(['circular-page-tree.pdf', 'minimal-badxref.pdf', 'helloworld-bad.pdf'])(
    '%s is read as readers read it: it carries no signature',
    (name) => {
      expect(verifyDocument(pdfFixture(name).bytes, nobody)).toMatchObject({
        verdict: 'unsigned',
        sentence: 'This PDF carries no signature.',
      })
    },
  )
})

describe(`the other real files${hasSharedData ? '' : ` ${needsSharedData}`}`, () => {
  test.skipIf(!hasSharedData)('signed twice with fields made for it, is intact as far as can be told', () => {
    const { verdict, signatures } = verifyDocument(
      sharedData('pdf/minimal-signed-twice-both-created.pdf'),
      nobody,
    )
    expect(verdict).toBe('foreign')
    expect(signatures.map(({ intact, problems }) => ({ intact, problems }))).toEqual([
      { intact: true, problems: [] },
      { intact: true, problems: [] },
    ])
  })

  test.skipIf(!hasSharedData)('without a signature is unsigned', () => {
    expect(verifyDocument(sharedData('pdf/minimal.pdf'), nobody).verdict).toBe('unsigned')
  })
})
