import { createHash } from 'node:crypto'
import { type PDFContext, PDFHexString, type PDFRef, PDFString } from 'pdf-lib'
import type { IsoInstant } from '../../../../shared/domain/calendar'
import { packedStream } from './packed-stream'

/** A JSON file that travels inside a document: what it says, for machines. */
export type Attachment = { readonly fileName: string; readonly description: string; readonly json: string }

/** Embeds an attachment as data that the document was made from (ISO 19005-3, 6.8). */
export function writeAttachment(context: PDFContext, attachment: Attachment, at: IsoInstant): PDFRef {
  const bytes = Buffer.from(attachment.json, 'utf8')
  const made = PDFString.fromDate(new Date(at))
  const file = packedStream(context, bytes, {
    Type: 'EmbeddedFile',
    Subtype: 'application/json',
    Params: {
      Size: bytes.length,
      CreationDate: made,
      ModDate: made,
      CheckSum: PDFHexString.of(createHash('md5').update(bytes).digest('hex')),
    },
  })
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFString.of(attachment.fileName),
      UF: PDFHexString.fromText(attachment.fileName),
      Desc: PDFHexString.fromText(attachment.description),
      AFRelationship: 'Data',
      EF: { F: file, UF: file },
    }),
  )
}
