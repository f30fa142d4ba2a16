import * as z from 'zod'
import type { Agreement } from './agreement'
import type { IsoDate } from './calendar'
import { documentKindNames, documentKindSchema } from './document-kind'
import { type DocumentStanding, documentStandingSchema, standingOf } from './document-standing'
import { type PersonId, personIdSchema } from './id'

/** Which documents are shown; null where it does not matter. */
export const documentFilterSchema = z.object({
  kind: documentKindSchema.nullable().catch(null),
  standing: documentStandingSchema.nullable().catch(null),
  person: personIdSchema.nullable().catch(null),
  /** Words of the title, the number, the kind or the name of the person. */
  words: z.string().max(200).nullable().catch(null),
})
export type DocumentFilter = z.infer<typeof documentFilterSchema>

/** Asks for nothing. */
export const everyDocument: DocumentFilter = { kind: null, standing: null, person: null, words: null }

/**
 * The documents that have all that the filter asks for, each with how it stands among all of them. Words are looked for
 * in any order and in any case, each of them anywhere within a word.
 */
export function shownDocuments(
  documents: readonly Agreement[],
  filter: DocumentFilter,
  { on, nameOf }: { on: IsoDate; nameOf: (personId: PersonId) => string },
): { readonly agreement: Agreement; readonly standing: DocumentStanding }[] {
  // the others take nobody's place, and so change how nobody stands
  const renewals = documents.filter(({ supersedes }) => supersedes !== undefined)
  return documents
    .map((agreement) => ({ agreement, standing: standingOf(agreement, { documents: renewals, on }) }))
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
