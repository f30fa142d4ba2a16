import type { FileNote, ReadingOptions, WorkbookSheets } from '../../../shared/domain/import-file'
import { detectDialect, dialectWith, type FoundDialect } from './dialect'
import { isPackedFile, otherKindOfFile, otherKindOfText } from './file-kind'
import { decodeToUtf8, detectEncoding, type FoundEncoding } from './text-encoding'
import type { CellFault } from './workbook/cell-fault'
import { readWorkbook } from './workbook/read-workbook'

/** A file as a text in UTF-8 with the way to cut it into cells; a sheet of a workbook becomes such a text too. */
export type OpenedFile = {
  readonly kind: 'opened'
  readonly text: Buffer
  readonly encoding: FoundEncoding
  readonly dialect: FoundDialect
  readonly sheet: {
    readonly sheets: WorkbookSheets
    readonly notes: readonly FileNote[]
    readonly faults: ReadonlyMap<string, CellFault>
  } | null
}

type Opening = OpenedFile | { readonly kind: 'unreadable'; readonly sentence: string }

const chosen = 'Chosen by you.'
const ofWorkbook = 'A workbook says so itself.'

/** Opens a file as it was dropped. What is neither text nor workbook is unreadable, with a sentence that says what to do. */
export function openFile(given: { bytes: Uint8Array; options: ReadingOptions | null }): Promise<Opening> {
  return isPackedFile(given.bytes) ? openWorkbook(given) : openText(given)
}

async function openWorkbook(given: { bytes: Uint8Array; options: ReadingOptions | null }): Promise<Opening> {
  const reading = await readWorkbook(given.bytes, given.options?.sheet ?? null)
  if (reading.kind === 'unreadable') return reading
  const { text, faults, findings } = reading.sheet
  return {
    kind: 'opened',
    text,
    encoding: { value: 'utf-8', evidence: ofWorkbook },
    dialect: {
      dialect: { delimiter: '\t', loneCarriageReturns: false, trimsLeft: false },
      evidence: ofWorkbook,
    },
    sheet: { sheets: reading.sheets, notes: findings.notes(), faults },
  }
}

async function openText({
  bytes,
  options,
}: {
  bytes: Uint8Array
  options: ReadingOptions | null
}): Promise<Opening> {
  const foreign = otherKindOfFile(bytes)
  if (foreign !== null) return { kind: 'unreadable', sentence: foreign }
  const encoding = options === null ? detectEncoding(bytes) : { value: options.encoding, evidence: chosen }
  const text = decodeToUtf8(bytes, encoding.value)
  const foreignText = otherKindOfText(text.toString('utf8', 0, 2000))
  if (foreignText !== null) return { kind: 'unreadable', sentence: foreignText }
  const dialect =
    options === null
      ? await detectDialect(text)
      : { dialect: await dialectWith(text, options.delimiter), evidence: chosen }
  return { kind: 'opened', text, encoding, dialect, sheet: null }
}
