import { describe, expect, test } from 'vitest'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import { aSignedAgreement } from '../../../builders/signed-agreement'
import { overlay, signedElsewhere } from '../../../helpers/foreign-signature'
import { pdfFixture } from '../../../helpers/pdf-fixture'
import { fileOf, objectText, placesIn, updated } from '../../../helpers/pdf-update'
import { hasSharedData, needsSharedData, sharedData } from '../../../helpers/shared-data'

const file = Buffer.from(pdfFixture('minimal-two-fields-signed-twice.pdf').bytes)
const nobody = { authorityCertificatePem: null, agreements: [] }

describe('a file that other software signed', () => {
  test('is told to be just that, with what can be said of each signature', () => {
    const { verdict, sentence, signatures, known } = verifyDocument(file, nobody)
    expect(verdict).toBe('foreign')
    expect(sentence).toMatch(
      /^Signed by other software, by “Lord Testerino” .* unchanged since the last signature.* between the signatures changes nothing that was signed/,
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

  test.each([0, 1])('with a signature whose digits are damaged is not told to be without it', (index) => {
    const altered = Buffer.from(file)
    const first = file.indexOf('/Contents <')
    altered.write('g', (index === 0 ? first : file.lastIndexOf('/Contents <')) + 40, 'latin1')
    expect(verifyDocument(altered, nobody)).toMatchObject({ verdict: 'changed', isWhole: false })
  })

  test('is not told to be without signatures where it breaks off within one', () => {
    const second = file.lastIndexOf('/Contents <')
    expect(verifyDocument(file.subarray(0, second + 400), nobody).verdict).not.toBe('unsigned')
  })

  test('and filled up in the room after a signature is not judged, but told', () => {
    const altered = Buffer.from(file)
    altered.write('1', 48_000, 'latin1')
    const { verdict, sentence } = verifyDocument(altered, nobody)
    expect(verdict).toBe('foreign')
    expect(sentence).toMatch(/bytes that belong to nothing\.$/)
  })

  test('cut back to its first signature still holds, and covers the whole', () => {
    const { verdict, sentence, signatures } = verifyDocument(file.subarray(0, 26_384), nobody)
    expect(verdict).toBe('foreign')
    expect(sentence).toMatch(/Its bytes are unchanged since signing\./)
    expect(signatures).toMatchObject([{ intact: true, coversWholeFile: true }])
  })

  test.each(['\n', '\r\n \0\0'])('with %j behind it is told to end in bytes that mean nothing', (tail) => {
    const { verdict, isWhole, sentence } = verifyDocument(Buffer.concat([file, Buffer.from(tail)]), nobody)
    expect({ verdict, isWhole }).toEqual({ verdict: 'foreign', isWhole: false })
    expect(sentence).toMatch(/After the last signature stand bytes that mean nothing/)
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

describe('something added to a file that other software signed, and signed again', () => {
  const plain = fileOf(
    '<</Type /Catalog /Pages 2 0 R /AcroForm 4 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [5 0 R 6 0 R]>>',
    '<</Fields [5 0 R ]>>',
    '<</Type /Annot /Subtype /Widget /FT /Tx /T (amount) /Rect [9 9 90 30]>>',
    '<</Type /Annot /Subtype /Link /Rect [9 60 90 80] /Dest [3 0 R /Fit]>>',
  )
  const once = signedElsewhere(plain, {}, 'Katarina Vogel')

  test('that shows nothing else leaves it as it was', () => {
    const { verdict, sentence } = verifyDocument(signedElsewhere(once, {}, 'Somebody'), nobody)
    expect(verdict).toBe('foreign')
    expect(sentence).toMatch(/^Signed by other software, by “Katarina Vogel” and “Somebody”\./)
  })

  test('that fills in a field is told, and is what a form is for', () => {
    const filled = objectText(once, 5).replace('<<', '<</V (100) ')
    const file = signedElsewhere(once, { 5: filled }, 'Somebody')
    const { verdict, isWhole, sentence } = verifyDocument(file, nobody)
    expect({ verdict, isWhole }).toEqual({ verdict: 'foreign', isWhole: true })
    expect(sentence).toMatch(/between the signatures only the field “amount” was filled in\./)
  })

  test('that moves a field over the page is told', () => {
    const moved = objectText(once, 5).replace('[9 9 90 30]', '[9 9 590 830]')
    expect(verifyDocument(signedElsewhere(once, { 5: moved }, 'Somebody'), nobody).verdict).toBe('changed')
  })

  test('that covers a page is told, though the last signature covers it too', () => {
    const attack = signedElsewhere(once, overlay(once), 'Somebody')
    expect(verifyDocument(attack, nobody)).toMatchObject({
      verdict: 'changed',
      sentence: 'On page 1 lies something else than when it was signed. Do not rely on it.',
    })
  })

  test.each([
    ['a script', '/OpenAction <</S /JavaScript /JS (app.alert\\(1\\))>>'],
    ['an action', '/AA <</WC <</S /JavaScript /JS (1)>>>>'],
    ['a named script', '/Names <</JavaScript <</Names [(a) <</S /JavaScript /JS (1)>>]>>>>'],
    ['layers', '/OCProperties <</OCGs [] /D <</BaseState /OFF>>>>'],
  ])('that gives it %s is told', (_, entries) => {
    const { catalogue } = placesIn(once)
    const text = objectText(once, catalogue).replace('<<', `<<${entries} `)
    const attack = signedElsewhere(once, { [catalogue]: text }, 'Somebody')
    expect(verifyDocument(attack, nobody).verdict).toBe('changed')
  })

  test('that says another name for a signature does not change who signed', () => {
    const [number = 0] = placesIn(once).signatures
    const renamed = objectText(once, number).replace('(Katarina Vogel)', '(Elon Musk)')
    const { verdict, sentence } = verifyDocument(updated(once, { [number]: renamed }), nobody)
    expect(verdict).toBe('foreign')
    expect(sentence).toMatch(
      /^Signed by other software, by “Katarina Vogel”\..*added after the last signature/,
    )
  })
})

describe('what only looks like a signature', () => {
  const page = '<</Type /Pages /Kids [] /Count 0>>'
  const catalogue = '<</Type /Catalog /Pages 2 0 R'
  const signed = '/ByteRange [0 10 20 30] /Contents <'.concat('00'.repeat(64), '>')

  test.each([
    ['a text about byte ranges', [`${catalogue}>>`, page, streamOf('The /ByteRange [0 10 20 30] key')]],
    [
      'the usage rights of a form',
      [
        `${catalogue} /Perms <</UR3 3 0 R>>>>`,
        page,
        `<</Type /Sig ${signed} /Reference [<</Type /SigRef /TransformMethod /UR3>>]>>`,
      ],
    ],
    [
      'a signed file that is attached',
      [`${catalogue}>>`, page, streamOf(`7 0 obj\n<</Type /Sig ${signed}>>\nendobj`)],
    ],
  ])('like %s is not taken for one', (_, objects) => {
    expect(verifyDocument(fileOf(...objects), nobody)).toMatchObject({
      verdict: 'unsigned',
      sentence: 'This PDF carries no signature.',
    })
  })

  test('is told from one that no field shows any more', () => {
    const file = fileOf(`${catalogue}>>`, page, `<</Type /Sig ${signed}>>`)
    expect(verifyDocument(file, nobody).verdict).toBe('changed')
  })
})

function streamOf(text: string): string {
  return `<</Length ${text.length}>>\nstream\n${text}\nendstream`
}

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
  test.skipIf(!hasSharedData)(
    'signed twice with fields made for it, is intact: the new field lies beside what was signed',
    () => {
      const { verdict, isWhole, signatures } = verifyDocument(
        sharedData('pdf/minimal-signed-twice-both-created.pdf'),
        nobody,
      )
      expect({ verdict, isWhole }).toEqual({ verdict: 'foreign', isWhole: true })
      expect(signatures).toMatchObject([
        { intact: true, problems: [] },
        { intact: true, problems: [] },
      ])
    },
  )

  test.skipIf(!hasSharedData)('without a signature is unsigned', () => {
    expect(verifyDocument(sharedData('pdf/minimal.pdf'), nobody).verdict).toBe('unsigned')
  })
})
