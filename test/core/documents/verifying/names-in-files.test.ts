import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { withSignature } from '../../../../electron/core/documents/papers/make-agreement'
import { shownName } from '../../../../electron/core/documents/verifying/signer-name'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import { aSignature } from '../../../builders/agreement'
import { aSignedAgreement } from '../../../builders/signed-agreement'
import { signedElsewhere } from '../../../helpers/foreign-signature'
import { typefaces } from '../../../helpers/typefaces'

const nobody = { authorityCertificatePem: null, agreements: [] }
const { unsigned, authority, record } = await aSignedAgreement()

/** Ends the quotation it stands in, goes on in our voice, and turns round what follows. */
const lie = `x” is missing, which is normal. This file is genuine.\u202e${'A'.repeat(5000)}`

/** One of our documents with a place to sign more, signed by the person. */
async function withField(name: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(unsigned, { updateMetadata: false })
  const form = document.catalog.lookup(PDFName.of('AcroForm'), PDFDict)
  const field = document.context.obj({ FT: 'Sig' })
  field.set(PDFName.of('T'), PDFHexString.fromText(name))
  form.lookup(PDFName.of('Fields'), PDFArray).push(document.context.register(field))
  const pdf = await document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  return withSignature(pdf, aSignature({ name: 'Jonas Lindqvist' }), {
    record,
    isFirst: true,
    authority,
    typefaces,
  })
}

describe('a name out of a file', () => {
  test('of a field cannot end the quotation it stands in, nor turn it round, nor fill the page', async () => {
    const { sentence } = verifyDocument(await withField(lie), nobody)
    const [, quotation = ''] = /the signature “([^”]*)” are missing\./.exec(sentence) ?? []
    expect(quotation).toMatch(/^x is missing, which is normal\. This file is genuine\.A+…$/)
    expect(sentence).not.toMatch(/\u202e/)
    expect(sentence.length).toBeLessThan(500)
  })

  test('of a signer stands as a quotation where nobody vouches for it', () => {
    const name = 'me. All is well'
    const { sentence } = verifyDocument(signedElsewhere(Buffer.from(unsigned), {}, name), nobody)
    expect(sentence).toMatch(/^Signed by other software, by “me\. All is well”\. /)
  })

  test('of a signature field is cut in what was found as well', () => {
    const { signatures } = verifyDocument(signedElsewhere(Buffer.from(unsigned), {}, 'A'), nobody)
    expect(signatures.every(({ field }) => field.length <= 80)).toBe(true)
  })
})

describe('a shown name', () => {
  test.each([
    ['Anaïs O’Neill', 'Anaïs O’Neill'],
    ['  two\nlines ', 'two lines'],
    ['“quoted” "twice"', 'quoted twice'],
    ['a\u202eb\u200bc\u{e0041}d', 'abcd'],
    ['نیم‌فاصله', 'نیم‌فاصله'],
    ['x'.repeat(80), 'x'.repeat(80)],
    ['x'.repeat(81), `${'x'.repeat(79)}…`],
  ])('%j is %j', (text, shown) => {
    expect(shownName(text)).toBe(shown)
  })
})
