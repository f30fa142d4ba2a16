import type { ReactElement } from 'react'
import type { NoteDifference } from '../../shared/domain/note-differences'
import { Button } from './button'
import styles from './conflict-dialog.module.css'
import { Dialog } from './dialog'
import { FormActions } from './form/form'

/** Two windows hold different notes: which of them counts. Nothing is given up before one of the two is chosen. */
export function ConflictDialog({
  differences,
  final,
  onKeep,
  onTake,
  onClose,
}: {
  differences: readonly NoteDifference[]
  /** What is said where the other window closed it, so that nothing can go on top of it; null where it did not. */
  final: { readonly title: string; readonly sentence: string; readonly act: string } | null
  onKeep: () => void
  onTake: () => void
  onClose: () => void
}): ReactElement {
  return (
    <Dialog title={final?.title ?? 'Changed in another window'} isOpen wide onClose={onClose}>
      <p className="muted">
        {differences.length === 0
          ? 'Both windows hold the same.'
          : (final?.sentence ?? 'These places differ. What you keep is saved over the other.')}
      </p>
      <dl className={styles.differences}>
        {differences.map(({ place, mine, theirs }) => (
          <div key={place}>
            <dt>{place}</dt>
            <dd>
              <b className="small muted">Here</b>
              <span>{mine === '' ? '–' : mine}</span>
            </dd>
            <dd>
              <b className="small muted">In the other window</b>
              <span>{theirs === '' ? '–' : theirs}</span>
            </dd>
          </div>
        ))}
      </dl>
      <FormActions>
        <Button look="quiet" onPress={onClose}>
          Not yet
        </Button>
        <Button look={final === null ? 'outlined' : 'primary'} onPress={onTake}>
          {final?.act ?? 'Take the other'}
        </Button>
        {final !== null ? null : (
          <Button look="primary" autoFocus onPress={onKeep}>
            Keep mine
          </Button>
        )}
      </FormActions>
    </Dialog>
  )
}

/** What was typed here and gave way to the other window's notes, for as long as somebody may want to copy it. */
export function GivenUpDialog({
  differences,
  onClose,
}: {
  differences: readonly NoteDifference[]
  onClose: () => void
}): ReactElement {
  const text = differences.map(({ place, mine }) => `${place}\n${mine}`).join('\n\n')
  return (
    <Dialog title="What you had typed here" isOpen wide onClose={onClose}>
      <p className="muted">What the other window holds counts now. Copy what you still need.</p>
      <textarea
        className={styles.givenUp}
        aria-label="What you had typed here"
        readOnly
        value={text}
        rows={8}
      />
      <FormActions>
        <Button onPress={() => void navigator.clipboard.writeText(text)}>Copy</Button>
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      </FormActions>
    </Dialog>
  )
}
