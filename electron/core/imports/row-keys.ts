import { hash } from 'node:crypto'
import type { Column } from '../../../shared/domain/import-file'
import type { RowIdentity } from '../../../shared/domain/row-identity'
import { Fingerprints } from './fingerprints'

const sixtyFourBits = (1n << 64n) - 1n

/**
 * Keys of rows: the first 64 bits of a SHA-256, of the id or of all that stands in the row. They lie sealed with the
 * rows they are of, and tell nothing of them. Among a million rows, two that differ share a key by a chance of one in
 * forty million.
 */
export class RowKeys {
  private readonly seen = new Fingerprints()
  /** How often each content came that came before: rows alike are told apart by their count. */
  private readonly repeats = new Map<bigint, bigint>()
  private readonly named: readonly { readonly index: number; readonly header: string }[]

  constructor(
    private readonly identity: RowIdentity,
    columns: readonly Column[],
  ) {
    // by header, so that a column that moved or came with nothing in it changes no row
    this.named = columns
      .map(({ index, header }) => ({ index, header: header.trim() }))
      .sort((a, b) => (a.header < b.header ? -1 : a.header > b.header ? 1 : a.index - b.index))
  }

  keyOf(cells: readonly string[]): bigint {
    if (this.identity.kind === 'column') return keyOf(['id', cells[this.identity.column]?.trim() ?? ''])
    const content = keyOf(
      this.named.flatMap(({ index, header }) => {
        const cell = cells[index]?.trim() ?? ''
        return cell === '' ? [] : [header, cell]
      }),
    )
    const before = this.seen.addKey(content) ? 0n : (this.repeats.get(content) ?? 0n) + 1n
    if (before > 0n) this.repeats.set(content, before)
    return (content + before) & sixtyFourBits
  }
}

function keyOf(words: readonly string[]): bigint {
  return hash('sha256', JSON.stringify(words), 'buffer').readBigUInt64LE()
}
