import type { ReactElement } from 'react'
import { Button } from '../../components/button'
import type { InHand } from './in-hand'
import styles from './template-editor.module.css'
import type { Editing } from './use-editing'

/** What can be done with a section or a question as a whole, whichever it is. */
export function MoveActs({
  inHand,
  editing,
  isFirst,
  isLast,
}: {
  inHand: InHand
  editing: Editing
  isFirst: boolean
  isLast: boolean
}): ReactElement {
  return (
    <span className={styles.acts}>
      <Button small look="quiet" isDisabled={isFirst} onPress={() => editing.step(inHand, -1)}>
        Move up
      </Button>
      <Button small look="quiet" isDisabled={isLast} onPress={() => editing.step(inHand, 1)}>
        Move down
      </Button>
      <Button small look="quiet" onPress={() => editing.remove(inHand)}>
        Remove
      </Button>
    </span>
  )
}
