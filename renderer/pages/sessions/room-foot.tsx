import type { ReactElement } from 'react'
import type { RatingScale } from '../../../shared/domain/rating-scale'
import { Button } from '../../components/button'
import styles from './room-foot.module.css'
import type { Step } from './steps'

/** Back, the keys that work here, and on. */
export function RoomFoot({
  step,
  isFirst,
  isFaceToFace,
  onBack,
  onGoOn,
}: {
  step: Step
  isFirst: boolean
  isFaceToFace: boolean
  onBack: () => void
  onGoOn: () => void
}): ReactElement {
  return (
    <footer className={styles.foot}>
      <div className={styles.row}>
        <Button look="quiet" onPress={onBack} isDisabled={isFirst}>
          ‹ Back
        </Button>
        <span className={styles.keys}>
          {step.kind === 'question' && step.question.kind === 'rating' ? (
            <span>
              <kbd>1</kbd>–<kbd>{lastDigit(step.question.scale)}</kbd> rate
            </span>
          ) : null}
          {isFaceToFace ? null : (
            <span>
              <kbd>Alt N</kbd> private note
            </span>
          )}
        </span>
        {step.kind === 'finish' ? (
          <span />
        ) : (
          <Button look="primary" keys="Ctrl Enter" onPress={onGoOn}>
            Go on
          </Button>
        )}
      </div>
    </footer>
  )
}

/** The digit of the last level; 0 picks the tenth. */
function lastDigit({ levels }: RatingScale): number {
  return (levels.at(-1)?.level ?? 0) % 10
}
