import { profileOf } from '../../electron/core/profile'
import { put } from '../../electron/core/store/collections'
import type { SelfAnswerFile } from '../../shared/domain/self-answer-file'
import { selfAnswerFileText } from '../../shared/domain/self-answer-file'
import { type SelfAnswers, selfAnswersSchema } from '../../shared/domain/self-assessment'
import { type CoachingSession, sessionNotesSchema } from '../../shared/domain/session'
import type { TemplateVersion } from '../../shared/domain/template'
import { aPerson } from '../builders/person'
import { aQuestion } from '../builders/question'
import { aSession, someNotes } from '../builders/session'
import { aFirm } from '../builders/signed-agreement'
import { aTemplateVersion } from '../builders/template-version'
import { type OpenCore, openCore } from './core'

export const jonas = aPerson()

/** What the person writes; nobody else ever writes it. */
export const secret = 'I would rather lead the Hamburg accounts'

/**
 * `well` is asked of both and `wish` of the person, both required; `coach` of the manager, `own` in a section that is
 * the manager's alone.
 */
export function aVersionForBoth(point: Parameters<typeof aTemplateVersion>[0] = {}): TemplateVersion {
  const guide = 'Listen for what he avoids.'
  const words = { wording: 'What went well for {name}?', wordingForPerson: 'What went well for you?', guide }
  return aTemplateVersion({
    name: 'Half-year review',
    sections: [
      {
        id: 'work',
        title: 'The work',
        minutes: 20,
        visibility: 'shared',
        weight: 100,
        questions: [
          aQuestion('rating', { ...words, id: 'well', required: true, askedOf: 'both', weight: 100 }),
          aQuestion('longText', { id: 'wish', required: true, askedOf: 'person' }),
          aQuestion('longText', { id: 'coach' }),
        ],
      },
      {
        id: 'private',
        title: 'For the manager',
        minutes: 0,
        visibility: 'private',
        questions: [aQuestion('longText', { id: 'own' })],
      },
    ],
    ...point,
  })
}

/** The answers of the person to all that `aVersionForBoth` asks them. */
export function personsAnswers(): SelfAnswers {
  return selfAnswersSchema.parse({
    well: { kind: 'rating', level: 4, evidence: 'Three deals on my own.' },
    wish: { kind: 'longText', text: secret },
  })
}

/** What the manager notes in the session. */
export function managersAnswers(level = 2): CoachingSession['notes']['answers'] {
  return sessionNotesSchema.shape.answers.parse({
    well: { kind: 'rating', level, evidence: 'Two deals with help.' },
    coach: { kind: 'longText', text: 'More listening.' },
  })
}

/** The core of the sample team, which needs no passphrase, with a session of Jonas whose self-assessment is asked for. */
export async function askedCore(
  given: { version?: TemplateVersion; session?: Partial<CoachingSession> } = {},
): Promise<OpenCore & { session: CoachingSession; ticket: string }> {
  const core = await openCore()
  const version = given.version ?? aVersionForBoth()
  const session = aSession({
    personId: jonas.id,
    templateVersionId: version.id,
    notes: someNotes({ answers: managersAnswers() }),
    ...given.session,
  })
  await core.store.commit([
    profileOf(aFirm(), true),
    put('people', jonas),
    put('templateVersions', version),
    put('sessions', session),
  ])
  await core.client.selfAssessments.ask({ sessionId: session.id })
  const ticket = core.store.read().selfAssessments.get(session.id)?.ticket ?? ''
  return { ...core, session, ticket }
}

/** An answer file as the form saves it. */
export function anAnswerFile(point: Partial<SelfAnswerFile>): File {
  const file = {
    ticket: 'a ticket of nobody',
    savedAt: '2026-11-22T18:00:00.000Z',
    isFinished: true,
    answers: personsAnswers(),
    ...point,
  }
  return new File([selfAnswerFileText(file)], 'answers.json', { type: 'application/json' })
}
