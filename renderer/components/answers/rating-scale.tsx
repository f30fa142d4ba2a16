import type { ReactElement } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { RatingQuestion } from '../../../shared/domain/rating-question'
import { levelOfDigit } from '../../../shared/domain/rating-scale'
import { saysSomething } from '../../../shared/domain/text'
import styles from './rating-scale.module.css'
import { useDigitKeys } from './use-digit-keys'

/**
 * Discs on a line with the words of each level under it; the plumb line drops on the level that is expected. Digits rate,
 * 0 the tenth level.
 */
export function RatingScale({
  question: { scale, expectedLevel },
  level,
  onChange,
  isFaceToFace,
}: {
  question: RatingQuestion
  level: number | null
  onChange: (level: number) => void
  isFaceToFace: boolean
}): ReactElement {
  const field = useDigitKeys((key) => {
    const picked = levelOfDigit(scale, key)
    if (picked === null) return
    onChange(picked)
    // else the ring stays on the disc where the scale was entered, and two of them look chosen
    const group = field.current
    if (group?.contains(document.activeElement)) {
      group.querySelector<HTMLElement>(`input[value="${picked}"]`)?.focus()
    }
  })
  return (
    <RadioGroup
      ref={field}
      className={`${styles.rating} ${isFaceToFace ? styles.face : ''}`}
      value={level === null ? null : String(level)}
      onChange={(value) => onChange(Number(value))}
      orientation="horizontal"
    >
      <Label className={styles.name}>Rating</Label>
      <div className={styles.scale} data-stops={scale.levels.length}>
        {scale.levels.map((each) => (
          <Radio key={each.level} value={String(each.level)} className={styles.stop}>
            <span className={styles.cord}>
              {each.level === expectedLevel ? <span className={styles.expected}>expected here</span> : null}
            </span>
            <span className={styles.dot}>{each.level}</span>
            {saysSomething(each.label) ? <span className={styles.label}>{each.label}</span> : null}
            <span className={styles.anchor}>{each.anchor}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
