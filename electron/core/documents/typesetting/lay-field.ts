import type { SignatureField } from './content'
import type { Measure } from './lay-text'
import type { Laid } from './placed'
import { signatureFace } from './signature-face'
import { element } from './structure'

/** A place to sign, as wide as its column. */
export function layField(field: SignatureField, { widthPt, typefaces }: Measure): Laid {
  const { heightPt, name } = field
  const node = element('Form', { alt: field.alt })
  const marks = signatureFace(field.face, { widthPt, heightPt, typefaces })
  const slice = {
    heightPt,
    gapBeforePt: field.gapBeforePt,
    keepWithNext: false,
    parts: [{ kind: 'field' as const, element: node, name, widthPt, heightPt, marks, xPt: 0, yPt: 0 }],
    baselinePt: null,
    head: null,
  }
  return { slices: [slice], elements: [node] }
}
