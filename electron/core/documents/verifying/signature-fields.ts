import type { PdfFile } from '../reading/pdf-file'
import { isArray, isReference, nameOf, type PdfDict, type PdfValue, textOf } from '../reading/pdf-value'

/** A place to sign in a file, and the signature in it where there is one. */
export type SignatureField = {
  /** The number of the field's object; null where it stands within another. */
  readonly number: number | null
  /** The name with those of the levels above it: `contract.buyer`. */
  readonly name: string
  readonly dict: PdfDict
  /** The signature; null for a field that nobody has signed. */
  readonly signature: { readonly dict: PdfDict; readonly number: number | null } | null
  /** Whether there is to be a signature, and what stands in its place cannot be read. */
  readonly isBroken: boolean
}

/** More fields than a form has. */
const mostFields = 5000
const deepest = 20

/** All signature fields of the form of a file (ISO 32000-1, 12.7), in its order. */
export function signatureFields(file: PdfFile): SignatureField[] {
  const form = file.dict(file.dict(file.root())?.entries.get('AcroForm'))
  const found: SignatureField[] = []
  const seen = new Set<number>()
  let visited = 0

  const visit = (value: PdfValue, above: Above): void => {
    if (isReference(value)) {
      if (seen.has(value.number)) return
      seen.add(value.number)
    }
    visited++
    const dict = file.dict(value)
    if (dict === null || visited > mostFields || above.depth > deepest) return
    const own = textOf(file.resolve(dict.entries.get('T')))
    const name = own === null ? above.name : above.name === '' ? own : `${above.name}.${own}`
    const type = nameOf(file.resolve(dict.entries.get('FT'))) ?? above.type
    const kids = file.resolve(dict.entries.get('Kids'))
    if (isArray(kids))
      for (const kid of kids.items)
        visit(kid, { name, type, depth: above.depth + 1, isSigned: dict.entries.has('V') })
    if (type !== 'Sig' || (isArray(kids) && !dict.entries.has('V'))) return
    // without a name of its own it is only where the signed field above it is seen
    if (own === null && above.isSigned && !dict.entries.has('V')) return
    const entry = dict.entries.get('V')
    const signature = file.dict(entry)
    found.push({
      number: isReference(value) ? value.number : null,
      name,
      dict,
      signature:
        signature === null ? null : { dict: signature, number: isReference(entry) ? entry.number : null },
      isBroken: signature === null && isToBeThere(entry, file),
    })
  }

  const fields = file.resolve(form?.entries.get('Fields'))
  if (isArray(fields))
    for (const field of fields.items) visit(field, { name: '', type: null, depth: 0, isSigned: false })
  return found
}

/** What a field takes over from the level above it, and whether that is signed. */
type Above = {
  readonly name: string
  readonly type: string | null
  readonly depth: number
  readonly isSigned: boolean
}

/** A reference to an object that is free, or to one that is null, takes a signature out (ISO 32000-1, 7.3.10). */
function isToBeThere(entry: PdfValue | undefined, file: PdfFile): boolean {
  if (!isReference(entry)) return entry !== undefined && entry !== null
  return file.resolve(entry) !== null || !file.isNothing(entry.number)
}
