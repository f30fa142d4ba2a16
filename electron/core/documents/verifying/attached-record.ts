import { type AgreementRecord, agreementRecordSchema } from '../../../../shared/domain/agreement-record'
import { PdfFile } from '../reading/pdf-file'
import { isArray, isStream, PdfSyntaxError } from '../reading/pdf-value'
import { ReadingLimits } from '../reading/reading-limits'

/** The record that one of our agreements carries; null where there is none, or none that can be read. */
export function attachedRecord(file: PdfFile): AgreementRecord | null {
  const files = file.resolve(file.dict(file.root())?.entries.get('AF'))
  const specification = file.dict(isArray(files) ? files.items[0] : undefined)
  const stream = file.resolve(file.dict(specification?.entries.get('EF'))?.entries.get('F'))
  if (!isStream(stream)) return null
  try {
    const text = file.unpacked(stream)
    if (text.length > longestRecordBytes) return null
    const value: unknown = JSON.parse(text.toString('utf8'))
    return isOfRecordSize(value) ? (agreementRecordSchema.safeParse(value).data ?? null) : null
  } catch (error) {
    if (error instanceof PdfSyntaxError || error instanceof SyntaxError) return null
    throw error
  }
}

/** Longer than any record that this program writes. */
const longestRecordBytes = 4_000_000

/** More than a record has: rows of a table, and values in all. */
const longestList = 500
const mostValues = 100_000

/** Whether a value is small enough to be compared with the schema, which takes its time over each thing it misses. */
function isOfRecordSize(record: unknown): boolean {
  const open: unknown[] = [record]
  let count = 0
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (++count > mostValues) return false
    if (typeof value !== 'object' || value === null) continue
    const within: unknown[] = Object.values(value)
    if (within.length > longestList) return false
    open.push(...within)
  }
  return true
}

/** The record in a file that this program made; null where there is none. */
export function recordOf(pdf: Uint8Array): AgreementRecord | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  return attachedRecord(PdfFile.open(bytes, ReadingLimits.within(5000)))
}
