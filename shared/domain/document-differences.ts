import type { AgreementDraft, Clause } from './agreement'

/** How a clause of two documents differs; `null` on the side that does not have it. */
export type ClauseDifference = {
  readonly earlier: ClauseSide | null
  readonly later: ClauseSide | null
}

type ClauseSide = {
  /** Its place in its document, from 1. */
  readonly number: number
  readonly heading: string
  /** Its text, and below it its table, a row each line. */
  readonly text: string
}

/** What stays and what changes between a document and the one whose place it takes. */
export type DocumentDifferences = {
  /** Clauses that say something else, are new, or are gone, in the order of the later document. */
  readonly changed: readonly ClauseDifference[]
  /** Clauses that say the same, wherever they stand, as they stand in the later document. */
  readonly same: readonly ClauseSide[]
}

/**
 * Compares two documents clause by clause: those of one id belong together, because a renewal keeps the ids, and else
 * those of one heading. A clause that is gone stands after the one that it followed.
 */
export function documentDifferences(
  earlier: Pick<AgreementDraft, 'clauses'>,
  later: Pick<AgreementDraft, 'clauses'>,
): DocumentDifferences {
  const [before, after] = [earlier.clauses.map(sideOf), later.clauses.map(sideOf)]
  const partners = partnersOf(earlier.clauses, later.clauses)
  const gone = before.filter((_, index) => ![...partners.values()].includes(index))
  const pairs: ClauseDifference[] = []
  const goneAfter = (number: number): void => {
    for (let next = number; gone[0]?.number === next + 1; next++) {
      pairs.push({ earlier: gone.shift() ?? null, later: null })
    }
  }
  goneAfter(0)
  for (const [index, side] of after.entries()) {
    const partner = before[partners.get(index) ?? -1] ?? null
    pairs.push({ earlier: partner, later: side })
    if (partner !== null) goneAfter(partner.number)
  }
  pairs.push(...gone.map((side) => ({ earlier: side, later: null })))
  const isSame = (pair: ClauseDifference): boolean =>
    pair.earlier?.heading === pair.later?.heading && pair.earlier?.text === pair.later?.text
  return {
    changed: pairs.filter((pair) => !isSame(pair)),
    same: pairs.flatMap((pair) => (isSame(pair) && pair.later !== null ? [pair.later] : [])),
  }
}

/** By the place of a clause in the later document, the place of the one it was in the earlier. */
function partnersOf(earlier: readonly Clause[], later: readonly Clause[]): Map<number, number> {
  const partners = new Map<number, number>()
  const free = new Set(earlier.keys())
  const pairUp = (isPartner: (before: Clause, after: Clause) => boolean): void => {
    for (const [index, after] of later.entries()) {
      if (partners.has(index)) continue
      const at = earlier.findIndex((before, place) => free.has(place) && isPartner(before, after))
      if (at < 0) continue
      partners.set(index, at)
      free.delete(at)
    }
  }
  pairUp((before, after) => before.id === after.id)
  pairUp((before, after) => before.heading.trim() !== '' && before.heading === after.heading)
  return partners
}

function sideOf({ heading, body, table }: Clause, index: number): ClauseSide {
  const rows = table === null ? [] : [table.columns, ...table.rows].map((cells) => cells.join(' | '))
  const text = [body, rows.join('\n')].filter((part) => part !== '').join('\n\n')
  return { number: index + 1, heading, text }
}
