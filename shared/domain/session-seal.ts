import { hasSubject } from './agenda'
import { canonicalJson } from './canonical-json'
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
    checkIns: state.checkIns,
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
