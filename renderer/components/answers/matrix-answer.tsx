import type { KeyboardEvent, ReactElement } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { AnswerOf } from '../../../shared/domain/answer'
import type { PartId } from '../../../shared/domain/id'
import { levelInWords, levelOfDigit } from '../../../shared/domain/rating-scale'
import type { AnswerProps } from './answer-props'
import styles from './matrix-answer.module.css'
import { WordsField } from './words-field'

const notApplicable = 'notApplicable'

type RowLevel = AnswerOf<'matrix'>['levels'][PartId]

/** Behaviours under each other, each rated on the same scale. In a row the digits rate, as on a scale alone. */
export function MatrixAnswer({ question, answer, onChange }: AnswerProps<'matrix'>): ReactElement {
  const { rows, scale, notePrompt } = question
  const rate = (id: PartId, level: RowLevel): void =>
    onChange({ ...answer, levels: { ...answer.levels, [id]: level } })
  return (
    <>
      <dl className={styles.legend}>
        {scale.levels.map((level) => (
          <div key={level.level}>
            <dt>{level.level}</dt>
            <dd>{[level.label, level.anchor].filter((words) => words !== '').join(': ')}</dd>
          </div>
        ))}
      </dl>
      <ol className={styles.rows}>
        {rows.map(({ id, text }) => (
          <li key={id}>
            <MatrixRow
              question={question}
              text={text}
              level={answer.levels[id]}
              onRate={(level) => rate(id, level)}
            />
            {notePrompt === null ? null : (
              <WordsField
                label={notePrompt}
                rows={1}
                value={answer.notes[id] ?? ''}
                onChange={(note) => onChange({ ...answer, notes: { ...answer.notes, [id]: note } })}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function MatrixRow({
  question: { scale, allowsNotApplicable, expectedLevel },
  text,
  level,
  onRate,
}: {
  question: AnswerProps<'matrix'>['question']
  text: string
  level: RowLevel
  onRate: (level: RowLevel) => void
}): ReactElement {
  const rateByKey = (event: KeyboardEvent): void => {
    const picked = levelOfDigit(scale, event.key)
    if (picked !== null) onRate(picked)
  }
  return (
    <RadioGroup
      className={styles.row}
      orientation="horizontal"
      value={level === undefined ? null : String(level)}
      onChange={(value) => onRate(value === notApplicable ? notApplicable : Number(value))}
    >
      <Label className={styles.behaviour}>{text}</Label>
      <div className={styles.stops} onKeyDownCapture={rateByKey}>
        {scale.levels.map((each) => (
          <Radio
            key={each.level}
            value={String(each.level)}
            aria-label={
              each.level === expectedLevel ? `${levelInWords(each)}, expected here` : levelInWords(each)
            }
            className={`${styles.stop} ${each.level === expectedLevel ? styles.expected : ''}`}
          >
            {each.level}
          </Radio>
        ))}
        {allowsNotApplicable ? (
          <Radio
            value={notApplicable}
            aria-label="Not applicable"
            className={`${styles.stop} ${styles.none}`}
          >
            n/a
          </Radio>
        ) : null}
      </div>
    </RadioGroup>
  )
}
