import type { ReactElement, ReactNode } from 'react'
import { checkInWords } from '../../../shared/domain/answer-words'
import type { SmartGoal } from '../../../shared/domain/goal'
import { checkInStatusSchema, emptyCheckIn, type GoalCheckIn } from '../../../shared/domain/record-question'
import { ChooseNumber } from '../form/number-input'
import { Choose } from '../form/select-input'
import type { AnswerProps } from './answer-props'
import styles from './goals-answer.module.css'
import { WordsField } from './words-field'

const statuses = checkInStatusSchema.options.map((value) => ({ value, label: checkInWords[value] }))

/** Each active goal with how far it is, how it stands, what is in the way and what comes next. */
export function GoalsAnswer({
  answer,
  onChange,
  goals,
  besideGoal,
  wordsLabel,
}: AnswerProps<'goals'> & {
  goals: readonly SmartGoal[]
  besideGoal?: ((goal: SmartGoal, said: GoalCheckIn) => ReactNode) | undefined
  wordsLabel: string
}): ReactElement {
  return (
    <>
      {goals.length === 0 ? <p className="muted">There is no active goal yet.</p> : null}
      <ul className={styles.goals}>
        {goals.map((goal) => {
          const said = answer.checkIns[goal.id] ?? emptyCheckIn(goal.fields.statement)
          return (
            <li key={goal.id}>
              <CheckInFields
                checkIn={said}
                onChange={(checkIn) =>
                  onChange({ ...answer, checkIns: { ...answer.checkIns, [goal.id]: checkIn } })
                }
              />
              {besideGoal?.(goal, said)}
            </li>
          )
        })}
      </ul>
      <WordsField
        label={wordsLabel}
        rows={3}
        value={answer.text}
        onChange={(text) => onChange({ ...answer, text })}
      />
    </>
  )
}

function CheckInFields({
  checkIn,
  onChange,
}: {
  checkIn: GoalCheckIn
  onChange: (checkIn: GoalCheckIn) => void
}): ReactElement {
  return (
    <fieldset className={styles.goal}>
      <legend>{checkIn.statement}</legend>
      <Choose
        label="How it stands"
        options={statuses}
        value={checkIn.status}
        onChange={(status) => onChange({ ...checkIn, status: checkInStatusSchema.parse(status) })}
      />
      <ChooseNumber
        label="How far, in percent"
        value={checkIn.progress ?? Number.NaN}
        onChange={(progress) => onChange({ ...checkIn, progress: progressOf(progress) })}
      />
      <WordsField
        label="What is in the way"
        rows={1}
        value={checkIn.blockers}
        onChange={(blockers) => onChange({ ...checkIn, blockers })}
      />
      <WordsField
        label="What comes next"
        rows={1}
        value={checkIn.nextStep}
        onChange={(nextStep) => onChange({ ...checkIn, nextStep })}
      />
    </fieldset>
  )
}

/** As it was typed, within what a check-in can hold; null for what is no number. */
function progressOf(typed: number): number | null {
  return Number.isNaN(typed) ? null : Math.min(Math.max(typed, -1000), 1000)
}
