/** One value of a DER encoding: its tag, all its bytes, and those within. */
export type DerNode = {
  readonly tag: number
  readonly raw: Buffer
  readonly body: Buffer
}

export class DerError extends Error {
  override readonly name = 'DerError'
}

/** Values within values: more than any certificate or signature has. */
const deepest = 32

/** More values than stand side by side in a signature, and what is read at a time to find out where they end. */
const mostValues = 5000

/** Reads the value at the start of `bytes`; what follows it is not looked at. Throws `DerError`. */
export function readDer(bytes: Buffer): DerNode {
  return readAt(bytes, 0, { depth: deepest, values: mostValues })
}

/** The values within a constructed one, in their order. Throws `DerError`. */
export function childrenOf(node: DerNode): DerNode[] {
  const children: DerNode[] = []
  const budget = { depth: deepest, values: mostValues }
  let at = 0
  while (at < node.body.length) {
    const child = readAt(node.body, at, budget)
    children.push(child)
    at += child.raw.length
  }
  return children
}

/** The child at a place, counted from 0. Throws `DerError` where there is none. */
export function childAt(node: DerNode, index: number): DerNode {
  const child = childrenOf(node).at(index)
  if (child === undefined) throw new DerError('A value is missing')
  return child
}

/** What may still be read: levels, and values on all of them together. */
type Budget = { readonly depth: number; values: number }

function readAt(bytes: Buffer, start: number, budget: Budget): DerNode {
  const tag = bytes[start]
  const first = bytes[start + 1]
  if (tag === undefined || first === undefined) throw new DerError('The data ends too early')
  if (budget.depth === 0 || budget.values-- <= 0) throw new DerError('There are too many values')
  // tags of several bytes occur in no structure that is read here
  if ((tag & 0x1f) === 0x1f) throw new DerError('A tag is not known')
  if (first === 0x80) return readIndefinite(bytes, start, budget)
  const head = first < 0x80 ? 2 : 2 + (first & 0x7f)
  if (head > 6) throw new DerError('A length is too large')
  const length =
    first < 0x80 ? first : bytes.subarray(start + 2, start + head).reduce((sum, byte) => sum * 256 + byte, 0)
  const end = start + head + length
  if (end > bytes.length) throw new DerError('The data ends too early')
  return { tag, raw: bytes.subarray(start, end), body: bytes.subarray(start + head, end) }
}

/** A length that is marked by two zero bytes at the end: BER (8.1.3.6), which some software writes. */
function readIndefinite(bytes: Buffer, start: number, budget: Budget): DerNode {
  let at = start + 2
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) {
    const inner = { depth: budget.depth - 1, values: budget.values }
    at += readAt(bytes, at, inner).raw.length
    budget.values = inner.values
  }
  return { tag: bytes[start] ?? 0, raw: bytes.subarray(start, at + 2), body: bytes.subarray(start + 2, at) }
}

/** The numbers of an object identifier: `'1.2.840.113549.1.7.2'`. Throws `DerError`. */
export function dottedOf(node: DerNode): string {
  if (node.tag !== 0x06 || node.body.length === 0) throw new DerError('An object identifier is missing')
  const numbers: number[] = []
  let value = 0
  for (const byte of node.body) {
    value = value * 128 + (byte & 0x7f)
    if (byte >= 0x80) continue
    numbers.push(value)
    value = 0
  }
  const [first = 0, ...rest] = numbers
  const root = Math.min(2, Math.floor(first / 40))
  return [root, first - root * 40, ...rest].join('.')
}
