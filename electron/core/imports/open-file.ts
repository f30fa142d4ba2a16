import type { FileNote, ReadingOptions, WorkbookSheets } from '../../../shared/domain/import-file'
import { detectDialect, dialectWith, type FoundDialect } from './dialect'
import { isPackedFile, otherKindOfFile, otherKindOfText } from './file-kind'
import { type FileText, textOf } from './file-text'
import { type PackedBytes, packed } from './packed-bytes'
import { certain, detectEncoding, type FoundEncoding } from './text-encoding'
import type { CellFault } from './workbook/cell-fault'
import { readWorkbook } from './workbook/read-workbook'

/** A file as a text with the way to cut it into cells; a sheet of a workbook becomes such a text too. */
export type OpenedFile = {
  readonly kind: 'opened'
  readonly text: FileText
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
export function openFile(given: { file: PackedBytes; options: ReadingOptions | null }): Promise<Opening> {
  return isPackedFile(given.file) ? openWorkbook(given) : openText(given)
}

async function openWorkbook(given: { file: PackedBytes; options: ReadingOptions | null }): Promise<Opening> {
  const reading = await readWorkbook(given.file.whole(), given.options?.sheet ?? null)
  if (reading.kind === 'unreadable') return reading
  const { text, faults, findings } = reading.sheet
  return {
    kind: 'opened',
    text: textOf(packed(text), 'utf-8'),
    encoding: certain('utf-8', ofWorkbook),
    dialect: {
      dialect: { delimiter: '\t', loneCarriageReturns: false, trimsLeft: false },
      evidence: ofWorkbook,
    },
    sheet: { sheets: reading.sheets, notes: findings.notes(), faults },
  }
}

async function openText({
  file,
  options,
}: {
  file: PackedBytes
  options: ReadingOptions | null
}): Promise<Opening> {
  const foreign = otherKindOfFile(file)
  if (foreign !== null) return { kind: 'unreadable', sentence: foreign }
  const encoding = options?.encoding === undefined ? detectEncoding(file) : certain(options.encoding, chosen)
  const text = textOf(file, encoding.value)
  const start = text.start()
  const foreignText = otherKindOfText(start.toString('utf8', 0, 2000))
  if (foreignText !== null) return { kind: 'unreadable', sentence: foreignText }
  const dialect =
    options?.delimiter === undefined
      ? await detectDialect(start)
      : { dialect: await dialectWith(start, options.delimiter), evidence: chosen }
  return { kind: 'opened', text, encoding, dialect, sheet: null }
}
