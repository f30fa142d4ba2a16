import { useLocation, useSearch } from 'wouter'
import * as z from 'zod'
import { isoDateSchema } from '../../../shared/domain/calendar'
import { personIdSchema } from '../../../shared/domain/id'
import { noteKindSchema } from '../../../shared/domain/note-hit'

/** What is looked for. It stands in the address, so that Back and a reload find it again. */
const filterSchema = z.object({
  q: z.string().max(500).catch(''),
  person: personIdSchema.nullable().catch(null),
  from: isoDateSchema.nullable().catch(null),
  to: isoDateSchema.nullable().catch(null),
  kind: noteKindSchema.nullable().catch(null),
  /** From 1. */
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
export type NotesFilter = z.infer<typeof filterSchema>

/** The filter of the address and the way to change it; a change of what is looked for begins at the first page. */
export function useNotesFilter(): {
  readonly filter: NotesFilter
  readonly change: (part: Partial<NotesFilter>) => void
} {
  const [path, go] = useLocation()
  const filter = filterSchema.parse(Object.fromEntries(new URLSearchParams(useSearch())))
  return {
    filter,
    change: (part) => {
      const wanted = Object.entries({ ...filter, page: 1, ...part })
      const said = wanted.filter(
        ([name, value]) => value !== null && value !== '' && !(name === 'page' && value === 1),
      )
      const search = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString()
      go(search === '' ? path : `${path}?${search}`, { replace: part.page === undefined })
    },
  }
}
