import { PDFArray, type PDFContext, type PDFDict, PDFName, PDFNumber, type PDFRef } from 'pdf-lib'
import { markOperators, Opacities } from '../drawing/content-stream'
import { EmbeddedFonts } from '../drawing/embedded-fonts'
import { EmbeddedPictures } from '../drawing/embedded-pictures'
import { packedStream } from '../drawing/packed-stream'
import type { Typefaces } from '../fonts/typefaces'
import type { SignatureFaceContent } from '../typesetting/content'
import { signatureFace } from '../typesetting/signature-face'

/** Draws what a signature field shows once it is signed, as large as the field, with fonts of its own. */
export function drawFace(
  context: PDFContext,
  given: { field: PDFDict; face: SignatureFaceContent; typefaces: Typefaces },
): PDFRef {
  const { widthPt, heightPt } = sizeOf(given.field)
  const fonts = new EmbeddedFonts(context, 'S')
  const [opacities, pictures] = [new Opacities(), new EmbeddedPictures(context)]
  const marks = signatureFace(given.face, { widthPt, heightPt, typefaces: given.typefaces })
  const operators = markOperators(marks, { heightPt, xPt: 0, yPt: 0, fonts, opacities, pictures })
  fonts.finish()
  return packedStream(context, Buffer.from(operators, 'latin1'), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, widthPt, heightPt],
    Resources: { Font: fonts.resources() },
  })
}

function sizeOf(field: PDFDict): { widthPt: number; heightPt: number } {
  const corners = field.lookup(PDFName.of('Rect'), PDFArray)
  const at = (index: number): number => corners.lookup(index, PDFNumber).asNumber()
  return { widthPt: at(2) - at(0), heightPt: at(3) - at(1) }
}
