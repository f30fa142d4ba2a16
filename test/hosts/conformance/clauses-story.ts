import type { Core } from '../page-client'
import type { Team } from './team'
import { refused } from './transcript'

/** A clause is kept for other documents, changed and put away. */
export async function clauses({ clauses }: Core, { contractor }: Team): Promise<void> {
  const words = { heading: 'What {name} will do', body: 'Call first.', table: null }
  const kept = await clauses.add({ kind: 'expectations', words })
  const keptRevision = { clauseId: kept.id, revision: kept.revision }
  const revised = await clauses.revise({ ...keptRevision, words: { ...words, body: 'Call first, by noon.' } })
  await refused('STALE', clauses.archive({ ...keptRevision, isArchived: true }))
  await clauses.archive({ clauseId: kept.id, revision: revised.revision, isArchived: true })
  await clauses.list()
  await clauses.shipped({ personId: contractor })
}
