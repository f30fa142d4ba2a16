import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DoubtfulRecords } from '../../../electron/core/imports/doubtful-records'
import {
  type Dialect,
  eachRecord,
  type RecordVisitor,
  type TableRecord,
} from '../../../electron/core/imports/records'
import { SoundRecords } from '../../../electron/core/imports/sound-records'
import { TextWindow } from '../../../electron/core/imports/text-window'

const commas: Dialect = { delimiter: ',', loneCarriageReturns: false, trimsLeft: false }

/** What the parser that is ready for everything makes of a text. */
async function byTheParser(text: Buffer): Promise<TableRecord[]> {
  const { records, visitor } = listed()
  const window = new TextWindow()
  window.append(text, 0)
  const cutter = new DoubtfulRecords({ dialect: commas, visitor, window, start: 0, line: 1 })
  await cutter.finish()
  return records
}

/** What both cutters make of it together, when it comes in parts. */
async function together(text: Buffer, partLength: number): Promise<TableRecord[]> {
  const { records, visitor } = listed()
  const parts = Array.from({ length: Math.ceil(text.length / partLength) }, (_, index) => ({
    part: text.subarray(index * partLength, (index + 1) * partLength),
    doneBytes: 0,
  }))
  await eachRecord({ bytes: text.length, parts: () => parts, start: () => text }, commas, visitor)
  return records
}

function listed(): { records: TableRecord[]; visitor: RecordVisitor } {
  const records: TableRecord[] = []
  return { records, visitor: { take: (record) => void records.push(record) } }
}

/** Texts that are mostly tables, with every way to break them. */
const texts = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('a', 'é', '12', '', ' ', '漢') },
      { weight: 6, arbitrary: fc.constantFrom(',', '\n', '\r\n') },
      { weight: 3, arbitrary: fc.constantFrom('"a"', '"a,b"', '"a\nb"', '"a ""b"" c"', '""', '27"') },
      { weight: 1, arbitrary: fc.constantFrom('"', '\r', '\r\r\n', ' "', '" ', '""a', 'a"b"') },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => Buffer.from(pieces.join('')))

describe('records that follow the rules to the letter', () => {
  test('are cut as the parser that is ready for everything cuts them', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await together(text, Math.max(1, text.length))).toEqual(await byTheParser(text))
      }),
      { numRuns: 3000 },
    )
  })

  test('are cut alike, wherever a part of the text ends', async () => {
    const sound = texts.filter((text) => outcomes(text).at(-1) === 'more')
    await fc.assert(
      fc.asyncProperty(sound, fc.integer({ min: 1, max: 12 }), async (text, partLength) => {
        expect(await together(text, partLength)).toEqual(await together(text, Math.max(1, text.length)))
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    ['text after a closing mark', 'a,b\n"a"b,c\n'],
    ['a space after a closing mark', '"a" ,b\n'],
    ['a mark after spaces', 'a, "b,c"\n'],
    ['a mark that is never closed', '"a,b\nc,d\n'],
    ['a lone CR after a closing mark', '"a"\r,b\n'],
  ])('are left to it with %s', (_, text) => {
    expect(outcomes(Buffer.from(text)).at(-1)).toBe('doubtful')
  })

  test.each(['a,b\n', '27" screen,5\n', '"a,1","b\r\n2","say ""hi"""\r\n', '"a"\n""\n,\n\n', '5,x"y","z"'])(
    'are %j',
    (text) => {
      expect(outcomes(Buffer.from(text)).at(-1)).toBe('more')
    },
  )
})

/** How the cutting of a whole text goes, record by record. */
function outcomes(text: Buffer): string[] {
  const cutter = new SoundRecords(',')
  cutter.open(text)
  const found: string[] = []
  do found.push(cutter.next(true))
  while (found.at(-1) === 'record')
  return found
}
