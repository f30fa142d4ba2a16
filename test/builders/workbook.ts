import { type CellObject, CFB, utils, type WorkSheet, write } from '@e965/xlsx'
import * as z from 'zod'

type Given = string | number | boolean | null | CellObject

/** A number with the format that says what it is: `formatted(0.45, '0%')`. */
export function formatted(v: number, format: string): CellObject {
  return { t: 'n', v, z: format }
}

/** A cell that holds an error, by Excel's number of it: 42 is #N/A, 7 is #DIV/0!. */
export function anError(v: number): CellObject {
  return { t: 'e', v }
}

export function aSheet(rows: readonly (readonly Given[])[], point: Partial<WorkSheet> = {}): WorkSheet {
  const sheet: WorkSheet = {}
  for (const [r, row] of rows.entries()) {
    for (const [c, given] of row.entries()) {
      const cell = cellOf(given)
      if (cell !== null) sheet[utils.encode_cell({ r, c })] = cell
    }
  }
  const width = Math.max(1, ...rows.map((row) => row.length))
  sheet['!ref'] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, rows.length - 1), c: width - 1 },
  })
  return { ...sheet, ...point }
}

function cellOf(given: Given): CellObject | null {
  if (given === null) return null
  if (typeof given === 'string') return { t: 's', v: given }
  if (typeof given === 'number') return { t: 'n', v: given }
  return typeof given === 'boolean' ? { t: 'b', v: given } : given
}

/** The bytes of a workbook with its sheets by name, or with one sheet of rows. */
export function aWorkbook(
  sheets: readonly (readonly Given[])[] | Readonly<Record<string, WorkSheet>>,
  point: { hidden?: readonly string[]; counts1904?: boolean } = {},
): Buffer {
  const named = Array.isArray(sheets) ? { Sheet1: aSheet(sheets) } : { ...sheets }
  const names = Object.keys(named)
  const bytes: unknown = write(
    {
      SheetNames: names,
      Sheets: z.record(z.string(), z.custom<WorkSheet>()).parse(named),
      Workbook: {
        Sheets: names.map((name) => ({ name, Hidden: point.hidden?.includes(name) ? 1 : 0 })),
        WBProps: { date1904: point.counts1904 ?? false },
      },
    },
    { type: 'buffer', bookType: 'xlsx', compression: true },
  )
  return bufferOf(bytes)
}

/** A workbook with the XML of one part changed, for what the writer would not write. */
export function withPart(workbook: Buffer, name: string, change: (xml: string) => string): Buffer {
  const packed: unknown = CFB.read(workbook, { type: 'buffer' })
  const part = z
    .object({ content: z.instanceof(Uint8Array) })
    .loose()
    .parse(CFB.find(packed, `/${name}`))
  const xml = change(Buffer.from(part.content).toString('utf8'))
  CFB.utils.cfb_add(packed, `/${name}`, Buffer.from(xml))
  return bufferOf(CFB.write(packed, { fileType: 'zip', type: 'buffer', compression: true }))
}

function bufferOf(bytes: unknown): Buffer {
  return Buffer.from(z.instanceof(Uint8Array).parse(bytes))
}
