import { useLocation, useSearch } from 'wouter'
import * as z from 'zod'
import type { Agreement } from '../../../shared/domain/agreement'
import type { IsoDate } from '../../../shared/domain/calendar'
import { documentKindNames, documentKindSchema } from '../../../shared/domain/document-kind'
import {
  type DocumentStanding,
  documentStandingSchema,
  standingOf,
} from '../../../shared/domain/document-standing'
import { type PersonId, personIdSchema } from '../../../shared/domain/id'

/** Which documents are shown; null where it does not matter. It stands in the address, so that Back finds it again. */
const filterSchema = z.object({
  kind: documentKindSchema.nullable().catch(null),
  standing: documentStandingSchema.nullable().catch(null),
  person: personIdSchema.nullable().catch(null),
  /** Words of the title, the number, the kind or the name of the person. */
  words: z.string().max(200).nullable().catch(null),
})
export type DocumentsFilter = z.infer<typeof filterSchema>

/** Asks for nothing. */
export const everyDocument: DocumentsFilter = { kind: null, standing: null, person: null, words: null }

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
        value === null || value === '' ? [] : [[name, value]],
      )
      const search = new URLSearchParams(said).toString()
      go(search === '' ? path : `${path}?${search}`, { replace: true })
    },
  }
}

/**
 * The documents that have all that the filter asks for, each with how it stands among all of them. Words are looked for
 * in any order and in any case, each of them anywhere within a word.
 */
export function shownDocuments(
  documents: readonly Agreement[],
  filter: DocumentsFilter,
  { on, nameOf }: { on: IsoDate; nameOf: (personId: PersonId) => string },
): { readonly agreement: Agreement; readonly standing: DocumentStanding }[] {
  return documents
    .map((agreement) => ({ agreement, standing: standingOf(agreement, { documents, on }) }))
    .filter(
      ({ agreement, standing }) =>
        (filter.kind === null || agreement.kind === filter.kind) &&
        (filter.standing === null || standing === filter.standing) &&
        (filter.person === null || agreement.personId === filter.person) &&
        hasWords(agreement, nameOf(agreement.personId), filter.words ?? ''),
    )
}

function hasWords({ title, number, kind }: Agreement, name: string, words: string): boolean {
  const said = [title, number, documentKindNames[kind], name].join(' ').toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => said.includes(word))
}
