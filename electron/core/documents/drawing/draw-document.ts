import { createHash } from 'node:crypto'
import { PDFContext, PDFRawStream, PDFString } from 'pdf-lib'
import { inTurns } from '../../store/pace'
import type { TypesetDocument } from '../typesetting/typeset'
import { type Attachment, writeAttachment } from './attachment'
import { type DocumentMetadata, writeInformation, writeXmp } from './document-metadata'
import { firstSection } from './first-section'
import { packed, streamOf } from './packed-stream'
import { PageDrawing } from './page-drawing'
import { srgbProfile } from './srgb-profile'

/** The colour profile as every document holds it, once it was asked for. */
let packedProfile: Uint8Array | null = null

/**
 * Draws a typeset document as PDF/A-3a and PDF/UA-1: fonts embedded, colours defined, every mark either content of
 * an element or decoration. The same document, metadata and attachment give the same bytes.
 */
export async function drawDocument(
  document: TypesetDocument,
  given: { metadata: DocumentMetadata; attachment: Attachment | null },
): Promise<Uint8Array> {
  const { metadata, attachment } = given
  const context = PDFContext.create()
  packedProfile ??= packed(srgbProfile())
  const profile = streamOf(context, packedProfile, { N: 3 })
  const catalog = context.obj({
    Type: 'Catalog',
    ...(await new PageDrawing(context, document).draw()),
    MarkInfo: { Marked: true },
    Lang: PDFString.of(metadata.language),
    ViewerPreferences: { DisplayDocTitle: true },
    Metadata: writeXmp(context, metadata),
    OutputIntents: [
      {
        Type: 'OutputIntent',
        S: 'GTS_PDFA1',
        OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
        Info: PDFString.of('sRGB IEC61966-2.1'),
        DestOutputProfile: profile,
      },
    ],
    ...attachmentEntries(context, { attachment, metadata }),
  })
  const trailer = {
    root: String(context.register(catalog)),
    info: String(writeInformation(context, metadata)),
    identifier: contentDigest(context),
  }
  return firstSection(context, trailer, inTurns())
}

function attachmentEntries(
  context: PDFContext,
  { attachment, metadata }: { attachment: Attachment | null; metadata: DocumentMetadata },
) {
  if (attachment === null) return {}
  const file = writeAttachment(context, attachment, metadata.at)
  return {
    AF: [file],
    Names: { EmbeddedFiles: { Names: [PDFString.of(attachment.fileName), file] } },
  }
}

/** The file identifier (ISO 32000-1, 14.4): from all streams, so that two documents never share one. */
function contentDigest(context: PDFContext): string {
  const hash = createHash('sha256')
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) hash.update(object.contents)
  }
  return hash.digest('hex').slice(0, 32).toUpperCase()
}
