/** A value of a PDF file (ISO 32000-1, 7.3) as it was read. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfArray
  | PdfDict
  | PdfReference
  | PdfStream

type PdfName = { readonly kind: 'name'; readonly name: string }
export type PdfString = { readonly kind: 'string'; readonly bytes: Buffer }
export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfValue[] }
export type PdfDict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> }
export type PdfReference = {
  readonly kind: 'reference'
  readonly number: number
  readonly generation: number
}
/** The dictionary of a stream, and where its packed bytes stand in the file. */
export type PdfStream = { readonly kind: 'stream'; readonly dict: PdfDict; readonly data: Buffer }

/** The file breaks the syntax of PDF at a place that cannot be read over. */
export class PdfSyntaxError extends Error {
  override readonly name = 'PdfSyntaxError'
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return typeof value === 'object' && value !== null && value.kind === 'dict'
}

export function isStream(value: PdfValue | undefined): value is PdfStream {
  return typeof value === 'object' && value !== null && value.kind === 'stream'
}

export function isArray(value: PdfValue | undefined): value is PdfArray {
  return typeof value === 'object' && value !== null && value.kind === 'array'
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && value.kind === 'reference'
}

export function isString(value: PdfValue | undefined): value is PdfString {
  return typeof value === 'object' && value !== null && value.kind === 'string'
}

/** The name, or null where the value is none. */
export function nameOf(value: PdfValue | undefined): string | null {
  return typeof value === 'object' && value !== null && value.kind === 'name' ? value.name : null
}

/**
 * The text of a string (7.9.2.2): UTF-16 or UTF-8 with their marks, else a byte a character. Null where the value is
 * no string.
 */
export function textOf(value: PdfValue | undefined): string | null {
  if (!isString(value)) return null
  const { bytes } = value
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2))
    return Buffer.from(even).swap16().toString('utf16le')
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3).toString('utf8')
  return bytes.toString('latin1')
}

/** The text of a value for comparison: the same for the same value, whatever the white space was in the file. */
export function canonical(value: PdfValue): string {
  if (value === null || typeof value !== 'object') return String(value)
  switch (value.kind) {
    case 'name':
      return `/${JSON.stringify(value.name)}`
    case 'string':
      return `<${value.bytes.toString('hex')}>`
    case 'array':
      return `[${value.items.map(canonical).join(' ')}]`
    case 'dict':
      return `<<${[...value.entries]
        .map(([key, entry]) => `${JSON.stringify(key)} ${canonical(entry)}`)
        .sort()
        .join(' ')}>>`
    case 'reference':
      return `${value.number} ${value.generation} R`
    case 'stream':
      return `${canonical(value.dict)}stream${value.data.toString('latin1')}`
  }
}
