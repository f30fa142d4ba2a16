/**
 * A name for each column that no other has, for people to point at: the header with its white space in order,
 * `Column 3` where it is blank, ` (2)` after the second of the same. `['Total', '', 'Total']` → `['Total', 'Column 2', 'Total (2)']`
 */
export function columnLabels(headers: readonly string[]): string[] {
  const taken = new Set<string>()
  /** The next number to try after each header that came before. */
  const copies = new Map<string, number>()
  return headers.map((header, index) => {
    const base = header.trim().replace(/\s+/gu, ' ') || `Column ${index + 1}`
    let label = base
    let copy = copies.get(base) ?? 2
    for (; taken.has(label); copy++) label = `${base} (${copy})`
    copies.set(base, copy)
    taken.add(label)
    return label
  })
}
