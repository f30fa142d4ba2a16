import { deflateSync } from 'node:zlib'
import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { PdfFile } from '../../../../electron/core/documents/reading/pdf-file'
import { isStream, PdfSyntaxError, textOf } from '../../../../electron/core/documents/reading/pdf-value'
import { ReadingLimits, TooMuchError } from '../../../../electron/core/documents/reading/reading-limits'
import { ValueParser } from '../../../../electron/core/documents/reading/value-parser'
import { contentOf, entry, pagesOf } from '../../../helpers/pdf-inside'

function limits(): ReadingLimits {
  return ReadingLimits.within(5000)
}

function parsed(text: string) {
  return new ValueParser(Buffer.from(text, 'latin1'), 0, limits()).value()
}

async function savedByPdfLib(useObjectStreams: boolean): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.setTitle('Łukasz')
  document.addPage([200, 100]).drawRectangle({ x: 10, y: 10, width: 50, height: 20 })
  document.addPage([200, 100])
  return Buffer.from(await document.save({ useObjectStreams }))
}

describe('a value of a PDF', () => {
  test.each([
    ['12', 12],
    ['-.5', -0.5],
    ['+7.', 7],
    ['true', true],
    ['null', null],
    ['% a comment\n 3', 3],
  ])('%j is read', (text, value) => {
    expect(parsed(text)).toBe(value)
  })

  test.each([
    ['(a\\(b\\)c)', 'a(b)c'],
    ['(a(b)c)', 'a(b)c'],
    ['(\\101\\12)', 'A\n'],
    ['(a\\\r\nb)', 'ab'],
    ['<4 1 4 2 5>', 'ABP'],
    ['<FEFF0141>', 'Ł'],
    ['<EFBBBFC581>', 'Ł'],
  ])('%j is a string', (text, value) => {
    expect(textOf(parsed(text))).toBe(value)
  })

  test('is read with names, arrays, dictionaries and references in each other', () => {
    const value = parsed('<</A#42 [1 0 R 2 /N(x)]/C<</D 3>>>>')
    expect(value).toMatchObject({ kind: 'dict' })
    expect(
      value !== null && typeof value === 'object' && value.kind === 'dict' ? [...value.entries.keys()] : [],
    ).toEqual(['AB', 'C'])
  })

  test.each(['<</A', '[1 2', '(abc', '<41', 'word', '', '<</A 1 2>>', '<zz>'])('%j is refused', (text) => {
    expect(() => parsed(text)).toThrow(PdfSyntaxError)
  })
})

describe('a file', () => {
  test.each([
    ['a table', false],
    ['streams of objects and a packed table', true],
  ])('with %s is read', async (_, useObjectStreams) => {
    const file = PdfFile.open(await savedByPdfLib(useObjectStreams), limits())
    expect(file.isRepaired).toBe(false)
    expect(pagesOf(file)).toHaveLength(2)
    expect(textOf(entry(file, file.trailer().entries.get('Info'), 'Title'))).toBe('Łukasz')
    const [page] = pagesOf(file)
    expect(page).toBeDefined()
  })

  test('whose table is broken is read by searching for its objects', async () => {
    const broken = Buffer.from(
      (await savedByPdfLib(false)).toString('latin1').replace(/startxref\s+\d+/, 'startxref\n7'),
      'latin1',
    )
    const file = PdfFile.open(broken, limits())
    expect(file.isRepaired).toBe(true)
    expect(pagesOf(file)).toHaveLength(2)
  })

  test('with an object of the wrong number at its place has no such object', async () => {
    const bytes = (await savedByPdfLib(false)).toString('latin1')
    const swapped = bytes.replace('\n3 0 obj', '\n9 0 obj')
    expect(PdfFile.open(Buffer.from(swapped, 'latin1'), limits()).object(3)).toBeNull()
  })

  test('is what it was at the end of an earlier revision', async () => {
    const first = await savedByPdfLib(false)
    const table = `xref\n1 1\n${String(first.length).padStart(10, '0')} 00000 n \n`
    const start = /startxref\s+(\d+)/.exec(first.toString('latin1'))?.[1]
    const object = '1 0 obj\n(new)\nendobj\n'
    const root = /\/Root (\d+)/.exec(first.toString('latin1'))?.[1]
    const second = Buffer.concat([
      first,
      Buffer.from(
        `${object}${table}trailer\n<</Size 99 /Root ${root} 0 R /Prev ${start}>>\nstartxref\n${first.length + object.length}\n%%EOF\n`,
      ),
    ])
    const file = PdfFile.open(second, limits())
    expect(textOf(file.object(1))).toBe('new')
    expect(textOf(file.revision(first.length).object(1))).toBeNull()
    expect(file.sections).toHaveLength(2)
  })

  test('without a catalogue is refused', () => {
    expect(() => PdfFile.open(Buffer.from('%PDF-1.7\nhello'), limits())).toThrow(PdfSyntaxError)
  })
})

describe('a packed stream', () => {
  const packed = (data: Buffer, parameters = ''): Buffer => {
    const bytes = deflateSync(data)
    return Buffer.concat([
      Buffer.from(
        `%PDF-1.7\n1 0 obj\n<</Type /Catalog /S 2 0 R>>\nendobj\n2 0 obj\n<</Filter /FlateDecode ${parameters} /Length ${bytes.length}>>\nstream\n`,
      ),
      bytes,
      Buffer.from('\nendstream\nendobj\n'),
    ])
  }
  const unpacked = (file: Buffer): Buffer => {
    const open = PdfFile.open(file, limits())
    const stream = open.object(2)
    return isStream(stream) ? open.unpacked(stream) : Buffer.alloc(0)
  }

  test('is unpacked', () => {
    expect(unpacked(packed(Buffer.from('hello'))).toString()).toBe('hello')
  })

  test('with the predictors of PNG is unpacked row by row', () => {
    // none, from the left, from above, their average, and Paeth's
    const rows = [
      [0, 1, 2, 3],
      [1, 1, 1, 1],
      [2, 1, 1, 1],
      [3, 1, 1, 1],
      [4, 1, 1, 1],
    ].flat()
    const file = packed(Buffer.from(rows), '/DecodeParms <</Predictor 15 /Columns 3>>')
    expect([...unpacked(file)]).toEqual([1, 2, 3, 1, 2, 3, 2, 3, 4, 2, 3, 4, 3, 4, 5])
  })

  test('is not unpacked beyond what a document needs', () => {
    expect(() => unpacked(packed(Buffer.alloc(40_000_000)))).toThrow(TooMuchError)
  })

  test('of a content is the one that the page draws', async () => {
    const file = PdfFile.open(await savedByPdfLib(false), limits())
    const [page] = pagesOf(file)
    expect(page === undefined ? '' : contentOf(file, page)).toBeTypeOf('string')
  })
})

test('time that is over ends the reading', () => {
  let now = 0
  const clock = ReadingLimits.within(100, () => now)
  clock.checkTime()
  now = 101
  expect(() => clock.checkTime()).toThrow(TooMuchError)
})
