import { useLocation, useSearch } from 'wouter'
import * as z from 'zod'
import type { Agreement } from '../../../shared/domain/agreement'
import type { IsoDate } from '../../../shared/domain/calendar'
import { documentKindSchema } from '../../../shared/domain/document-kind'
import {
  type DocumentStanding,
  documentStandingSchema,
  standingOf,
} from '../../../shared/domain/document-standing'
import { personIdSchema } from '../../../shared/domain/id'

/** Which documents are shown; null where it does not matter. It stands in the address, so that Back finds it again. */
const filterSchema = z.object({
  kind: documentKindSchema.nullable().catch(null),
  standing: documentStandingSchema.nullable().catch(null),
  person: personIdSchema.nullable().catch(null),
})
export type DocumentsFilter = z.infer<typeof filterSchema>

export function useDocumentsFilter(): {
  readonly filter: DocumentsFilter
  readonly change: (part: Partial<DocumentsFilter>) => void
} {
  const [path, go] = useLocation()
  const filter = filterSchema.parse(Object.fromEntries(new URLSearchParams(useSearch())))
  return {
    filter,
    change: (part) => {
      const said = Object.entries({ ...filter, ...part }).flatMap(([name, value]) =>
        value === null ? [] : [[name, value]],
      )
      const search = new URLSearchParams(said).toString()
      go(search === '' ? path : `${path}?${search}`, { replace: true })
    },
  }
}

/** The documents that have all that the filter asks for, each with how it stands among all of them. */
export function shownDocuments(
  documents: readonly Agreement[],
  filter: DocumentsFilter,
  on: IsoDate,
): { readonly agreement: Agreement; readonly standing: DocumentStanding }[] {
  return documents
    .map((agreement) => ({ agreement, standing: standingOf(agreement, { documents, on }) }))
    .filter(
      ({ agreement, standing }) =>
        (filter.kind === null || agreement.kind === filter.kind) &&
        (filter.standing === null || standing === filter.standing) &&
        (filter.person === null || agreement.personId === filter.person),
    )
}
