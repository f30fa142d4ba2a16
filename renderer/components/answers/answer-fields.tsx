import type { ReactElement, ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import { type Answer, emptyAnswer } from '../../../shared/domain/answer'
import { assertNever } from '../../../shared/domain/assert-never'
import type { SmartGoal } from '../../../shared/domain/goal'
import type { Question } from '../../../shared/domain/question'
import type { GoalCheckIn } from '../../../shared/domain/record-question'
import { TickBox } from '../form/tick-input'
import { ManyOfAnswer, OneOfAnswer, YesNoAnswer } from './choice-answer'
import styles from './choice-answer.module.css'
import { NumberAnswer, RangeAnswer } from './figure-answer'
import { GoalsAnswer } from './goals-answer'
import { MatrixAnswer } from './matrix-answer'
import { RatingAnswer } from './rating-answer'
import { TableAnswer } from './table-answer'
import { AcknowledgementAnswer, ChecklistAnswer } from './tick-answer'
import { WordsField } from './words-field'

type FieldsProps = {
  question: Question
  answer: Answer
  onChange: (answer: Answer) => void
  isFaceToFace: boolean
  /** The person's active goals, for a question about them. */
  goals: readonly SmartGoal[]
  /** What can be done with a goal, beside what was said of it. */
  besideGoal?: ((goal: SmartGoal, said: GoalCheckIn) => ReactNode) | undefined
  /** What stands above the words of an answer; in the session “What was said”. */
  wordsLabel?: string
}

/** The fields for an answer of any kind, and whether the question applies where it may not. */
export function AnswerFields(props: FieldsProps): ReactElement {
  const { question, answer, onChange } = props
  if (!question.allowsNotApplicable) return <KindFields {...props} />
  const isNone = answer.kind === 'notApplicable'
  return (
    <>
      {isNone ? (
        <WordsField
          label="Why it does not apply"
          rows={2}
          value={answer.why}
          onChange={(why) => onChange({ ...answer, why })}
        />
      ) : (
        <KindFields {...props} />
      )}
      <Checkbox
        className={styles.choice}
        isSelected={isNone}
        onChange={(none) => onChange(none ? { kind: 'notApplicable', why: '' } : emptyAnswer(question.kind))}
      >
        <TickBox />
        <span>Not applicable</span>
      </Checkbox>
    </>
  )
}

function KindFields({
  question,
  answer,
  onChange,
  isFaceToFace,
  goals,
  besideGoal,
  wordsLabel = 'What was said',
}: FieldsProps): ReactElement {
  const given = answer.kind === question.kind ? answer : emptyAnswer(question.kind)
  const shared = { onChange, isFaceToFace }
  switch (given.kind) {
    case 'longText':
    case 'metric':
    case 'shortText':
    case 'commitments':
      return (
        <WordsField
          label={given.kind === 'metric' ? 'What is behind the numbers' : wordsLabel}
          rows={rowsFor[given.kind]}
          value={given.text}
          onChange={(text) => onChange({ ...given, text })}
        />
      )
    case 'rating':
      return question.kind === 'rating' ? (
        <RatingAnswer question={question} answer={given} {...shared} />
      ) : (
        none
      )
    case 'matrix':
      return question.kind === 'matrix' ? (
        <MatrixAnswer question={question} answer={given} {...shared} />
      ) : (
        none
      )
    case 'range':
      return question.kind === 'range' ? <RangeAnswer question={question} answer={given} {...shared} /> : none
    case 'number':
      return question.kind === 'number' ? (
        <NumberAnswer question={question} answer={given} {...shared} />
      ) : (
        none
      )
    case 'yesNo':
      return question.kind === 'yesNo' ? <YesNoAnswer question={question} answer={given} {...shared} /> : none
    case 'oneOf':
      return question.kind === 'oneOf' ? <OneOfAnswer question={question} answer={given} {...shared} /> : none
    case 'manyOf':
      return question.kind === 'manyOf' ? (
        <ManyOfAnswer question={question} answer={given} {...shared} />
      ) : (
        none
      )
    case 'table':
      return question.kind === 'table' ? <TableAnswer question={question} answer={given} {...shared} /> : none
    case 'checklist':
      return question.kind === 'checklist' ? (
        <ChecklistAnswer question={question} answer={given} {...shared} />
      ) : (
        none
      )
    case 'acknowledgement':
      return question.kind === 'acknowledgement' ? (
        <AcknowledgementAnswer question={question} answer={given} {...shared} />
      ) : (
        none
      )
    case 'goals':
      return question.kind === 'goals' ? (
        <GoalsAnswer
          question={question}
          answer={given}
          goals={goals}
          besideGoal={besideGoal}
          wordsLabel={wordsLabel}
          {...shared}
        />
      ) : (
        none
      )
    case 'notApplicable':
      return none
    default:
      return assertNever(given)
  }
}

const none = <></>

const rowsFor = { longText: 7, metric: 5, shortText: 1, commitments: 3 } as const
