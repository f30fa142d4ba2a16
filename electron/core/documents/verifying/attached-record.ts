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
    return agreementRecordSchema.safeParse(JSON.parse(file.unpacked(stream).toString('utf8'))).data ?? null
  } catch (error) {
    if (error instanceof PdfSyntaxError || error instanceof SyntaxError) return null
    throw error
  }
}

/** The record in a file that this program made; null where there is none. */
export function recordOf(pdf: Uint8Array): AgreementRecord | null {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  return attachedRecord(PdfFile.open(bytes, ReadingLimits.within(5000)))
}
