import * as z from 'zod'
import { isoInstantSchema } from './calendar'
import { importIdSchema, stagedFileIdSchema } from './id'

/** Two and a half million rows or so. A file lies packed in memory while it is read; larger ones would take minutes. */
export const largestImportBytes = 250_000_000

/** A larger file is handed over in parts, so that it is never in memory as a whole. */
export const largestPartBytes = 64_000_000

/** Why a file of this size is not read, with what to do instead; null where it is not too large. */
export function tooLargeToImport(bytes: number): string | null {
  if (bytes <= largestImportBytes) return null
  const most = `${largestImportBytes / 1_000_000} MB`
  return `This file is larger than ${most}, the most that can be read at once. Export a shorter time, or only the columns that you need.`
}

/** How the parts of a date follow each other. */
export const dateOrderSchema = z.enum(['dayFirst', 'monthFirst', 'yearFirst'])
export type DateOrder = z.infer<typeof dateOrderSchema>

/** The sign between whole numbers and fractions: `1,234.56` has a point, `1.234,56` a comma. */
export const decimalMarkSchema = z.enum(['point', 'comma'])
export type DecimalMark = z.infer<typeof decimalMarkSchema>

export const delimiterSchema = z.enum([',', ';', '\t', '|'])
export type Delimiter = z.infer<typeof delimiterSchema>

/** Encodings as the WHATWG Encoding Standard labels them; Latin-1 is read as windows-1252, as that standard says. */
export const encodingSchema = z.enum([
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-15',
  'macintosh',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'gb18030',
  'big5',
])
export type Encoding = z.infer<typeof encodingSchema>

/** How an encoding reads a text of the file. */
export const encodingReadingSchema = z.object({ encoding: encodingSchema, example: z.string() })
export type EncodingReading = z.infer<typeof encodingReadingSchema>

/** Something that was found in the file together with what shows it, in words a manager understands. */
function found<T extends z.ZodType>(value: T) {
  return z.object({ value, evidence: z.string() })
}

/**
 * What a column holds, with what shows it. `dateOrder` and `decimalMark` are null where the file cannot prove them;
 * no decimal mark is needed while no number has a fraction or a group.
 */
const columnContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('blank') }),
  z.object({ kind: z.literal('text') }),
  z.object({
    kind: z.literal('number'),
    decimalMark: decimalMarkSchema.nullable(),
    /** ISO codes, or signs such as `$` that several currencies share; of the header too. */
    currencies: z.array(z.string()),
    /** Whether a cell has a percent sign. */
    hasPercent: z.boolean(),
    evidence: z.string(),
  }),
  z.object({ kind: z.literal('date'), dateOrder: dateOrderSchema.nullable(), evidence: z.string() }),
  z.object({ kind: z.literal('monthName') }),
  z.object({ kind: z.literal('duration'), evidence: z.string() }),
])
export type ColumnContent = z.infer<typeof columnContentSchema>

export const columnSchema = z.object({
  index: z.int().nonnegative(),
  /** The header as the file has it; may be empty or used twice. */
  header: z.string(),
  /** A name that no other column of the file has: `Total`, `Column 3`, `Total (2)`. */
  label: z.string(),
  content: columnContentSchema,
  filledRows: z.int().nonnegative(),
  /** Whether the header says that it is an id, every row has one, and none comes twice: so each row is one thing. */
  isIdentity: z.boolean(),
  /** The first three different values. */
  samples: z.array(z.string()),
  /**
   * Every value without the spaces at its ends, with its number of rows, most frequent first; blank is none. Null
   * where there are more than 200, or one is longer than 500 characters.
   */
  values: z.array(z.object({ value: z.string(), rows: z.int() })).nullable(),
  /** Whether each cell stands once in the file and in several rows of the list that it was turned into; left out for no. */
  isRepeated: z.boolean().optional(),
})
export type Column = z.infer<typeof columnSchema>

/** Something about a file that the manager should know before trusting its numbers. */
export const fileNoteSchema = z.object({
  sentence: z.string(),
  /** The first lines it is about, counted from 1; empty where it is about the whole file. */
  lines: z.array(z.int()),
})
export type FileNote = z.infer<typeof fileNoteSchema>

/** A line that is no row of the table and is not counted, unless a plan says so. */
const setAsideSchema = z.object({
  line: z.int(),
  kind: z.enum(['title', 'repeatedHeader', 'total', 'footer']),
  raw: z.string(),
})
export type SetAside = z.infer<typeof setAsideSchema>

/** The sheets of a workbook, of which one is read. */
const workbookSheetsSchema = z.object({
  chosen: found(z.string()),
  /** In the order of the workbook; `rows` counts the rows with cells, headers and titles too. */
  all: z.array(z.object({ name: z.string(), rows: z.int().nonnegative(), isHidden: z.boolean() })),
})
export type WorkbookSheets = z.infer<typeof workbookSheetsSchema>

/** A file that was read but of which nothing is imported yet. */
export const stagedFileSchema = z.object({
  id: stagedFileIdSchema,
  fileName: z.string(),
  bytes: z.int().nonnegative(),
  /** `readings` are those that cannot be told apart, the value first; none where it is certain or chosen. */
  encoding: found(encodingSchema).extend({ readings: z.array(encodingReadingSchema) }),
  delimiter: found(delimiterSchema),
  /** Null for a text. A workbook has neither encoding nor delimiter of its own, and its lines are the rows of the sheet. */
  sheets: workbookSheetsSchema.nullable(),
  /** The line of the file that holds the headers, counted from 1; null for a file without headers. */
  header: found(z.int().min(1).nullable()),
  /**
   * Whether a table with a period in the header of each of several columns was turned into a list, of which a row is of
   * one period; null where there is nothing to turn.
   */
  isTurned: found(z.boolean()).nullable(),
  /** Rows of the table, also those that cannot be used; blank lines and lines set aside are none. */
  rows: z.int().nonnegative(),
  columns: z.array(columnSchema),
  /** The first lines that were set aside, at most 500 of `setAsideTotal`. */
  setAside: z.array(setAsideSchema),
  setAsideTotal: z.int().nonnegative(),
  notes: z.array(fileNoteSchema),
  /** The first rows as they were read, a cell for each column; a very long cell ends with `…`. */
  preview: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  /** Set when this very file was imported before and that import still counts. */
  importedBefore: z.object({ importId: importIdSchema, at: isoInstantSchema }).nullable(),
})
export type StagedFile = z.infer<typeof stagedFileSchema>

/** What a manager may set right about how a file is read; what is left out is found. */
export const readingOptionsSchema = z.object({
  encoding: encodingSchema.optional(),
  delimiter: delimiterSchema.optional(),
  /** Null for no headers. */
  headerLine: z.int().min(1).nullable().optional(),
  /** The sheet of a workbook; left out for the first that holds rows. */
  sheet: z.string().max(500).optional(),
  /** Whether columns of periods become rows, where there are such. */
  isTurned: z.boolean().optional(),
})
export type ReadingOptions = z.infer<typeof readingOptionsSchema>
