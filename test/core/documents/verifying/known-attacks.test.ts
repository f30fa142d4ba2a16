import { describe, expect, test } from 'vitest'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import { signedElsewhere } from '../../../helpers/foreign-signature'
import { fileOf, objectText, placesIn, updated } from '../../../helpers/pdf-update'

// Attacks on files of other software, as they were published: universal signature forgery, signature wrapping and
// incremental saving (Mladenov and others, 2019), shadow attacks (2021), and evil annotations (2021; in
// added-after-signing.test.ts).

const said = 'BT /F1 12 Tf 72 700 Td (The price is 100 euros.) Tj ET'
const other = 'BT /F1 12 Tf 72 700 Td (The price is 999 euros.) Tj ET'
const sheet = '1 1 1 rg 0 0 595 842 re f'

function streamOf(content: string): string {
  return `<</Length ${content.length}>>\nstream\n${content}\nendstream`
}

/** A page with its words, a white sheet over them, and another page's words as if they were data. */
const plain = fileOf(
  '<</Type /Catalog /Pages 2 0 R /AcroForm 4 0 R>>',
  '<</Type /Pages /Kids [3 0 R] /Count 1>>',
  '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [5 0 R 6 0 R]>>',
  '<</Fields [ ]>>',
  streamOf(said),
  streamOf(sheet),
  streamOf(`kept\n5 0 obj\n${streamOf(other)}\nendobj\n`),
)
const once = signedElsewhere(plain, {}, 'Katarina Vogel')
const [signature = 0] = placesIn(once).signatures
const text = objectText(once, signature)
const [range = ''] = /\/ByteRange \[[^\]]*\]\s*/.exec(text) ?? []
const [contents = ''] = /\/Contents <[0-9a-f]*>/i.exec(text) ?? []

function verdictOn(file: Buffer): string {
  return verifyDocument(file, { authorityCertificatePem: null, agreements: [] }).verdict
}

/** The file with a text in the place of another of the same length; what is left is filled with white space. */
function inPlace(from: string, to: string): Buffer {
  const out = Buffer.from(once)
  out.write(to.padEnd(from.length), once.indexOf(from, 0, 'latin1'), 'latin1')
  return out
}

/** A file with an entry of its table turned to another place, and nothing else added. */
function withEntry(file: Buffer, number: number, entry: string): Buffer {
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1'))?.[1]
  const trailer = `trailer\n<</Size 20 /Root 1 0 R /Prev ${before}>>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.concat([file, Buffer.from(`xref\n${number} 1\n${entry}\n${trailer}`)])
}

describe('a signature that was made to say less', () => {
  test.each([
    ['without its container', contents, ''],
    ['with a container that is null', contents, '/Contents null'],
    ['with an empty container', contents, '/Contents <>'],
    ['with a container of one byte', contents, '/Contents <00>'],
    ['with a container that is elsewhere', contents, '/Contents 99 0 R'],
    ['without its range', range, ''],
    ['with a range that is null', range, '/ByteRange null '],
    ['with an empty range', range, '/ByteRange [] '],
    ['with a negative range', range, '/ByteRange [0 -1 0 -1] '],
    ['with a range of broken numbers', range, '/ByteRange [0.0 1.5 2.5 9.1] '],
    ['with a range beyond the file', range, '/ByteRange [0 99999999 99999999 9] '],
    ['with a range in eight numbers', range, '/ByteRange [0 9 9 9 19 9 29 9] '],
    ['with a range over all of it', range, `/ByteRange [0 ${once.length} 0 0] `],
    ['with a range that overlaps itself', range, '/ByteRange [0 200 150 400] '],
  ])('%s is a change, by an update or in its place', (_, from, to) => {
    expect(verdictOn(updated(once, { [signature]: text.replace(from, to) }))).toBe('changed')
    expect(verdictOn(inPlace(from, to))).toBe('changed')
  })

  test('of which nothing is left is a change', () => {
    expect(verdictOn(updated(once, { [signature]: '<<>>' }))).toBe('changed')
  })
})

describe('a signature that the file does not lead to any more', () => {
  const before = /startxref\s+(\d+)\s+%%EOF/.exec(once.toString('latin1'))?.[1]
  const rolledBack = Buffer.concat([once, Buffer.from(`startxref\n${before}\n%%EOF\n`)])

  test('because the end of before was put behind it is a change', () => {
    expect(verdictOn(rolledBack)).toBe('changed')
  })

  test('is a change with its container damaged as well, and with bytes before it', () => {
    const damaged = Buffer.from(rolledBack)
    damaged.write('(', damaged.indexOf(contents, 0, 'latin1') + 300, 'latin1')
    expect(verdictOn(damaged)).toBe('changed')
    const at = damaged.indexOf(contents, 0, 'latin1')
    expect(
      verdictOn(Buffer.concat([damaged.subarray(0, at), Buffer.from('\n\n'), damaged.subarray(at)])),
    ).toBe('changed')
  })

  test('is none of this file where it stands in one that is attached, also after that was taken out', () => {
    const attached = fileOf(
      '<</Type /Catalog /Pages 2 0 R>>',
      '<</Type /Pages /Kids [] /Count 0>>',
      streamOf(once.toString('latin1')),
    )
    expect(verdictOn(attached)).toBe('unsigned')
    expect(verdictOn(updated(attached, { 3: 'null' }))).toBe('unsigned')
  })
})

describe('a signature whose second part was moved', () => {
  test('behind something that nobody signed is a change', () => {
    const [, gapFrom = '', gapTo = '', rest = ''] = /\[0 (\d+) (\d+) (\d+)\]/.exec(range) ?? []
    const put = Buffer.from(' /Evil (x)>>\nendobj\n')
    const moved = Buffer.concat([
      once.subarray(0, Number(gapTo)),
      put,
      once.subarray(Number(gapTo)),
    ]).toString('latin1')
    const said = `/ByteRange [0 ${gapFrom} ${Number(gapTo) + put.length} ${rest}]`
    expect(verdictOn(Buffer.from(moved.replace(range, said.padEnd(range.length)), 'latin1'))).toBe('changed')
  })
})

describe('what was hidden in a file before it was signed', () => {
  test('and taken away afterwards by its table alone is a change', () => {
    expect(verdictOn(withEntry(once, 6, '0000000000 00001 f '))).toBe('changed')
  })

  test('and brought forth by the table alone is a change', () => {
    const hidden = once.indexOf('5 0 obj', once.indexOf('kept'))
    expect(verdictOn(withEntry(once, 5, `${String(hidden).padStart(10, '0')} 00000 n `))).toBe('changed')
  })

  test('and brought forth by another catalogue is a change', () => {
    const [field] = placesIn(once).fields
    const update = updated(once, {
      30: `<</Type /Catalog /Pages 31 0 R /AcroForm <</Fields [${field} 0 R]>>>>`,
      31: '<</Type /Pages /Kids [32 0 R] /Count 1>>',
      32: '<</Type /Page /Parent 31 0 R /MediaBox [0 0 595 842] /Contents 6 0 R>>',
    })
    const end = update.lastIndexOf('/Root 1 0 R')
    const turned = Buffer.concat([
      update.subarray(0, end),
      Buffer.from('/Root 30 0 R'),
      update.subarray(end + '/Root 1 0 R'.length),
    ])
    expect(verdictOn(turned)).toBe('changed')
  })
})
