import type { SessionId } from '../../shared/domain/id'
import type { CoachingSession, SessionNotes } from '../../shared/domain/session'
import type { WorkspaceData } from './store/collections'
import { versionOf } from './store/records'

/**
 * The sessions whose notes have all the words that were typed, each as the beginning of a word, newest first.
 * Capitals and accents do not matter. What is searched: answers, carried commitments, new commitments, the evidence that was
 * used and the private note. Nothing typed finds nothing.
 *
 * The index lives in memory alone. It is made with the first search; after a change only the sessions that are not the
 * same any more are read again. `searchNotes(data, 'ber call')` finds “Closed Berger after two calls”.
 */
export function searchNotes(
  data: Pick<WorkspaceData, 'sessions'>,
  typed: string,
  given: { readonly limit: number } = { limit: 50 },
): readonly CoachingSession[] {
  const [first, ...others] = wordsOf(typed)
  if (first === undefined) return []
  const index = indexOf(data.sessions)
  let found = index.beginningWith(first)
  for (const word of others) {
    const more = index.beginningWith(word)
    found = new Set([...found].filter((id) => more.has(id)))
  }
  return [...found]
    .flatMap((id) => data.sessions.get(id) ?? [])
    .sort(newestFirst)
    .slice(0, given.limit)
}

/** Days and instants stand in the order of their letters; comparing them as words of a language takes far longer. */
function newestFirst(a: CoachingSession, b: CoachingSession): number {
  if (a.heldOn !== b.heldOn) return a.heldOn < b.heldOn ? 1 : -1
  if (a.startedAt === b.startedAt) return 0
  return a.startedAt < b.startedAt ? 1 : -1
}

class NoteIndex {
  private version: number | null = null
  private readonly sessionsWith = new Map<string, Set<SessionId>>()
  private readonly read = new Map<SessionId, { session: CoachingSession; words: ReadonlySet<string> }>()
  /** All words in the order of their letters; null when one came or went since. */
  private sorted: readonly string[] | null = null

  update(sessions: WorkspaceData['sessions']): void {
    const version = versionOf(sessions)
    if (version === this.version) return
    for (const [id, { session }] of this.read) {
      if (sessions.get(id) !== session) this.forget(id)
    }
    for (const session of sessions.values()) {
      if (!this.read.has(session.id)) this.take(session)
    }
    this.version = version
  }

  beginningWith(start: string): ReadonlySet<SessionId> {
    this.sorted ??= [...this.sessionsWith.keys()].sort()
    const found = new Set<SessionId>()
    for (let at = placeOf(start, this.sorted); at < this.sorted.length; at++) {
      const word = this.sorted[at]
      if (word === undefined || !word.startsWith(start)) break
      for (const id of this.sessionsWith.get(word) ?? []) found.add(id)
    }
    return found
  }

  private take(session: CoachingSession): void {
    const words = new Set(textsOf(session.notes).flatMap(wordsOf))
    this.read.set(session.id, { session, words })
    for (const word of words) {
      const sessions = this.sessionsWith.get(word)
      if (sessions !== undefined) sessions.add(session.id)
      else {
        this.sessionsWith.set(word, new Set([session.id]))
        this.sorted = null
      }
    }
  }

  private forget(id: SessionId): void {
    for (const word of this.read.get(id)?.words ?? []) {
      const sessions = this.sessionsWith.get(word)
      sessions?.delete(id)
      // a word that nobody has any more must not stay in memory: it may be of a person who was erased
      if (sessions?.size === 0) {
        this.sessionsWith.delete(word)
        this.sorted = null
      }
    }
    this.read.delete(id)
  }
}

/** The index of each workspace; gone with it. */
const indexes = new WeakMap<WorkspaceData['sessions'], NoteIndex>()

function indexOf(sessions: WorkspaceData['sessions']): NoteIndex {
  const index = indexes.get(sessions) ?? new NoteIndex()
  indexes.set(sessions, index)
  index.update(sessions)
  return index
}

function textsOf(notes: SessionNotes): string[] {
  const { carryOver, answers, commitments, privateNote, evidence = [], agenda = [], decisions = [] } = notes
  return [
    privateNote,
    ...[notes.preparation ?? '', notes.summary ?? '', notes.comment ?? ''],
    ...agenda.flatMap(({ what, note }) => [what, note]),
    ...decisions.map(({ what }) => what),
    ...carryOver.flatMap(({ what, note }) => [what, note]),
    ...commitments.map(({ what }) => what),
    ...evidence.map(({ what }) => what),
    ...Object.values(answers).flatMap((answer) => (answer === undefined ? [] : textsIn(answer))),
  ]
}

/** Every text of an answer, whatever its kind is; of `kind` itself nothing. */
function textsIn(answer: object): string[] {
  return Object.entries(answer).flatMap(([field, value]) => {
    if (field === 'kind') return []
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? textsIn(value) : []
  })
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
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
