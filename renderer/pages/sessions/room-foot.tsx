import type { ReactElement } from 'react'
import type { Question } from '../../../shared/domain/question'
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
  onKeys,
}: {
  step: Step
  isFirst: boolean
  isFaceToFace: boolean
  onBack: () => void
  onGoOn: () => void
  onKeys: () => void
}): ReactElement {
  return (
    <footer className={styles.foot}>
      <div className={styles.row}>
        <Button look="quiet" onPress={onBack} isDisabled={isFirst}>
          ‹ Back
        </Button>
        <span className={styles.keys}>
          {step.kind === 'question' ? <DigitKeys question={step.question} /> : null}
          {isFaceToFace ? null : (
            <span>
              <kbd>F9</kbd> private note
            </span>
          )}
          <button type="button" className={styles.all} onClick={onKeys}>
            <kbd>F1</kbd> keys
          </button>
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

/** What the digits do at a question that they answer. */
function DigitKeys({ question }: { question: Question }): ReactElement | null {
  const keys = digitsFor(question)
  if (keys === null) return null
  return (
    <span>
      <kbd>1</kbd>–<kbd>{keys.last}</kbd> {keys.verb}
    </span>
  )
}

function digitsFor(question: Question): { last: number; verb: string } | null {
  switch (question.kind) {
    case 'rating':
      return { last: lastDigit(question.scale), verb: 'rate' }
    case 'matrix':
      return { last: lastDigit(question.scale), verb: 'rate a row' }
    case 'yesNo':
      return { last: 2, verb: 'choose' }
    case 'oneOf':
      return {
        last: Math.min(question.options.length + (question.allowsOther ? 1 : 0), 10) % 10,
        verb: 'choose',
      }
    default:
      return null
  }
}

/** The digit of the last level; 0 picks the tenth. */
function lastDigit({ levels }: RatingScale): number {
  return (levels.at(-1)?.level ?? 0) % 10
}
