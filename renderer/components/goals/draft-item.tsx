import { type ReactElement, useState } from 'react'
import type { GoalDraft } from '../../../shared/domain/goal-draft'
import { saysSomething } from '../../../shared/domain/text'
import { Button } from '../button'
import type { GoalActs } from './goal-acts'
import styles from './goal-item.module.css'

/** A goal that is not SMART yet: gone on with, or given up. */
export function DraftItem({
  draft,
  acts,
  onOpen,
}: {
  draft: GoalDraft
  acts: Pick<GoalActs, 'discardDraft'>
  onOpen: () => void
}): ReactElement {
  const [failure, setFailure] = useState<string | null>(null)
  const { statement } = draft.fields
  const name = saysSomething(statement) ? statement : 'A goal without words yet'
  return (
    <div className={styles.goal}>
      <p>{name}</p>
      <p className={styles.facts}>A draft: not SMART yet, so it does not count.</p>
      {failure === null ? null : <p role="alert">{failure}</p>}
      <p className={styles.acts}>
        <Button changes small look="quiet" onPress={onOpen} aria-label={`Go on with the draft: ${name}`}>
          Go on
        </Button>
        <Button
          changes
          small
          look="quiet"
          onPress={() => void acts.discardDraft(draft).then(setFailure)}
          aria-label={`Discard the draft: ${name}`}
        >
          Discard
        </Button>
      </p>
    </div>
  )
}
