import type { PersonId } from '../../shared/domain/id'
import type { NoteKind } from '../../shared/domain/note-hit'
import { hasPhrases, type NoteQuery, plainWords } from '../../shared/domain/note-words'
import { type NoteText, noteTexts } from './note-texts'
import type { RecordOf, WorkspaceData } from './store/collections'
import { versionOf } from './store/records'

type Searched = keyof typeof noteTexts
const searched = Object.keys(noteTexts) as Searched[]
export type SearchedData = Pick<WorkspaceData, Searched>

/** What the notes that are found have in common; null where it does not matter. */
export type NoteFilter = {
  readonly query: NoteQuery
  readonly personId: PersonId | null
  /** The first and the last day, both included. */
  readonly from: string | null
  readonly to: string | null
  /** None for every kind. */
  readonly kinds: readonly NoteKind[]
}

/**
 * The notes that have all words, each as the beginning of a word, and all phrases, the newest first. Without words
 * every note that fits the rest.
 *
 * The index lives in memory alone. It is made with the first search; after a change only the records that are not the
 * same any more are read again.
 */
export function searchNotes(
  data: SearchedData,
  { query, personId, from, to, kinds }: NoteFilter,
): readonly NoteText[] {
  const index = indexOf(data)
  const words = [...query.beginnings, ...query.phrases.flat()]
  return [...index.withAll(words)]
    .filter(
      (note) =>
        (personId === null || note.personId === personId) &&
        (from === null || note.on >= from) &&
        (to === null || note.on <= to) &&
        (kinds.length === 0 || kinds.includes(note.kind)) &&
        hasPhrases(note.text, query.phrases),
    )
    .sort(newestFirst)
}

/** Days stand in the order of their letters; comparing them as words of a language takes far longer. */
function newestFirst(a: NoteText, b: NoteText): number {
  if (a.on === b.on) return 0
  return a.on < b.on ? 1 : -1
}

type Read = {
  readonly record: object
  readonly notes: readonly { note: NoteText; words: ReadonlySet<string> }[]
}

class NoteIndex {
  private readonly versions = new Map<Searched, number>()
  private readonly notesWith = new Map<string, Set<NoteText>>()
  private readonly read: { readonly [C in Searched]: Map<string, Read> } = {
    sessions: new Map(),
    commitments: new Map(),
    goals: new Map(),
    agreements: new Map(),
  }
  /** All words in the order of their letters; null when one came or went since. */
  private sorted: readonly string[] | null = null

  update(data: SearchedData): void {
    for (const collection of searched) this.updateOne(data, collection)
  }

  withAll(words: readonly string[]): ReadonlySet<NoteText> {
    const [first, ...others] = words
    if (first === undefined) return this.all()
    let found = this.beginningWith(first)
    for (const word of others) {
      if (found.size === 0) break
      const more = this.beginningWith(word)
      found = new Set([...found].filter((note) => more.has(note)))
    }
    return found
  }

  private all(): ReadonlySet<NoteText> {
    const read = searched.flatMap((collection) => [...this.read[collection].values()])
    return new Set(read.flatMap(({ notes }) => notes.map(({ note }) => note)))
  }

  private beginningWith(start: string): ReadonlySet<NoteText> {
    this.sorted ??= [...this.notesWith.keys()].sort()
    const found = new Set<NoteText>()
    for (let at = placeOf(start, this.sorted); at < this.sorted.length; at++) {
      const word = this.sorted[at]
      if (word === undefined || !word.startsWith(start)) break
      for (const note of this.notesWith.get(word) ?? []) found.add(note)
    }
    return found
  }

  private updateOne<C extends Searched>(data: SearchedData, collection: C): void {
    const records: ReadonlyMap<string, RecordOf<C>> = recordsOf(data, collection)
    const version = versionOf(records)
    if (version === this.versions.get(collection)) return
    for (const [id, { record }] of this.read[collection]) {
      if (records.get(id) !== record) this.forget(collection, id)
    }
    for (const record of records.values()) {
      if (!this.read[collection].has(record.id)) this.take(collection, record)
    }
    this.versions.set(collection, version)
  }

  private take<C extends Searched>(collection: C, record: RecordOf<C>): void {
    const notes = textsOf(collection, record)
      .filter(({ text }) => text !== '')
      .map((note) => ({ note, words: new Set(plainWords(note.text)) }))
    this.read[collection].set(record.id, { record, notes })
    for (const { note, words } of notes) {
      for (const word of words) {
        const known = this.notesWith.get(word)
        if (known !== undefined) known.add(note)
        else {
          this.notesWith.set(word, new Set([note]))
          this.sorted = null
        }
      }
    }
  }

  private forget(collection: Searched, id: string): void {
    for (const { note, words } of this.read[collection].get(id)?.notes ?? []) {
      for (const word of words) {
        const known = this.notesWith.get(word)
        known?.delete(note)
        // a word that nobody has any more must not stay in memory: it may be of a person who was erased
        if (known?.size === 0) {
          this.notesWith.delete(word)
          this.sorted = null
        }
      }
    }
    this.read[collection].delete(id)
  }
}

function recordsOf<C extends Searched>(
  data: { readonly [D in Searched]: ReadonlyMap<string, RecordOf<D>> },
  collection: C,
): ReadonlyMap<string, RecordOf<C>> {
  return data[collection]
}

function textsOf<C extends Searched>(collection: C, record: RecordOf<C>): readonly NoteText[] {
  const texts: { readonly [D in Searched]: (record: RecordOf<D>) => readonly NoteText[] } = noteTexts
  return texts[collection](record)
}

/** The index of each workspace; gone with it. */
const indexes = new WeakMap<WorkspaceData['sessions'], NoteIndex>()

function indexOf(data: SearchedData): NoteIndex {
  const index = indexes.get(data.sessions) ?? new NoteIndex()
  indexes.set(data.sessions, index)
  index.update(data)
  return index
}

/** The place of the first word that is not before `start`. */
function placeOf(start: string, sorted: readonly string[]): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') < start) low = middle + 1
    else high = middle
  }
  return low
}
