import type { WorkBook } from '@e965/xlsx'
import type { WorkbookSheets } from '../../../../shared/domain/import-file'
import { markHidden, openDocumentType, plainContent } from './opendocument'
import type { DayCount } from './serial'
import { filledRows, type SheetText, sheetText } from './sheet-text'
import { unpack } from './unpack'

export type WorkbookReading =
  | { readonly kind: 'read'; readonly sheet: SheetText; readonly sheets: WorkbookSheets }
  | { readonly kind: 'unreadable'; readonly sentence: string }

/** Text of a workbook is held as letters while it is read, and saves wait meanwhile: more would take too long. */
const mostUnpacked = 40_000_000
const mostSheets = 200

const saveAgain =
  'Open it in a spreadsheet, save it as an Excel workbook (.xlsx) or as CSV, and choose that file.'
const broken: WorkbookReading = {
  kind: 'unreadable',
  sentence: `This workbook is damaged or only half there. ${saveAgain}`,
}

const tooLarge: WorkbookReading = {
  kind: 'unreadable',
  sentence:
    'This workbook holds more than can be read at once. Keep only the sheet and the columns that you need, or save the sheet as CSV and choose that file.',
}

/**
 * Reads one sheet of an Excel workbook or an OpenDocument spreadsheet: the named one, else the first that is shown and holds rows. No formula is
 * reckoned and nothing outside the file is looked up. What is no workbook, is damaged, protected by a password or too
 * large is unreadable, with a sentence that says what to do.
 */
export async function readWorkbook(bytes: Uint8Array, wanted: string | null): Promise<WorkbookReading> {
  const unpacking = await unpack(bytes, { isWanted: isTextOfWorkbook, mostBytes: mostUnpacked })
  if (unpacking.kind === 'locked') return { kind: 'unreadable', sentence: lockedWorkbook }
  if (unpacking.kind !== 'unpacked') return unpacking.kind === 'tooLarge' ? tooLarge : broken
  if (unpacking.parts.get('mimetype')?.toString('latin1').trim() === openDocumentType)
    return readOpenDocument(unpacking.parts, wanted)
  if (!unpacking.parts.has('xl/workbook.xml')) {
    const sentence = `This is a packed file, but no Excel workbook (.xlsx) or OpenDocument spreadsheet (.ods). ${saveAgain}`
    return { kind: 'unreadable', sentence }
  }
  const book = await parsed(unpacking.parts)
  return book === null ? broken : chosenSheet(book, wanted)
}

const unreckoned: WorkbookReading = {
  kind: 'unreadable',
  sentence:
    'A formula in this workbook has no value, and formulas are not reckoned here. Open the workbook in a spreadsheet, save it and choose it again.',
}

async function readOpenDocument(
  parts: ReadonlyMap<string, Buffer>,
  wanted: string | null,
): Promise<WorkbookReading> {
  const manifest = parts.get('META-INF/manifest.xml')
  if (manifest?.includes('encryption-data') === true)
    return { kind: 'unreadable', sentence: lockedOpenDocument }
  const source = parts.get('content.xml')
  if (manifest === undefined || source === undefined) return broken
  const content = plainContent(source.toString('utf8'))
  if (content.kind === 'tooLarge') return tooLarge
  if (content.kind !== 'plain') return content.kind === 'unreckoned' ? unreckoned : broken
  const book = await parsed(
    new Map([
      ['META-INF/manifest.xml', manifest],
      ['content.xml', Buffer.from(content.xml)],
      // asked for by the library; the styles that count stand in the content
      ['styles.xml', Buffer.from('<office:document-styles/>')],
    ]),
  )
  if (book === null) return broken
  markHidden(book, content.hidden)
  return chosenSheet(book, wanted)
}

const lockedOpenDocument =
  'This workbook is protected with a password. Open it in a spreadsheet, save it without a password and choose it again.'

/** What to do about a workbook that opens with a password only. */
export const lockedWorkbook =
  'This workbook is protected with a password. Open it in Excel, take the password away (File, Info, Protect Workbook), save it and choose it again.'

/** Pictures, macros, charts and what sheets say of them are not even unpacked. */
function isTextOfWorkbook(name: string): boolean {
  if (name === 'mimetype') return true
  return (
    /\.(?:xml|rels)$/i.test(name) &&
    !/^(?:Object \d+|Configurations2)\/|^xl\/(?:worksheets\/_rels|drawings|charts|pivot\w+)\//i.test(name)
  )
}

/** The workbook as the library reads it from what was unpacked here; null where it cannot. */
async function parsed(parts: ReadonlyMap<string, Buffer>): Promise<WorkBook | null> {
  const { CFB, read } = await import('@e965/xlsx')
  try {
    const packed = CFB.utils.cfb_new()
    for (const [name, content] of parts) CFB.utils.cfb_add(packed, `/${name}`, content)
    return read(CFB.write(packed, { fileType: 'zip', type: 'buffer' }), {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
    })
  } catch {
    return null
  }
}

function chosenSheet(book: WorkBook, wanted: string | null): WorkbookReading {
  const sheets = book.SheetNames.slice(0, mostSheets).map((name, index) => {
    const sheet = book.Sheets[name]
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0
    return { name, rows: sheet === undefined ? 0 : filledRows(sheet), isHidden }
  })
  const filled = sheets.filter(({ rows }) => rows > 0)
  const chosen =
    wanted === null
      ? (filled.find(({ isHidden }) => !isHidden) ?? filled[0])
      : sheets.find(({ name }) => name === wanted)
  const sheet = chosen === undefined ? undefined : book.Sheets[chosen.name]
  if (chosen === undefined || sheet === undefined) {
    const sentence =
      wanted === null
        ? 'No sheet of this workbook holds rows. Export it again and check that it holds some.'
        : `There is no sheet “${wanted}” in this workbook. Choose another one.`
    return { kind: 'unreadable', sentence }
  }
  const dayCount: DayCount = book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900
  const text = sheetText(sheet, dayCount)
  if (text === null) return tooLarge
  const value = chosen.name
  return {
    kind: 'read',
    sheet: text,
    sheets: { chosen: { value, evidence: evidenceFor(wanted, sheets.length) }, all: sheets },
  }
}

function evidenceFor(wanted: string | null, sheets: number): string {
  if (wanted !== null) return 'Chosen by you.'
  return sheets === 1 ? 'The only sheet.' : 'The first sheet that holds rows.'
}
