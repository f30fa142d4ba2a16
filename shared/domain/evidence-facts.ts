import type { Clause } from './agreement'
import type { IsoDate } from './calendar'
import { longestCell } from './clause-table'
import type { EvidenceEntry } from './evidence'
import type { ClauseId } from './id'
import { gapsIn } from './marked-gap'
import { factsClause } from './recorded-clauses'

/**
 * The clauses with evidence that the manager picked, the earliest first: a row each in the clause of facts, and in the
 * text of that clause what is too long for a row. Rows that only ask for something give way. Where there is no such
 * clause, one is added behind the others.
 */
export function withEvidence(
  clauses: readonly Clause[],
  picked: readonly EvidenceEntry[],
  given: { dayWords: (on: IsoDate) => string; newClauseId: () => ClauseId },
): Clause[] {
  const entries = picked.toSorted((a, b) => a.on.localeCompare(b.on) || a.addedAt.localeCompare(b.addedAt))
  const fresh = factsClause()
  const isFacts = ({ table }: Clause): boolean =>
    table !== null && table.columns.join('\n') === fresh.table?.columns.join('\n')
  const known = clauses.find(isFacts)
  const facts: Clause = known ?? { id: given.newClauseId(), table: null, ...fresh }
  const rows = (facts.table?.rows ?? []).filter((row) => !row.every((cell) => gapsIn(cell).length > 0))
  const isShort = ({ what }: EvidenceEntry): boolean => what.length <= longestCell
  const told = entries.filter((entry) => !isShort(entry))
  const filled: Clause = {
    ...facts,
    body: [facts.body, ...told.map(({ on, what }) => `${given.dayWords(on)}: ${what}`)].join('\n\n'),
    table: {
      columns: facts.table?.columns ?? [],
      rows: [
        ...rows,
        ...entries.filter(isShort).map(({ on, what }) => [what, given.dayWords(on), 'evidence log']),
      ],
    },
  }
  return known === undefined
    ? [...clauses, filled]
    : clauses.map((clause) => (clause === known ? filled : clause))
}
