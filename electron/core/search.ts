import { implement } from '@orpc/server'
import { search as contract } from '../../shared/contract/search'
import type { NoteHit, NoteKind } from '../../shared/domain/note-hit'
import { excerptOf, type NoteQuery, queryOf } from '../../shared/domain/note-words'
import { givenName } from '../../shared/domain/person'
import { wordingFor } from '../../shared/domain/question-wording'
import { questionsOf } from '../../shared/domain/template'
import { type CoreContext, openStore } from './context'
import type { NoteText } from './note-texts'
import { searchNotes } from './search-notes'
import type { WorkspaceData } from './store/collections'

const os = implement(contract).$context<CoreContext>()

export const search = {
  notes: os.notes.handler(({ context, input }) => {
    const data = openStore(context).read()
    const { typed, skip, limit, ...filter } = input
    const query = queryOf(typed)
    const isAsked = query.beginnings.length + query.phrases.length > 0
    // signs alone are no words: they find nothing rather than everything
    if (
      !isAsked &&
      (typed.trim() !== '' || [filter.personId, filter.from, filter.to].every((one) => one === null))
    ) {
      return { total: 0, hits: [] }
    }
    const found = searchNotes(data, { ...filter, query })
    return {
      total: found.length,
      hits: found.slice(skip, skip + limit).map((note) => hitOf(note, { query, data })),
    }
  }),
}

function hitOf(note: NoteText, { query, data }: { query: NoteQuery; data: WorkspaceData }): NoteHit {
  const { kind, personId, on, text, place } = note
  return { kind, personId, on, place, excerpt: excerptOf(text, query), ...standingOf(note, data) }
}

/** What a note answers or belongs to, and whether nobody else may see it. */
function standingOf(
  { kind, place, personId }: NoteText,
  data: WorkspaceData,
): { title: string; isPrivate: boolean } {
  if (place.kind === 'agreement') {
    const agreement = data.agreements.get(place.agreementId)
    return {
      title: agreement === undefined ? '' : `${agreement.number}, ${agreement.title}`,
      isPrivate: false,
    }
  }
  if (place.kind === 'person') return { title: titleOf(kind), isPrivate: false }
  if (place.kind === 'goal') return { title: 'Goal', isPrivate: false }
  if (place.kind === 'objectives') return { title: 'Objective', isPrivate: false }
  const session = data.sessions.get(place.sessionId)
  const title = session === undefined ? '' : `Session ${session.number}`
  if (kind === 'privateNote') return { title, isPrivate: true }
  if (typeof place.step === 'string' || session === undefined) return { title, isPrivate: false }
  const { questionId } = place.step
  const version = data.templateVersions.get(session.templateVersionId)
  const asked =
    version === undefined
      ? undefined
      : questionsOf(version).find(({ question }) => question.id === questionId)
  if (asked === undefined) return { title, isPrivate: false }
  const name = givenName((personId === null ? undefined : data.people.get(personId))?.name ?? '')
  return {
    title: `${title}. ${wordingFor(asked.question, { kind: 'manager', givenName: name })}`,
    isPrivate: asked.section.visibility === 'private',
  }
}

/** The title of what stands on the page of the person. */
function titleOf(kind: NoteKind): string {
  if (kind === 'evidence') return 'What was seen'
  return kind === 'unheld' ? 'A session that was not held' : 'A goal that is not SMART yet'
}
