import type { ReactElement } from 'react'
import { useController } from 'react-hook-form'
import { emptyAnswer } from '../../../shared/domain/answer'
import { calledName } from '../../../shared/domain/person'
import type { Progress } from '../../../shared/domain/progress'
import type { Question } from '../../../shared/domain/question'
import { wordingFor } from '../../../shared/domain/question-wording'
import { AnswerFields } from '../../components/answers/answer-fields'
import { MetricFigure } from '../../components/metric-figure'
import { CommitmentList } from './agreement-step'
import { AnsweredAlone } from './answered-alone'
import { isSealed } from './sealed'
import styles from './step.module.css'
import type { RoomProps } from './step-view'
import type { Step } from './steps'

/** One question, in the words for whoever reads the screen, and the room for its answer. */
export function QuestionStep({
  step,
  ...room
}: RoomProps & { step: Extract<Step, { kind: 'question' }> }): ReactElement {
  const { person, control, progress, goals, isFaceToFace } = room
  const { section, question, position } = step
  const { field } = useController({ control, name: `answers.${question.id}` })
  const wording = wordingFor(
    question,
    isFaceToFace ? { kind: 'person' } : { kind: 'manager', givenName: calledName(person) },
  )
  return (
    <section aria-labelledby="step">
      <div className={styles.crumb}>
        <span className="label">
          {section.title}, question {position} of {section.questions.length}
        </span>
        <span className="small muted">{noteOn(step)}</span>
      </div>
      <h2 id="step" className={`${styles.question} ${isFaceToFace ? styles.faceQuestion : ''}`}>
        {wording}
      </h2>
      {position === 1 && section.intro !== '' ? <p className={styles.intro}>{section.intro}</p> : null}
      {question.hint === '' ? null : <p className={styles.hint}>{question.hint}</p>}
      {question.guide === '' || isFaceToFace ? null : <p className={styles.guide}>{question.guide}</p>}
      <div className={`${styles.answer} ${isFaceToFace ? styles.faceAnswer : ''}`}>
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

function noteOn({ section, question }: Extract<Step, { kind: 'question' }>): string {
  if (section.visibility === 'private') return 'only you see this section'
  return question.required ? '' : 'may stay empty'
}
