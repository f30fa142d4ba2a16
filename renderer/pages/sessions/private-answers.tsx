import type { ReactElement } from 'react'
import { answerInWords } from '../../../shared/domain/answer-words'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { wordingFor } from '../../../shared/domain/question-wording'
import { questionAnchor } from '../../../shared/domain/recorded-question'
import type { CoachingSession } from '../../../shared/domain/session'
import type { TemplateVersion } from '../../../shared/domain/template'
import styles from './session-record.module.css'

/** What was answered in the sections that only the manager reads; nothing where nothing was. */
export function PrivateAnswers({
  session,
  version,
  person,
}: {
  session: CoachingSession
  version: TemplateVersion
  person: Person
}): ReactElement | null {
  const reader = { kind: 'manager', givenName: spokenName(person) } as const
  const answered = version.sections
    .filter(({ visibility }) => visibility === 'private')
    .flatMap(({ questions }) => questions)
    .map((question) => ({ question, words: answerInWords(question, session.notes.answers[question.id]) }))
    .filter(({ words }) => words !== '')
  if (answered.length === 0) return null
  return (
    <section className={styles.private}>
      <h2 className={styles.label}>Your private section, not part of the record</h2>
      {answered.map(({ question, words }) => (
        <div key={question.id} className={styles.answer}>
          <h3 id={questionAnchor(question.id)} tabIndex={-1}>
            {wordingFor(question, reader)}
          </h3>
          <p>{words}</p>
        </div>
      ))}
    </section>
  )
}
