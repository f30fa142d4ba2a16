import type { ReactElement } from 'react'
import type { WordingHint } from '../../../shared/domain/wording/hint'
import { Button } from '../button'
import styles from './wording.module.css'

/** One hint under its field: why, what to say instead and how it may sound. To be used, kept, or passed by. */
export function WordingNote({
  hint,
  place,
  count,
  onUse,
  onKeep,
  onNext,
}: {
  hint: WordingHint
  /** Which of the hints of the field it is, from 1. */
  place: number
  count: number
  onUse: (instead: string) => void
  onKeep: () => void
  onNext: () => void
}): ReactElement {
  const { found, why, advice, example, instead } = hint
  return (
    <fieldset className={styles.note} aria-label={`Wording hint ${place} of ${count}`}>
      <p className={styles.words}>
        <b>{`“${found}”`}</b> {why} <span className="muted">{advice}</span>{' '}
        {example === '' ? null : <span className={styles.example}>{example}</span>}
      </p>
      <div className={styles.acts}>
        {instead.map((words) => (
          <Button key={words} small onPress={() => onUse(words)}>{`Use “${words}”`}</Button>
        ))}
        <Button small look="quiet" onPress={onKeep} aria-label={`Keep mine: ${found}`}>
          Keep mine
        </Button>
        {count === 1 ? null : (
          <Button small look="quiet" onPress={onNext}>
            {`${place} of ${count}, next`} <kbd className={styles.key}>F7</kbd>
          </Button>
        )}
      </div>
    </fieldset>
  )
}
