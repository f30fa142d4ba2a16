import { CFB } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { unpack } from '../../../../electron/core/imports/workbook/unpack'
import { aWorkbook, withPart } from '../../../builders/workbook'
import { readTable, refusalSentence } from '../../../helpers/read-table'

const sheet1 = 'xl/worksheets/sheet1.xml'
const book = aWorkbook([
  ['Owner', 'Calls'],
  ['Jonas', 3],
])

function packed(parts: Readonly<Record<string, string>>): Buffer {
  const container: unknown = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(parts))
    CFB.utils.cfb_add(container, `/${name}`, Buffer.from(content))
  return Buffer.from(
    z
      .instanceof(Uint8Array)
      .parse(CFB.write(container, { fileType: 'zip', type: 'buffer', compression: true })),
  )
}

describe('a workbook that is none, or harmful', () => {
  test('cut anywhere is refused or read, and never throws', async () => {
    for (let length = 4; length < book.length; length += 97) {
      expect(await refusalSentence(book.subarray(0, length))).toMatch(/damaged/)
    }
  })

  test('with a flipped byte anywhere is refused with a sentence or read', async () => {
    for (let at = 4; at < book.length; at += 53) {
      const bytes = Buffer.from(book)
      bytes[at] = (bytes[at] ?? 0) ^ 0xff
      await readTable(bytes).catch((error: unknown) => expect(String(error)).toMatch(/\. |\.$/))
    }
  })

  test('that is another packed file is told apart', async () => {
    expect(await refusalSentence(packed({ 'word/document.xml': '<w/>' }))).toMatch(
      /packed file, but no Excel/,
    )
  })

  test('stops unpacking as soon as too much comes out, whatever its parts say of their size', async () => {
    const bomb = packed({ 'xl/workbook.xml': ' '.repeat(40_000), 'xl/styles.xml': ' '.repeat(40_000) })
    const everything = { isWanted: () => true }
    expect((await unpack(bomb, { ...everything, mostBytes: 100_000 })).kind).toBe('unpacked')
    expect((await unpack(bomb, { ...everything, mostBytes: 79_999 })).kind).toBe('tooLarge')
    expect((await unpack(bomb, { ...everything, mostBytes: 40_000 })).kind).toBe('tooLarge')
    expect((await unpack(bomb, { isWanted: () => false, mostBytes: 0 })).kind).toBe('unpacked')
  })

  test('with a password is told what to do, in either container', async () => {
    const container: unknown = CFB.utils.cfb_new()
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5000))
    const locked = Buffer.from(z.instanceof(Uint8Array).parse(CFB.write(container, { type: 'buffer' })))
    expect(await refusalSentence(locked)).toMatch(/protected with a password/)
    const zip = Buffer.from(book)
    const directory = zip.indexOf(Buffer.from('504b0102', 'hex'))
    zip.writeUInt16LE(zip.readUInt16LE(directory + 8) | 1, directory + 8)
    expect(await refusalSentence(zip)).toMatch(/protected with a password/)
  })

  test('expands no entity', async () => {
    const bomb = withPart(
      aWorkbook([['Owner'], ['@@']]),
      sheet1,
      (xml) =>
        `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${xml.replace('@@', '&b;&f;')}`,
    )
    const text = await readTable(bomb).then(({ cells }) => JSON.stringify(cells), String)
    expect(text).not.toContain('lol')
    expect(text).not.toContain('root:')
  })

  test('reckons no formula and asks for nothing outside', async () => {
    const { cells } = await readTable(
      withPart(
        aWorkbook([
          ['Owner', 'Calls'],
          ['Jonas', { t: 'n', v: 3, f: '1+1' }],
        ]),
        sheet1,
        (xml) => xml.replace('1+1', 'WEBSERVICE(&quot;http://127.0.0.1:1/&quot;)'),
      ),
    )
    expect(cells).toEqual([['Jonas', '3']])
  })

  test('with cells in opposite corners is read or refused at once', async () => {
    const far = withPart(book, sheet1, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    )
    expect(await refusalSentence(far)).toMatch(/holds more than can be read at once/)
    const merged = withPart(book, sheet1, (xml) =>
      xml.replace(
        '</sheetData>',
        `</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`,
      ),
    )
    await readTable(merged)
  })

  test('with columns called like parts of JavaScript is read like others', async () => {
    const { told } = await readTable(
      aWorkbook([
        ['__proto__', 'constructor'],
        ['Jonas', 3],
      ]),
    )
    expect(told.columns.map(({ header }) => header)).toEqual(['__proto__', 'constructor'])
  })

  test('with control characters keeps a row in its line', async () => {
    const { cells } = await readTable(
      aWorkbook([
        ['Owner', 'Calls'],
        ['Jo\tnas\r\nL "x', 3],
        ['"Amara"', 4],
      ]),
    )
    expect(cells).toEqual([
      ['Jo nas L "x', '3'],
      ['"Amara"', '4'],
    ])
  })
})
