import { type ReactElement, useEffect } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { type Control, useController } from 'react-hook-form'
import type { RatingQuestion } from '../../../shared/domain/question'
import type { SessionNotes } from '../../../shared/domain/session'
import styles from './rating-scale.module.css'

/** Discs on a line with a sentence under each; the plumb line drops on the level that is expected. Digits rate. */
export function RatingScale({
  question,
  control,
  isFaceToFace,
}: {
  question: RatingQuestion
  control: Control<SessionNotes>
  isFaceToFace: boolean
}): ReactElement {
  const { field } = useController({ control, name: `answers.${question.id}.level` })
  const { onChange } = field
  useEffect(() => {
    const levels = question.anchors.map(({ level }) => String(level))
    const rate = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      if (levels.includes(event.key)) onChange(Number(event.key))
    }
    addEventListener('keydown', rate)
    return () => removeEventListener('keydown', rate)
  }, [question, onChange])
  return (
    <RadioGroup
      className={`${styles.rating} ${isFaceToFace ? styles.face : ''}`}
      value={field.value === null ? null : String(field.value)}
      onChange={(value) => onChange(Number(value))}
      onBlur={field.onBlur}
      orientation="horizontal"
    >
      <Label className={styles.name}>Rating</Label>
      <div className={styles.scale} data-stops={question.anchors.length}>
        {question.anchors.map(({ level, anchor }) => (
          <Radio key={level} value={String(level)} className={styles.stop}>
            <span className={styles.cord}>
              {level === question.expectedLevel ? (
                <span className={styles.expected}>expected here</span>
              ) : null}
            </span>
            <span className={styles.dot}>{level}</span>
            <span className={styles.anchor}>{anchor}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('textarea, input:not([type=radio]), [contenteditable]') !== null
  )
}
