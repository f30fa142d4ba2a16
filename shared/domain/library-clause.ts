import * as z from 'zod'
import { clauseSchema } from './agreement'
import { type IsoInstant, isoInstantSchema } from './calendar'
import { type DocumentKind, documentKindSchema } from './document-kind'
import { type LibraryClauseId, libraryClauseIdSchema } from './id'
import { namePlaces } from './marked-gap'
import { calledName, type Person } from './person'
import { saysSomething } from './text'

/** What a clause says: heading, text and table. */
export const clauseWordsSchema = clauseSchema
  .omit({ id: true })
  .refine(({ heading }) => saysSomething(heading), { error: 'The heading is missing', path: ['heading'] })
export type ClauseWords = z.infer<typeof clauseWordsSchema>

/** Versions that a clause can have; after that it is kept as a new one. */
const mostVersions = 200

/**
 * A clause of the manager's own, kept for other documents. A change is a new version: the earlier ones stay, and a
 * document keeps the words that it was given.
 */
export const libraryClauseSchema = z.object({
  id: libraryClauseIdSchema,
  /** The kind of document that it was kept from. */
  kind: documentKindSchema,
  /** The oldest first; they are counted from 1. */
  versions: z
    .array(z.object({ words: clauseWordsSchema, keptAt: isoInstantSchema }))
    .min(1)
    .max(mostVersions),
  /** When it was put away; null while it is offered. */
  archivedAt: isoInstantSchema.nullable(),
  revision: z.int().nonnegative(),
})
export type LibraryClause = z.infer<typeof libraryClauseSchema>

export function newLibraryClause(
  words: ClauseWords,
  given: { id: LibraryClauseId; kind: DocumentKind; at: IsoInstant },
): LibraryClause {
  const { id, kind, at } = given
  return { id, kind, versions: [{ words, keptAt: at }], archivedAt: null, revision: 0 }
}

/** The words of the latest version. */
export function latestWords({ versions }: LibraryClause): ClauseWords {
  const last = versions.at(-1)
  if (last === undefined) throw new RangeError('A clause of the library has a version')
  return last.words
}

/** The clause with new words as its next version, offered again where it was archived; null where it has too many. */
export function withVersion(clause: LibraryClause, words: ClauseWords, at: IsoInstant): LibraryClause | null {
  if (clause.versions.length >= mostVersions) return null
  const versions = [...clause.versions, { words, keptAt: at }]
  return { ...clause, versions, archivedAt: null, revision: clause.revision + 1 }
}

/** The words without the person: their names become places. Other names stay as they are. */
export function wordsForAnybody(
  words: ClauseWords,
  person: Pick<Person, 'name' | 'calledName'>,
): ClauseWords {
  const places = [
    { name: person.name, place: namePlaces.full },
    { name: calledName(person), place: namePlaces.called },
  ]
  return inWords(words, (text) =>
    places.reduce((given, { name, place }) => given.replace(wholeName(name), () => place), text),
  )
}

/** The words with the names of the person in their places. */
export function wordsForPerson(words: ClauseWords, person: Pick<Person, 'name' | 'calledName'>): ClauseWords {
  return inWords(words, (text) =>
    text
      .replaceAll(namePlaces.full, () => person.name)
      .replaceAll(namePlaces.called, () => calledName(person)),
  )
}

function inWords({ heading, body, table }: ClauseWords, change: (text: string) => string): ClauseWords {
  return {
    heading: change(heading),
    body: change(body),
    table:
      table === null
        ? null
        : { columns: table.columns.map(change), rows: table.rows.map((row) => row.map(change)) },
  }
}

/** A name where it is no part of a longer word. */
function wholeName(name: string): RegExp {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu')
}

/** Whether every one of the words that are looked for stands in the clause, in any order and in any case. */
export function clauseHas({ heading, body, table }: ClauseWords, looked: string): boolean {
  const cells = table === null ? [] : [...table.columns, ...table.rows.flat()]
  const all = [heading, body, ...cells].join(' ').toLocaleLowerCase()
  return looked
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => all.includes(word))
}
