import { evidenceIdSchema } from '../../../shared/domain/id'
import type { Core } from '../page-client'
import { nobody, type Team } from './team'
import { refused } from './transcript'

/** Something is typed, added, put in other words, set aside, and removed and put back. */
export async function evidence({ evidence }: Core, { employee }: Team): Promise<void> {
  const typed = { personId: employee, what: 'Asked three open', on: '2024-03-04', about: null }
  await evidence.keepUnfinished({ id: 'unfinished', ...typed })
  await evidence.unfinished()
  const draft = { ...typed, what: 'Asked three open questions.', kind: 'praise' } as const
  const entry = await evidence.add(draft)
  await refused('TO_COME', evidence.add({ ...draft, on: '2199-12-31' }))
  const seen = { evidenceId: entry.id, revision: entry.revision }
  const revised = await evidence.revise({ ...seen, draft: { ...draft, kind: 'concern' } })
  await refused('STALE', evidence.revise({ ...seen, draft }))
  await refused('NOT_FOUND', evidence.remove({ ...seen, evidenceId: evidenceIdSchema.parse(nobody) }))
  const aside = await evidence.setAside({ ...seen, revision: revised.revision, aside: true })
  await evidence.remove({ ...seen, revision: aside.revision })
  await evidence.putBack(aside)
  await evidence.list({ personId: null })
}
