import type { PersonId } from '../../shared/domain/id'
import type { NoteKind } from '../../shared/domain/note-hit'
import { hasPhrases, type NoteQuery, plainWords } from '../../shared/domain/note-words'
import { type NoteText, noteTexts } from './note-texts'
import type { RecordOf, WorkspaceData } from './store/collections'
import { versionOf } from './store/counted-map'

type Searched = keyof typeof noteTexts
const searched = Object.keys(noteTexts) as Searched[]
/** The records that are searched, and the template versions that say how their answers are read; those never change. */
export type SearchedData = Pick<WorkspaceData, Searched | 'templateVersions'>

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
  const words = [...new Set([...query.beginnings, ...query.phrases.flat()])]
  return indexOf(data).withAll(
    words,
    (note) =>
      (personId === null || note.personId === personId) &&
      (from === null || note.on >= from) &&
      (to === null || note.on <= to) &&
      (kinds.length === 0 || kinds.includes(note.kind)) &&
      hasPhrases(note.text, query.phrases),
  )
}

/** A note at its place in the index. */
type Entry = {
  readonly slot: number
  readonly note: NoteText
  /** Its day as a number, which compares far faster than letters do: `20261101`. */
  readonly day: number
  readonly words: ReadonlySet<string>
}
type Read = { readonly record: object; readonly entries: readonly Entry[] }

class NoteIndex {
  private readonly versions = new Map<Searched, number>()
  private readonly slotsWith = new Map<string, Set<number>>()
  private readonly read: { readonly [C in Searched]: Map<string, Read> } = {
    sessions: new Map(),
    sessionAddenda: new Map(),
    commitments: new Map(),
    goals: new Map(),
    goalDrafts: new Map(),
    objectives: new Map(),
    agreements: new Map(),
    evidence: new Map(),
  }
  private slots = 0
  private readonly freeSlots: number[] = []
  /** All notes, the newest first; null when one came or went since. */
  private newestFirst: readonly Entry[] | null = null
  /** All words in the order of their letters; null when one came or went since. */
  private sorted: readonly string[] | null = null

  update(data: SearchedData): void {
    for (const collection of searched) this.updateOne(data, collection)
  }

  withAll(words: readonly string[], fits: (note: NoteText) => boolean): NoteText[] {
    this.newestFirst ??= this.everyEntry().sort((a, b) => b.day - a.day)
    // how many of the words a note has, by its slot; one ligature that is typed may stand for several words
    const counts = new Uint16Array(this.slots)
    for (const [index, word] of words.entries()) this.countBeginning(word, { counts, index })
    return this.newestFirst.flatMap(({ slot, note }) =>
      counts[slot] === words.length && fits(note) ? [note] : [],
    )
  }

  private everyEntry(): Entry[] {
    return searched.flatMap((collection) =>
      [...this.read[collection].values()].flatMap(({ entries }) => entries),
    )
  }

  private countBeginning(start: string, { counts, index }: { counts: Uint16Array; index: number }): void {
    this.sorted ??= [...this.slotsWith.keys()].sort()
    for (let at = placeOf(start, this.sorted); at < this.sorted.length; at++) {
      const word = this.sorted[at]
      if (word === undefined || !word.startsWith(start)) break
      for (const slot of this.slotsWith.get(word) ?? []) {
        if (counts[slot] === index) counts[slot] = index + 1
      }
    }
  }

  private updateOne<C extends Searched>(data: SearchedData, collection: C): void {
    const records: ReadonlyMap<string, RecordOf<C>> = recordsOf(data, collection)
    const version = versionOf(records)
    if (version === this.versions.get(collection)) return
    for (const [id, { record }] of this.read[collection]) {
      if (records.get(id) !== record) this.forget(collection, id)
    }
    for (const record of records.values()) {
      if (!this.read[collection].has(record.id)) this.take(data, collection, record)
    }
    this.versions.set(collection, version)
  }

  private take<C extends Searched>(data: SearchedData, collection: C, record: RecordOf<C>): void {
    const entries = textsOf(data, collection, record)
      .filter(({ text }) => text !== '')
      .map((note) => ({
        slot: this.freeSlots.pop() ?? this.slots++,
        note,
        day: Number(note.on.replaceAll('-', '')),
        words: new Set(plainWords(note.text)),
      }))
    this.read[collection].set(record.id, { record, entries })
    this.newestFirst = null
    for (const { slot, words } of entries) {
      for (const word of words) {
        const known = this.slotsWith.get(word)
        if (known !== undefined) known.add(slot)
        else {
          this.slotsWith.set(word, new Set([slot]))
          this.sorted = null
        }
      }
    }
  }

  private forget(collection: Searched, id: string): void {
    for (const { slot, words } of this.read[collection].get(id)?.entries ?? []) {
      for (const word of words) {
        const known = this.slotsWith.get(word)
        known?.delete(slot)
        // a word that nobody has any more must not stay in memory: it may be of a person who was erased
        if (known?.size === 0) {
          this.slotsWith.delete(word)
          this.sorted = null
        }
      }
      this.freeSlots.push(slot)
    }
    this.read[collection].delete(id)
    this.newestFirst = null
  }
}

function recordsOf<C extends Searched>(
  data: { readonly [D in Searched]: ReadonlyMap<string, RecordOf<D>> },
  collection: C,
): ReadonlyMap<string, RecordOf<C>> {
  return data[collection]
}

function textsOf<C extends Searched>(
  { templateVersions }: SearchedData,
  collection: C,
  record: RecordOf<C>,
): readonly NoteText[] {
  const texts: {
    readonly [D in Searched]: (
      record: RecordOf<D>,
      versions: SearchedData['templateVersions'],
    ) => readonly NoteText[]
  } = noteTexts
  return texts[collection](record, templateVersions)
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
