import type { ReactElement } from 'react'
import { Checkbox } from 'react-aria-components'
import { TickBox } from '../form/tick-input'
import type { AnswerProps } from './answer-props'
import styles from './choice-answer.module.css'
import { WordsField } from './words-field'

/** Items to tick, each with a note where one is asked for. */
export function ChecklistAnswer({ question, answer, onChange }: AnswerProps<'checklist'>): ReactElement {
  return (
    <ul className={styles.group}>
      {question.items.map(({ id, text }) => (
        <li key={id}>
          <Tick
            isTicked={answer.ticks[id] === true}
            onTick={(isTicked) => onChange({ ...answer, ticks: { ...answer.ticks, [id]: isTicked } })}
          >
            {text}
          </Tick>
          {question.notePrompt === null ? null : (
            <WordsField
              label={question.notePrompt}
              rows={1}
              value={answer.notes[id] ?? ''}
              onChange={(note) => onChange({ ...answer, notes: { ...answer.notes, [id]: note } })}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

/** A statement to read, and a tick by each whose tick it asks for. */
export function AcknowledgementAnswer({
  question,
  answer,
  onChange,
  isFaceToFace,
}: AnswerProps<'acknowledgement'>): ReactElement {
  const person = isFaceToFace ? 'I have read this' : 'Read by the person'
  const manager = isFaceToFace ? 'Read by your manager' : 'I have read this'
  return (
    <>
      <p className={styles.statement}>{question.statement}</p>
      <div className={styles.group}>
        {question.by === 'manager' ? null : (
          <Tick isTicked={answer.person} onTick={(isTicked) => onChange({ ...answer, person: isTicked })}>
            {person}
          </Tick>
        )}
        {question.by === 'person' ? null : (
          <Tick isTicked={answer.manager} onTick={(isTicked) => onChange({ ...answer, manager: isTicked })}>
            {manager}
          </Tick>
        )}
      </div>
      <WordsField
        label="A remark, if there is one"
        rows={2}
        value={answer.remark}
        onChange={(remark) => onChange({ ...answer, remark })}
      />
    </>
  )
}

function Tick({
  isTicked,
  onTick,
  children,
}: {
  isTicked: boolean
  onTick: (isTicked: boolean) => void
  children: string
}): ReactElement {
  return (
    <Checkbox className={styles.choice} isSelected={isTicked} onChange={onTick}>
      <TickBox />
      <span>{children}</span>
    </Checkbox>
  )
}
