import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { isReference } from '../../../../electron/core/documents/reading/pdf-value'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import { aSignedAgreement } from '../../../builders/signed-agreement'
import { entry, items, openPdf } from '../../../helpers/pdf-inside'
import { contentsOf, placesIn, updated } from '../../../helpers/pdf-update'

const { authority, byPerson, byBoth } = await aSignedAgreement()
const signed = Buffer.from(byBoth)
const knowledge = { authorityCertificatePem: authority.certificatePem, agreements: [] }

function verdictOn(bytes: Uint8Array): string {
  return verifyDocument(bytes, knowledge).verdict
}

function sentenceOn(bytes: Uint8Array): string {
  return verifyDocument(bytes, knowledge).sentence
}

describe('a flipped bit', () => {
  test('is noticed at every 97th byte of the file', () => {
    const unnoticed: number[] = []
    for (let at = 0; at < signed.length; at += 97) {
      const altered = Buffer.from(signed)
      altered[at] = (altered[at] ?? 0) ^ 0x01
      if (verdictOn(altered) === 'intact') unnoticed.push(at)
    }
    expect(unnoticed).toEqual([])
  }, 120_000)

  test('in the head of the file does not make it another kind of file', () => {
    for (const at of [0, 1, 4]) {
      const altered = Buffer.from(signed)
      altered[at] = (altered[at] ?? 0) ^ 0x01
      expect(verdictOn(altered)).toBe('changed')
    }
  })

  test('is noticed at every 7th digit of both signatures, and at every 97th of the padding', () => {
    const unnoticed: number[] = []
    for (const start of contentsOf(signed)) {
      const end = signed.indexOf('>', start)
      const padding = start + signed.toString('latin1', start, end).replace(/0+$/, '').length
      for (let at = start; at < end; at += at < padding ? 7 : 97) {
        const altered = Buffer.from(signed)
        altered.write(
          (Number.parseInt(String.fromCharCode(signed[at] ?? 48), 16) ^ 1).toString(16),
          at,
          'latin1',
        )
        if (verdictOn(altered) === 'intact') unnoticed.push(at)
      }
    }
    expect(unnoticed).toEqual([])
  }, 240_000)
})

describe('something appended', () => {
  test('that blanks a page is told, with the page', () => {
    const { verdict, signatures, sentence } = verifyDocument(
      updated(signed, { [placesIn(signed).content]: '<</Length 0>>\nstream\n\nendstream' }),
      knowledge,
    )
    expect(verdict).toBe('changed')
    expect(sentence).toBe('Something was added after the last signature. Do not rely on it.')
    expect(signatures.at(-1)?.problems).toContain('Page 1 shows something else than when it was signed.')
  })

  test('that adds a page is told', () => {
    const inside = openPdf(signed)
    const pages = inside.dict(inside.root())?.entries.get('Pages')
    const number = isReference(pages) ? pages.number : 0
    const kids = items(inside, entry(inside, pages, 'Kids')).map((kid) =>
      isReference(kid) ? `${kid.number} 0 R` : '',
    )
    const attack = updated(signed, {
      [number]: `<</Type /Pages /Count ${kids.length + 1} /Kids [${[...kids, '9000 0 R'].join(' ')}]>>`,
      9000: `<</Type /Page /Parent ${number} 0 R /MediaBox [0 0 595 842]>>`,
    })
    expect(verdictOn(attack)).toBe('changed')
    expect(verifyDocument(attack, knowledge).signatures.at(-1)?.problems.join()).toMatch(
      /had \d pages? .* now has \d/,
    )
  })

  test('that swaps the face of a signature is told', () => {
    const inside = openPdf(signed)
    const [field] = items(inside, entry(inside, entry(inside, inside.root(), 'AcroForm'), 'Fields'))
    const face = inside.dict(entry(inside, field, 'AP'))?.entries.get('N')
    const number = isReference(face) ? face.number : 0
    const empty = '<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 0>>\nstream\n\nendstream'
    expect(verdictOn(updated(signed, { [number]: empty }))).toBe('changed')
  })

  test('that takes the signatures out again is told', () => {
    const inside = openPdf(signed)
    const form = inside.dict(inside.root())?.entries.get('AcroForm')
    const number = isReference(form) ? form.number : 0
    const attack = updated(signed, { [number]: '<</Fields []>>' })
    expect(verdictOn(attack)).toBe('changed')
    expect(sentenceOn(attack)).toMatch(/signature that is damaged, or has been taken out/)
  })

  test('that lets two fields show one signature is told, and counted once', () => {
    const half = Buffer.from(byPerson)
    const inside = openPdf(half)
    const fields = items(inside, entry(inside, entry(inside, inside.root(), 'AcroForm'), 'Fields'))
    const [first, second] = fields.map((field) => (isReference(field) ? field.number : 0))
    const value = inside.dict(fields[0])?.entries.get('V')
    const number = isReference(value) ? value.number : 0
    const attack = updated(half, { [second ?? 0]: `<</FT /Sig /T (SigManager) /V ${number} 0 R>>` })
    expect(first).not.toBe(second)
    expect(verdictOn(attack)).toBe('changed')
    expect(verifyDocument(attack, knowledge).signatures).toHaveLength(1)
  })

  test.each([
    ['a comment', '% hello\n'],
    ['a line end', '\n'],
    ['zeros', '\0\0\0\0'],
  ])('of no meaning, like %s, is told as well', (_, text) => {
    expect(verdictOn(Buffer.concat([signed, Buffer.from(text)]))).toBe('changed')
  })

  test('between the two signatures is told', () => {
    const between = updated(Buffer.from(byPerson), { 9000: '<</Hidden true>>' })
    const attack = Buffer.concat([between, signed.subarray(byPerson.length)])
    expect(verdictOn(attack)).toBe('changed')
  })
})

describe('a signature over something else', () => {
  test('that covers forty bytes is told, with the number', () => {
    const at = signed.lastIndexOf('/ByteRange [')
    const altered = Buffer.from(signed)
    altered.write('[0 10 20 30]'.padEnd(48), at + '/ByteRange '.length, 'latin1')
    const { verdict, signatures } = verifyDocument(altered, knowledge)
    expect(verdict).toBe('changed')
    expect(signatures.flatMap(({ problems }) => problems).join()).toMatch(/covers only 40 bytes/)
  })

  test('that leaves more out than itself is told', () => {
    const at = signed.lastIndexOf('/ByteRange [')
    const [, gapFrom = '', gapTo = '', rest = ''] =
      /\[0 (\d+) (\d+) (\d+)\]/.exec(signed.toString('latin1', at, at + 80)) ?? []
    const wider = `[0 ${Number(gapFrom) - 10} ${gapTo} ${rest}]`
    const altered = Buffer.from(signed)
    altered.write(wider.padEnd(48), at + '/ByteRange '.length, 'latin1')
    expect(verdictOn(altered)).toBe('changed')
  })

  test('that was taken from another document is told', async () => {
    const other = Buffer.from((await aSignedAgreement({ title: 'Another document' }, { authority })).byBoth)
    const [mine, theirs] = [contentsOf(signed)[1] ?? 0, contentsOf(other)[1] ?? 0]
    const altered = Buffer.from(signed)
    other.copy(altered, mine, theirs, other.indexOf('>', theirs))
    expect(verdictOn(altered)).toBe('changed')
  })
})

describe('a file made anew', () => {
  test('by other software that saved it is told', async () => {
    const saved = await (await PDFDocument.load(signed, { updateMetadata: false })).save()
    expect(verdictOn(saved)).toBe('changed')
  })

  test.each([1, 100, 5000, 20_000])('without its last %i bytes is told', (bytes) => {
    expect(verdictOn(signed.subarray(0, signed.length - bytes))).not.toBe('intact')
  })

  test('without its first bytes is told', () => {
    expect(verdictOn(signed.subarray(10))).not.toBe('intact')
  })

  test('with bytes before its head is told', () => {
    expect(verdictOn(Buffer.concat([Buffer.from('\n'), signed]))).not.toBe('intact')
  })
})
