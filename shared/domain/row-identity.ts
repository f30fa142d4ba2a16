import * as z from 'zod'
import type { Column } from './import-file'

/**
 * How a row of an export is recognised when it comes again: by a column that holds an id, or by all that stands in it.
 * Rows alike in every cell are then counted as often as they stand in the file.
 */
export const rowIdentitySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('column'), column: z.int().nonnegative() }),
  z.object({ kind: z.literal('content') }),
])
export type RowIdentity = z.infer<typeof rowIdentitySchema>

/** Columns that tell rows apart: their header says that they are ids, every row has one, none comes twice. */
export function identityColumns(columns: readonly Column[]): Column[] {
  return columns.filter(({ isIdentity }) => isIdentity)
}

/**
 * How the rows of a file are recognised: as it was chosen, else by the one column that tells them apart, else by their
 * content. Null where several columns could, and nobody has chosen.
 */
export function identityFor(chosen: RowIdentity | undefined, columns: readonly Column[]): RowIdentity | null {
  if (chosen !== undefined) return chosen
  const [first, ...others] = identityColumns(columns)
  if (first === undefined) return { kind: 'content' }
  return others.length === 0 ? { kind: 'column', column: first.index } : null
}

/** How the rows of an earlier file were recognised, and what its headers were. */
export type Recognised = { readonly headers: readonly string[]; readonly identity?: RowIdentity | undefined }

/**
 * Whether rows of an earlier file can be recognised in this one. By an id only where both have the same column of ids
 * and one of the files has every header of the other: id 17 of another system is another deal.
 */
export function canCompare(
  earlier: Recognised,
  now: { headers: readonly string[]; identity: RowIdentity },
): boolean {
  const { identity } = earlier
  if (identity === undefined || identity.kind !== now.identity.kind) return false
  if (identity.kind === 'content' || now.identity.kind === 'content') return true
  if (earlier.headers[identity.column] !== now.headers[now.identity.column]) return false
  return hasAll(earlier.headers, now.headers) || hasAll(now.headers, earlier.headers)
}

function hasAll(headers: readonly string[], wanted: readonly string[]): boolean {
  const known = new Set(headers)
  return wanted.every((header) => known.has(header))
}
