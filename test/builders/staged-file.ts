import { randomUUID } from 'node:crypto'
import { stagedFileIdSchema } from '../../shared/domain/id'
import {
  type Column,
  type ColumnContent,
  columnSchema,
  type StagedFile,
  stagedFileSchema,
} from '../../shared/domain/import-file'

/** Columns by header and content: `columns({ Owner: 'text', Amount: aNumber() })`. */
export function columns(content: Readonly<Record<string, ColumnContent | 'text' | 'blank'>>): Column[] {
  return Object.entries(content).map(([header, what], index) =>
    aColumn({ index, header, label: header, content: typeof what === 'string' ? { kind: what } : what }),
  )
}

export function aColumn(point: Partial<Column> = {}): Column {
  return columnSchema.parse({
    index: 0,
    header: 'Owner',
    label: 'Owner',
    content: { kind: 'text' },
    filledRows: 10,
    isIdentity: false,
    samples: [],
    values: null,
    ...point,
  })
}

/** Numbers with a decimal point, in no currency. */
export function aNumber(point: Partial<Extract<ColumnContent, { kind: 'number' }>> = {}): ColumnContent {
  return { kind: 'number', decimalMark: 'point', currencies: [], hasPercent: false, evidence: '', ...point }
}

/** Days with the year first. */
export function aDate(point: Partial<Extract<ColumnContent, { kind: 'date' }>> = {}): ColumnContent {
  return { kind: 'date', dateOrder: 'yearFirst', evidence: '', ...point }
}

/** A file of ten rows in UTF-8 with commas and its headers in line 1. */
export function aStagedFile(point: Partial<StagedFile> = {}): StagedFile {
  return stagedFileSchema.parse({
    id: stagedFileIdSchema.parse(randomUUID()),
    fileName: 'export.csv',
    bytes: 1000,
    encoding: { value: 'utf-8', evidence: '', readings: [] },
    delimiter: { value: ',', evidence: '' },
    sheets: null,
    header: { value: 1, evidence: '' },
    isTurned: null,
    rows: 10,
    columns: [],
    setAside: [],
    setAsideTotal: 0,
    notes: [],
    preview: [],
    importedBefore: null,
    ...point,
  })
}
