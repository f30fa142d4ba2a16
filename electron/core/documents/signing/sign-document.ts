import { X509Certificate } from 'node:crypto'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib'
import type { IsoInstant } from '../../../../shared/domain/calendar'
import { drawableLine } from '../fonts/drawable-text'
import type { Typefaces } from '../fonts/typefaces'
import type { SignatureFaceContent } from '../typesetting/content'
import { AppendedSection, type SectionTrailer } from './appended-section'
import { type Authority, issueSigner } from './authority'
import { drawFace } from './draw-face'
import { addSignatureDictionary, fillInContainer, fillInRange } from './signature-dictionary'
import { containerOf, signatureOver } from './signed-data'

/** Who signs which field, when, and what the field shows afterwards. */
export type SigningOrder = {
  readonly field: string
  readonly name: string
  readonly organisation: string
  readonly reason: string
  readonly at: IsoInstant
  /** Minutes that the clock of this laptop is ahead of UTC. */
  readonly utcOffsetMinutes: number
  readonly face: SignatureFaceContent
  /** The first signer certifies the document: after that it may be signed, not changed (ISO 32000-1, 12.8.2.2). */
  readonly certifies: boolean
  /** Gets a time stamp over the signature (PAdES B-T), and rejects where it cannot; null for none. */
  readonly stamp: StampOver | null
}

/** Gets a time stamp token (RFC 3161) over the value of a signature. */
export type StampOver = (signature: Buffer) => Promise<Buffer>

/**
 * Signs one of our documents: adds a section (7.5.6) with a PAdES signature over everything before and within
 * it, and the new face of the field. Not one byte of the file is changed. The key of the signer exists only while
 * this function runs. Throws where the field is missing or signed already.
 */
export async function signDocument(
  file: Uint8Array,
  order: SigningOrder,
  given: { authority: Authority; typefaces: Typefaces },
): Promise<Uint8Array> {
  const document = await PDFDocument.load(file, { updateMetadata: false, throwOnInvalidObject: true })
  const { context, catalog } = document
  const before = context.largestObjectNumber
  const field = emptyField(document, order.field)
  const signature = context.nextRef()
  const face = drawFace(context, { field: field.dict, face: order.face, typefaces: given.typefaces })
  field.dict.set(PDFName.of('V'), signature)
  field.dict.set(PDFName.of('AP'), context.obj({ N: face }))
  if (order.certifies) catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: signature }))

  const section = new AppendedSection(file.length)
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const isChanged = ref === field.ref || (order.certifies && object === catalog)
    if (isChanged || ref.objectNumber > before) section.addObject({ ref, object })
  }
  const places = addSignatureDictionary(section, signature, {
    ...order,
    name: drawableLine(order.name),
    reason: drawableLine(order.reason),
    isStamped: order.stamp !== null,
  })
  section.end(trailerOf(document, file))
  const signed = Buffer.concat([file, section.bytes()])
  const signer = issueSigner(given.authority, order)
  const authorityCertificate = new X509Certificate(given.authority.certificatePem).raw
  const made = signatureOver(fillInRange(signed, places), signer)
  const stamp = order.stamp === null ? null : await order.stamp(made.signature)
  fillInContainer(
    signed,
    places,
    containerOf({ certificates: [signer.der, authorityCertificate], signer: signer.der, ...made, stamp }),
  )
  return signed
}

/** The signature field of that name, not signed yet. */
function emptyField(document: PDFDocument, name: string): { ref: PDFRef; dict: PDFDict } {
  const form = document.catalog.lookup(PDFName.of('AcroForm'), PDFDict)
  for (const ref of form.lookup(PDFName.of('Fields'), PDFArray).asArray()) {
    if (!(ref instanceof PDFRef)) continue
    const dict = document.context.lookup(ref, PDFDict)
    if (dict.lookup(PDFName.of('T'), PDFString).decodeText() !== name) continue
    if (dict.has(PDFName.of('V'))) throw new Error(`The field ${name} is signed already`)
    return { ref, dict }
  }
  throw new Error(`There is no field ${name}`)
}

function trailerOf({ context }: PDFDocument, before: Uint8Array): SectionTrailer {
  const { Root, Info, ID } = context.trailerInfo
  if (!(ID instanceof PDFArray)) throw new Error('The file has no identifier')
  return {
    size: context.largestObjectNumber + 1,
    root: String(Root),
    info: String(Info),
    identifier: ID.lookup(0, PDFHexString).asString(),
    before,
    previousTable: lastSectionAt(before),
  }
}

/** Where the last cross-reference section begins, as the end of the file says. */
function lastSectionAt(file: Uint8Array): number {
  const end = Buffer.from(file.subarray(-64)).toString('latin1')
  const found = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)
  if (found === null) throw new Error('The file has no end')
  return Number(found[1])
}
