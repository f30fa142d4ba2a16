import type { ReactElement } from 'react'
import { calledName } from '../../../shared/domain/person'
import type { Progress } from '../../../shared/domain/progress'
import { type Question, wordingFor } from '../../../shared/domain/question'
import { longestText } from '../../../shared/domain/text'
import { TextBox } from '../../components/form/text-input'
import { MetricFigure } from '../../components/metric-figure'
import { RatingScale } from './rating-scale'
import styles from './step.module.css'
import type { RoomProps } from './step-view'
import type { Step } from './steps'

/** One question, in the words for whoever reads the screen, and the room for its answer. */
export function QuestionStep({
  step,
  person,
  control,
  progress,
  isFaceToFace,
}: RoomProps & { step: Extract<Step, { kind: 'question' }> }): ReactElement {
  const { section, question, position } = step
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
      {question.guide === '' || isFaceToFace ? null : <p className={styles.guide}>{question.guide}</p>}
      <div className={`${styles.answer} ${isFaceToFace ? styles.faceAnswer : ''}`}>
        <AnswerFields question={question} control={control} progress={progress} isFaceToFace={isFaceToFace} />
      </div>
    </section>
  )
}

function AnswerFields({
  question,
  control,
  progress,
  isFaceToFace,
}: Pick<RoomProps, 'control' | 'progress' | 'isFaceToFace'> & { question: Question }): ReactElement {
  switch (question.kind) {
    case 'longText':
      return (
        <TextBox
          control={control}
          name={`answers.${question.id}.text`}
          label="What was said"
          rows={7}
          limit={longestText}
        />
      )
    case 'metric':
      return (
        <>
          <NumbersOf question={question} progress={progress} />
          <TextBox
            control={control}
            name={`answers.${question.id}.text`}
            label="What is behind the numbers"
            rows={5}
            limit={longestText}
          />
        </>
      )
    case 'rating':
      return (
        <>
          <RatingScale question={question} control={control} isFaceToFace={isFaceToFace} />
          <TextBox
            control={control}
            name={`answers.${question.id}.evidence`}
            label={isFaceToFace ? 'What shows this?' : question.evidencePrompt}
            rows={4}
            limit={longestText}
          />
        </>
      )
  }
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
