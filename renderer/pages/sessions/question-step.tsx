import type { ReactElement } from 'react'
import { useController } from 'react-hook-form'
import { emptyAnswer } from '../../../shared/domain/answer'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Progress } from '../../../shared/domain/progress'
import type { Question } from '../../../shared/domain/question'
import { wordingFor } from '../../../shared/domain/question-wording'
import { weightWords } from '../../../shared/domain/weights'
import { AnswerFields } from '../../components/answers/answer-fields'
import { MetricFigure } from '../../components/metric-figure'
import { CommitmentList } from './agreement-step'
import { AnsweredAlone } from './answered-alone'
import { CheckInHere } from './check-in-here'
import { isSealed } from './sealed'
import styles from './step.module.css'
import type { RoomProps } from './step-view'
import type { Step } from './steps'

/** One question, in the words for whoever reads the screen, and the room for its answer. */
export function QuestionStep({
  step,
  ...room
}: RoomProps & { step: Extract<Step, { kind: 'question' }> }): ReactElement {
  const { session, person, control, progress, goals, isFaceToFace } = room
  const { section, question, position } = step
  const isPrivate = section.visibility === 'private'
  const { field } = useController({ control, name: `answers.${question.id}` })
  const wording = wordingFor(
    question,
    isFaceToFace ? { kind: 'person' } : { kind: 'manager', givenName: spokenName(person) },
  )
  return (
    <section aria-labelledby="step">
      <div className={styles.crumb}>
        <span className="label">
          {section.title}
          {section.questions.length === 1 ? '' : `, question ${position} of ${section.questions.length}`}
        </span>
        <span className="small muted">{noteOn(step)}</span>
      </div>
      <h2 id="step" className={`${styles.question} ${isFaceToFace ? styles.faceQuestion : ''}`}>
        {wording}
      </h2>
      {position === 1 && section.intro !== '' ? <p className={styles.intro}>{section.intro}</p> : null}
      {question.hint === '' ? null : <p className={styles.hint}>{question.hint}</p>}
      {question.guide === '' || isFaceToFace ? null : <p className={styles.guide}>{question.guide}</p>}
      <div
        className={`${styles.answer} ${isFaceToFace ? styles.faceAnswer : ''} ${isPrivate ? styles.private : ''}`}
      >
        <AnsweredAlone question={question} answer={field.value} {...room} />
        {question.kind === 'metric' ? <NumbersOf question={question} progress={progress} /> : null}
        {question.kind === 'commitments' ? <CommitmentList {...room} /> : null}
        {question.askedOf === 'both' && isFaceToFace && isSealed(room) ? (
          <p className="muted">You each answer this alone first. It opens here once you have both done so.</p>
        ) : (
          <AnswerFields
            question={question}
            answer={field.value ?? emptyAnswer(question.kind)}
            onChange={field.onChange}
            isFaceToFace={isFaceToFace}
            goals={goals}
            besideGoal={
              // what is private stays out of a goal, which the person reads
              isPrivate
                ? undefined
                : (goal, said) => <CheckInHere goal={goal} session={session} said={said} />
            }
            wordsLabel={isPrivate ? 'What you think' : 'What was said'}
          />
        )}
      </div>
    </section>
  )
}

function NumbersOf({
  question,
  progress,
}: {
  question: Extract<Question, { kind: 'metric' }>
  progress: readonly Progress[]
}): ReactElement {
  const named = progress.filter(
    ({ metric }) => metric.preset !== null && question.metrics.includes(metric.preset),
  )
  return (
    <div className={styles.numbers}>
      {named.map((each) => (
        <MetricFigure key={each.metric.id} progress={each} />
      ))}
    </div>
  )
}

/** What stands beside the place of a question: who sees it, whether it may stay empty, and what hangs on it. */
function noteOn({ section, question }: Extract<Step, { kind: 'question' }>): string {
  const seen = section.visibility === 'private' ? 'only you see this section' : ''
  const empty = seen === '' && !question.required ? 'may stay empty' : ''
  const weight = weightWords(question, section)
  const whole = weight === '' || section.weight === null ? '' : `the whole section ${section.weight} %`
  return [seen, empty, weight, whole].filter((words) => words !== '').join(', ')
}
