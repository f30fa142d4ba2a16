import type { PdfFile } from '../reading/pdf-file'
import { PdfSyntaxError } from '../reading/pdf-value'
import { type RevisionPart, revisionParts } from './revision-parts'
import { type ShownContent, shownContent } from './shown-content'
import { type SignatureField, signatureFields } from './signature-fields'

/** A field with the signature in it. */
export type SignedField = SignatureField & { readonly signature: NonNullable<SignatureField['signature']> }

/** The file as it ended once, with the signature fields that it had then. */
export type Revision = { readonly file: PdfFile; readonly fields: readonly SignatureField[] }

/** The earlier states of one file, each opened once. */
export class RevisionHistory {
  private readonly revisions = new Map<number, Revision | null>()
  private readonly shown = new Map<number, ShownContent | null>()
  /** The revisions of the file, oldest first. */
  readonly parts: readonly RevisionPart[]

  constructor(readonly file: PdfFile) {
    this.parts = revisionParts(file)
  }

  /** The file as it was when it ended at `end`; null where that cannot be opened by itself. */
  at(end: number): Revision | null {
    const known = this.revisions.get(end)
    if (known !== undefined) return known
    const revision = readOrNull(() => {
      const file = this.file.revision(end)
      return { file, fields: signatureFields(file) }
    })
    this.revisions.set(end, revision)
    return revision
  }

  /** The revisions after the one that ends at `end`, or a line end further on; null where none ends there. */
  partsAfter(end: number): readonly RevisionPart[] | null {
    const index = this.parts.findIndex(({ from, to }) => from < end && end <= to && to - end <= 2)
    return index < 0 ? null : this.parts.slice(index + 1)
  }

  /** The file as it was when it ended at `end`, which may be its end now; null where it cannot be opened. */
  stateAt(end: number): PdfFile | null {
    return end === this.file.bytes.length ? this.file : (this.at(end)?.file ?? null)
  }

  /** What the file showed when it ended at `end`, which may be its end now; null where that cannot be read. */
  shownAt(end: number): ShownContent | null {
    const known = this.shown.get(end)
    if (known !== undefined) return known
    const file = this.stateAt(end)
    const content = file === null ? null : readOrNull(() => shownContent(file))
    this.shown.set(end, content)
    return content
  }
}

function readOrNull<Read>(read: () => Read): Read | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof PdfSyntaxError) return null
    throw error
  }
}

/** The same signature in the fields of a revision; null where it was not in any. */
export function fieldIn({ fields }: Revision, { number, signature }: SignedField): SignedField | null {
  for (const field of fields) {
    if (field.signature === null || field.signature.number !== signature.number) continue
    // a signature that is no object of its own is the one of its field
    if (signature.number !== null || (number !== null && field.number === number)) {
      return { ...field, signature: field.signature }
    }
  }
  return null
}
