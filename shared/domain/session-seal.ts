import { hasSubject } from './agenda'
import type { CoachingSession } from './session'
import type { TemplateVersion } from './template'

/**
 * What the fingerprint of a finalised session is taken over: all that both may read, as JSON whose keys are in the order
 * of their UTF-16 units, without spaces. The fingerprint of the session before is in it, where there was one: so the
 * records of a person are a chain. So is a self-assessment. The private note, the preparation, private sections and the
 * time that was used are not in it. Null while the session is open.
 */
export function sealedText(session: CoachingSession, version: TemplateVersion): string | null {
  const { state, notes } = session
  if (state.kind !== 'finalised') return null
  const shared = version.sections.filter(({ visibility }) => visibility === 'shared')
  const {
    privateNote: _note,
    preparation: _preparation,
    leftOut: _leftOut,
    answers,
    agenda = [],
    ...read
  } = notes
  return canonicalJson({
    id: session.id,
    personId: session.personId,
    number: session.number,
    templateVersionId: session.templateVersionId,
    heldOn: session.heldOn,
    finalisedAt: state.at,
    numbers: state.numbers,
    follows: state.follows,
    selfAssessment: session.selfAssessment,
    notes: {
      ...read,
      agenda: agenda.filter(hasSubject),
      answers: Object.fromEntries(
        shared.flatMap(({ questions }) =>
          questions.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
        ),
      ),
    },
  })
}

/** JSON that is the same whatever order the keys were written in; what is undefined is left out. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`)
  return `{${entries.join(',')}}`
}
