import { type PDFContext, PDFHexString, type PDFRef, PDFString } from 'pdf-lib'
import type { IsoInstant } from '../../../../shared/domain/calendar'
import { drawableLine } from '../fonts/drawable-text'

/** What a document says of itself. The same values stand in both places where PDF keeps them. */
export type DocumentMetadata = {
  readonly title: string
  /** The organisation in whose name it was made. */
  readonly author: string
  /** BCP 47. */
  readonly language: string
  readonly at: IsoInstant
}

const producer = 'Plumbline'

/** The document information dictionary (ISO 32000-1, 14.3.3). */
export function writeInformation(context: PDFContext, metadata: DocumentMetadata): PDFRef {
  const made = PDFString.fromDate(new Date(metadata.at))
  return context.register(
    context.obj({
      Title: PDFHexString.fromText(drawableLine(metadata.title)),
      Author: PDFHexString.fromText(drawableLine(metadata.author)),
      Creator: PDFHexString.fromText(producer),
      Producer: PDFHexString.fromText(producer),
      CreationDate: made,
      ModDate: made,
    }),
  )
}

/**
 * The same as XMP (ISO 16684-1), with the standards that the file follows: PDF/A-3a (ISO 19005-3, 6.6) and
 * PDF/UA-1 (ISO 14289-1, clause 5). The latter is no schema that PDF/A knows, so it is described.
 */
export function writeXmp(context: PDFContext, metadata: DocumentMetadata): PDFRef {
  const bytes = Buffer.from(xmp(metadata), 'utf8')
  return context.register(context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' }))
}

function xmp({ title, author, language, at }: DocumentMetadata): string {
  const made = `${at.slice(0, 19)}Z`
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${made}</xmp:CreateDate><xmp:ModifyDate>${made}</xmp:ModifyDate>
<xmp:CreatorTool>${producer}</xmp:CreatorTool><pdf:Producer>${producer}</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the document follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

function escaped(text: string): string {
  return drawableLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
