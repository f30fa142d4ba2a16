/** So many bytes, in parts of which each may be made when it is asked for. They can be taken once. */
export type ByteParts = { readonly length: number; readonly parts: Iterable<Buffer> }

/** Parts one after the other. */
export function* chained(...all: readonly Iterable<Buffer>[]): Generator<Buffer> {
  for (const parts of all) yield* parts
}

const blockBytes = 1024 * 1024

/** The same bytes in fewer parts: short ones are put together, to be written at once. */
export function* gathered(parts: Iterable<Buffer>): Generator<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  for (const part of parts) {
    waiting.push(part)
    length += part.length
    if (length < blockBytes) continue
    yield joined(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield joined(waiting)
}

function joined(parts: readonly Buffer[]): Buffer {
  const [only] = parts
  return only !== undefined && parts.length === 1 ? only : Buffer.concat(parts)
}
