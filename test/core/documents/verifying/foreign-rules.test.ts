import { describe, expect, test } from 'vitest'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import type { Verification } from '../../../../shared/domain/verification'
import { overlay, signedElsewhere } from '../../../helpers/foreign-signature'
import { ecdsa, foreignContainer, foreignStamp, rsa } from '../../../helpers/foreign-signer'
import { fileOf, objectText, placesIn, updated } from '../../../helpers/pdf-update'

const content = '<</Length 5>>\nstream\n0 0 m\nendstream'
const plain = fileOf(
  '<</Type /Catalog /Pages 2 0 R /AcroForm 4 0 R>>',
  '<</Type /Pages /Kids [3 0 R] /Count 1>>',
  '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Annots [5 0 R]>>',
  '<</Fields [5 0 R ]>>',
  '<</Type /Annot /Subtype /Widget /FT /Tx /T (amount) /Rect [9 9 90 30]>>',
  content,
)
const method = ecdsa('P-256', 'sha256', '1.2.840.10045.4.3.2')

function signed(file: Buffer, entries = '', objects: Record<number, string> = {}): Buffer {
  const sign = (_: Buffer, covered: Buffer): Buffer => foreignContainer(method, covered)
  return signedElsewhere(file, objects, { name: 'Mira Tan', room: 4096, sign, entries })
}

function stamped(file: Buffer): Buffer {
  const sign = (_: Buffer, covered: Buffer): Buffer => foreignStamp(rsa('sha256'), covered, '20261123140000Z')
  return signedElsewhere(file, {}, { name: 'Clock', room: 4096, subFilter: 'ETSI.RFC3161', sign })
}

function found(file: Buffer): Verification {
  return verifyDocument(file, { authorityCertificatePem: null, agreements: [] })
}

const certified = (level: number): string =>
  `/Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</P ${level} /V /1.2>>>>]`
const locking = (lock: string): string =>
  `/Reference [<</Type /SigRef /TransformMethod /FieldMDP /TransformParams <<${lock} /V /1.2>>>>]`

function filledIn(file: Buffer): Buffer {
  return updated(file, { 5: objectText(file, 5).replace('<<', '<</V (100) ') })
}

/** A field in the place of others that can be seen, as a signer may add one. */
function withField(file: Buffer): Buffer {
  return updated(file, {
    3: objectText(file, 3).replace('/Annots [', '/Annots [700 0 R '),
    700: '<</Type /Annot /Subtype /Widget /FT /Sig /T (Other) /Rect [9 9 500 800]>>',
  })
}

describe('what a certification allows', () => {
  test.each([1, 2, 3])('is told, and level %i by itself is whole', (level) => {
    expect(found(signed(plain, certified(level)))).toMatchObject({
      isWhole: true,
      signatures: [{ kind: 'certification' }],
    })
  })

  test('nothing: then filling in and signing again are changes, a time stamp is none', () => {
    const closed = signed(plain, certified(1))
    expect(found(filledIn(closed))).toMatchObject({
      verdict: 'changed',
      sentence:
        '“Mira Tan” certified that nothing may be changed, and a form was filled in afterwards. Do not rely on it.',
    })
    expect(found(signed(closed)).verdict).toBe('changed')
    expect(found(stamped(closed))).toMatchObject({ verdict: 'foreign', isWhole: true })
  })

  test('forms: then filling in is told and not judged, and a field that can be seen is a change', () => {
    const open = signed(plain, certified(2))
    expect(found(filledIn(open))).toMatchObject({ verdict: 'foreign', isWhole: false })
    expect(found(signed(open))).toMatchObject({ verdict: 'foreign', isWhole: true })
    expect(found(withField(open))).toMatchObject({
      verdict: 'changed',
      sentence: expect.stringContaining('on page 1 a field was added afterwards that can be seen'),
    })
    expect(found(withField(signed(plain)))).toMatchObject({ verdict: 'foreign', isWhole: false })
  })

  test('notes: what covers the page is a change nonetheless', () => {
    const open = signed(plain, certified(3))
    expect(found(updated(open, overlay(open))).verdict).toBe('changed')
  })
})

describe('a field that a signature locked', () => {
  test.each([
    ['by name', '/Action /Include /Fields [(amount)]', true],
    ['with all others', '/Action /All', true],
    ['as one that is not left out', '/Action /Exclude /Fields [(name)]', true],
    ['not, because another is', '/Action /Include /Fields [(name)]', false],
    ['not, because it is left out', '/Action /Exclude /Fields [(amount)]', false],
  ])('%s', (_, lock, isLocked) => {
    const { verdict, sentence } = found(filledIn(signed(plain, locking(lock))))
    expect(verdict).toBe(isLocked ? 'changed' : 'foreign')
    expect(sentence).toMatch(isLocked ? /The field “amount” was filled in, though/ : /A form was filled in/)
  })
})

describe('validation data', () => {
  const once = signed(plain)
  const { catalogue } = placesIn(once)
  const withStore = (entries: string, objects: Record<number, string>): Buffer =>
    updated(once, { [catalogue]: objectText(once, catalogue).replace('<<', `<<${entries} `), ...objects })

  test('that was added after the last signature is told to be that alone; no signature covers it until a time stamp does', () => {
    const file = withStore('/DSS <</Certs [800 0 R] /VRI 801 0 R>>', {
      800: content,
      801: '<</AB <</Cert [800 0 R]>>>>',
    })
    const { verdict, isWhole, sentence, revisions } = found(file)
    expect({ verdict, isWhole }).toEqual({ verdict: 'foreign', isWhole: false })
    expect(sentence).toMatch(/What was signed is unchanged; afterwards only validation data was added/)
    expect(revisions.at(-1)).toMatchObject({
      kind: 'validationData',
      objects: [
        { number: catalogue, change: 'replaced', what: 'catalogue', page: null },
        { number: 800, change: 'added', what: 'validation data' },
        { number: 801, change: 'added', what: 'validation data' },
      ],
    })
    expect(found(stamped(file))).toMatchObject({ verdict: 'foreign', isWhole: true })
  })

  test.each([
    [
      'the content of a page stands in for it',
      '/DSS <</Certs [6 0 R]>>',
      { 6: content.replace('0 0 m', '9 9 m') },
      'changed',
    ],
    ['something else comes with it', '/DSS <</Certs [800 0 R]>> /Lang (de)', { 800: content }, 'foreign'],
    [
      'an object comes with it that it does not lead to',
      '/DSS <</Certs [800 0 R]>>',
      { 800: content, 900: '<<>>' },
      'foreign',
    ],
    ['a field is changed with it', '/DSS <</Certs [5 0 R]>>', { 5: '<</FT /Tx /T (amount)>>' }, 'changed'],
  ])('is not taken for it alone where %s', (_, entries, objects, verdict) => {
    expect(found(withStore(entries, objects as Record<number, string>))).toMatchObject({
      verdict,
      isWhole: false,
    })
  })
})

describe('objects that only some readers see', () => {
  const once = signed(plain)
  const object = `\n6 0 obj\n${content.replace('0 0 m', '9 9 m')}\nendobj\n`
  const { offset = 0 } = {
    offset: Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(once.toString('latin1'))?.[1]),
  }

  test.each([
    ['without a table', object],
    ['with an end and no table', `${object}%%EOF\n`],
    ['with the table of before', `${object}startxref\n${offset}\n%%EOF\n`],
    ['with a table that is not there', `${object}trailer\n<</Root 1 0 R>>\nstartxref\n9999999\n%%EOF\n`],
  ])('are a change: %s', (_, added) => {
    expect(found(Buffer.concat([once, Buffer.from(added)])).verdict).toBe('changed')
  })
})

describe('a signature that a later revision took out of its field', () => {
  test('is told where another is shown', () => {
    const once = signed(plain)
    const fields = placesIn(once).fields
    const cleared = updated(once, { [fields[0] ?? 0]: '<</FT /Sig /T (Empty)>>' })
    const { verdict, isWhole, sentence } = found(signed(cleared))
    expect({ verdict, isWhole }).toEqual({ verdict: 'foreign', isWhole: false })
    expect(sentence).toMatch(/A signature that was given is not shown by any field any more\./)
  })
})
