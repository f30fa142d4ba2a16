import { describe, expect, test } from 'vitest'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import type { Verification } from '../../../../shared/domain/verification'
import { signedElsewhere } from '../../../helpers/foreign-signature'
import { ecdsa, foreignContainer } from '../../../helpers/foreign-signer'
import { fileOf, objectText, placesIn, updated } from '../../../helpers/pdf-update'

/** What the page says stands between 72 and 400 points from the left, at 700 points from below. */
const words = '(The price is 100 euros, to be paid on delivery.) Tj'
const content = `q BT /F1 12 Tf 1 0 0 1 72 700 Tm ${words} ET Q 1 1 1 rg 0 0 595 842 re f`
const plain = fileOf(
  '<</Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /Names <</EmbeddedFiles 9 0 R>>>>',
  '<</Type /Pages /Kids [3 0 R] /Count 1>>',
  '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 8 0 R /Annots [5 0 R 6 0 R 7 0 R] /Resources <</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>>',
  '<</Fields [5 0 R 6 0 R 7 0 R ]>>',
  '<</Type /Annot /Subtype /Widget /FT /Tx /T (amount) /Rect [72 500 200 520]>>',
  '<</Type /Annot /Subtype /Widget /FT /Tx /T (rate) /V (fifty) /AP <</N 8 0 R>> /Rect [72 460 200 480]>>',
  '<</Type /Annot /Subtype /Widget /FT /Sig /T (Later) /Rect [72 100 200 140]>>',
  `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
  '<</Names [(terms.txt) <</Type /Filespec /EF <</F 10 0 R>>>>]>>',
  '<</Type /EmbeddedFile /Length 5>>\nstream\nTerms\nendstream',
)
const method = ecdsa('P-256', 'sha256', '1.2.840.10045.4.3.2')

function signed(file: Buffer, level: number | null = null): Buffer {
  const entries =
    level === null
      ? ''
      : `/Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</P ${level} /V /1.2>>>>]`
  const sign = (_: Buffer, covered: Buffer): Buffer => foreignContainer(method, covered)
  return signedElsewhere(file, {}, { name: 'Mira Tan', room: 4096, sign, entries })
}

function found(file: Buffer): Verification {
  return verifyDocument(file, { authorityCertificatePem: null, agreements: [] })
}

/** What the command line would end with, but for files that are not signed or cannot be read. */
function code(file: Buffer): number {
  const { verdict, isWhole } = found(file)
  return verdict === 'changed' ? 1 : isWhole ? 0 : 3
}

/** The file with something laid on its page, and signed once more, so that nothing stands behind the last signature. */
function laidOn(file: Buffer, annotation: string): Buffer {
  const added = updated(file, {
    3: objectText(file, 3).replace('/Annots [', '/Annots [900 0 R '),
    900: `<</Type /Annot ${annotation}>>`,
  })
  return signed(added)
}

const [beside, over] = ['/Rect [300 200 420 240]', '/Rect [60 690 400 720]']

describe('what somebody laid on a page after a signature', () => {
  // by the level of the certification: none, nothing may be changed, filling in, notes
  test.each([
    ['a remark beside the words', `/Subtype /Text ${beside}`, [3, 1, 1, 3]],
    ['a remark over the words', `/Subtype /Text ${over}`, [1, 1, 1, 1]],
    ['a marker pen over the words', `/Subtype /Highlight ${over}`, [3, 1, 1, 3]],
    ['a marker pen with a look of its own', `/Subtype /Highlight /AP <</N 8 0 R>> ${over}`, [1, 1, 1, 1]],
    ['a text beside the words', `/Subtype /FreeText ${beside}`, [1, 1, 1, 3]],
    ['a stamp over the words', `/Subtype /Stamp ${over}`, [1, 1, 1, 1]],
    ['a large stamp on empty paper', '/Subtype /Stamp /Rect [60 150 500 450]', [1, 1, 1, 1]],
    ['a note that cannot be seen', `/Subtype /Text /F 2 ${over}`, [0, 1, 0, 0]],
    ['a place to sign beside the words', `/Subtype /Widget /FT /Sig /T (New) ${beside}`, [0, 1, 3, 3]],
    ['a place to sign over the words', `/Subtype /Widget /FT /Sig /T (New) ${over}`, [3, 1, 1, 1]],
    [
      'a place to sign over a field',
      '/Subtype /Widget /FT /Sig /T (New) /Rect [80 465 150 475]',
      [3, 1, 1, 1],
    ],
    ['a field beside the words', `/Subtype /Widget /FT /Tx /T (New) ${beside}`, [3, 1, 1, 3]],
    [
      'a link that leads elsewhere',
      `/Subtype /Link /A <</S /URI /URI (http://x.example)>> ${beside}`,
      [1, 1, 1, 1],
    ],
  ])('%s is judged by what it hides and by what was allowed', (_, annotation, expected) => {
    const codes = [null, 1, 2, 3].map((level) => code(laidOn(signed(plain, level), annotation)))
    expect(codes).toEqual(expected)
  })

  test('over a page that cannot be followed is told and not judged', () => {
    const packed = fileOf(
      '<</Type /Catalog /Pages 2 0 R /AcroForm 4 0 R>>',
      '<</Type /Pages /Kids [3 0 R] /Count 1>>',
      '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Annots [ ]>>',
      '<</Fields [ ]>>',
      '<</Filter /LZWDecode /Length 3>>\nstream\nabc\nendstream',
    )
    const file = laidOn(signed(packed), `/Subtype /Widget /FT /Sig /T (New) ${beside}`)
    expect(found(file)).toMatchObject({
      isWhole: false,
      sentence: expect.stringContaining('a field was added after a signature; it may cover what was signed'),
    })
  })
})

describe('a field that somebody touched after a signature', () => {
  const touched = (file: Buffer, number: number, from: string, to: string): Buffer =>
    signed(updated(file, { [number]: objectText(file, number).replace(from, to) }))

  test.each([
    ['filled in', 5, '<<', '<</V (100) ', [0, 1, 0, 0]],
    ['filled in with nothing', 5, '<<', '<</V () ', [0, 1, 0, 0]],
    ['overwritten', 6, '(fifty)', '(ninety)', [1, 1, 3, 3]],
    ['made to look different', 6, '/AP <</N 8 0 R>>', '/AP <</N 4 0 R>>', [1, 1, 1, 1]],
    ['locked', 6, '<<', '<</Ff 1 ', [0, 1, 0, 0]],
    ['moved', 6, '[72 460', '[72 690', [1, 1, 1, 1]],
    ['given a look though nobody signed in it', 7, '<<', '<</AP <</N 8 0 R>> ', [1, 1, 1, 1]],
  ])('%s is judged by what it held and by what was allowed', (_, number, from, to, expected) => {
    const codes = [null, 1, 2, 3].map((level) => code(touched(signed(plain, level), number, from, to)))
    expect(codes).toEqual(expected)
  })

  test('and drawn anew is told, where it shows what it holds', () => {
    const look = 'BT /F1 9 Tf (fifty) Tj ET'
    const file = signed(plain)
    const drawn = updated(file, {
      6: objectText(file, 6).replace('/AP <</N 8 0 R>>', '/AP <</N 90 0 R>>'),
      90: `<</Type /XObject /Subtype /Form /Length ${look.length}>>\nstream\n${look}\nendstream`,
    })
    expect(found(signed(drawn))).toMatchObject({
      verdict: 'foreign',
      isWhole: false,
      sentence: expect.stringMatching(/The field “rate” was altered after a signature\.$/),
    })
  })

  test('though it was not to be filled in is a change', () => {
    const closed = fileOf(
      '<</Type /Catalog /Pages 2 0 R /AcroForm 4 0 R>>',
      '<</Type /Pages /Kids [3 0 R] /Count 1>>',
      '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [5 0 R ]>>',
      '<</Fields [5 0 R ]>>',
      '<</Type /Annot /Subtype /Widget /FT /Tx /Ff 1 /T (amount) /Rect [72 500 200 520]>>',
    )
    expect(found(touched(signed(closed), 5, '<<', '<</V (100) ')).sentence).toMatch(
      /^The field “amount” was filled in, though it was not to be\./,
    )
  })

  test('and nobody signed afterwards is told with its name', () => {
    const file = signed(plain)
    const filled = updated(file, { 5: objectText(file, 5).replace('<<', '<</V (100) ') })
    expect(found(filled)).toMatchObject({
      isWhole: false,
      sentence: expect.stringMatching(
        /A form was filled in after the last signature, like its field “amount”;/,
      ),
    })
  })
})

describe('what a file carries beside its pages', () => {
  const once = signed(plain)
  const { catalogue, form } = placesIn(once)
  const withEntries = (entries: string): Buffer =>
    signed(updated(once, { [catalogue]: objectText(once, catalogue).replace('<<', `<<${entries} `) }))

  test('like an attached file may not be another one than when it was signed', () => {
    const other = objectText(once, 10).replace('Terms', 'Other')
    expect(found(signed(updated(once, { 10: other }))).sentence).toBe(
      'The attached file “terms.txt” is not the one that was in it when it was signed. Do not rely on it.',
    )
    const names = objectText(once, 9).replace('[', '[(a.txt) <</Type /Filespec>> ')
    expect(found(signed(updated(once, { 9: names }))).sentence).toMatch(/A file was attached to it/)
  })

  test.each([
    ['bookmarks', () => withEntries('/Outlines <</First <</Title (x)>>>>'), /Its bookmarks, or other ways/],
    [
      'a form of another kind',
      () => signed(updated(once, { [form]: objectText(once, form).replace('<<', '<</XFA (x) ') })),
      /does something by itself|XFA/,
    ],
  ])('like %s is told where it is different', (_, file, sentence) => {
    expect(found(file())).toMatchObject({ isWhole: false, sentence: expect.stringMatching(sentence) })
  })

  test('like a chain of thirty thousand bookmarks is followed to its end', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 30_000 }, (_, index) => [
        1000 + index,
        `<</Title (x) /Next ${1001 + index} 0 R>>`,
      ]),
    )
    const text = objectText(once, catalogue).replace('<<', '<</Outlines 1000 0 R ')
    expect(found(updated(once, { ...chain, [catalogue]: text })).sentence).toMatch(/Its bookmarks/)
  })
})
