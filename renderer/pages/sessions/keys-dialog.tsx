import type { ReactElement } from 'react'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { FormActions } from '../../components/form/form'
import styles from './keys-dialog.module.css'

const keys: readonly {
  readonly keys: readonly string[]
  readonly what: string
  readonly isPrivate?: true
}[] = [
  { keys: ['Ctrl Enter', 'Alt →'], what: 'Go on' },
  { keys: ['Ctrl Shift Enter', 'Alt ←'], what: 'Go back' },
  { keys: ['1–9', '0'], what: 'Rate or choose, 0 is the tenth' },
  { keys: ['← →', '↑ ↓'], what: 'Move within a scale or a list' },
  { keys: ['Enter'], what: 'In the agenda and in decisions: the next row' },
  { keys: ['F9'], what: 'Private note', isPrivate: true },
  { keys: ['F8'], what: 'Turn the screen, and back' },
  { keys: ['F1', '?'], what: 'This list; ? where nothing is typed' },
]

/** The keys of the room. On a Mac Cmd does what Ctrl does. */
export function KeysDialog({
  isOpen,
  isFaceToFace,
  onClose,
}: {
  isOpen: boolean
  isFaceToFace: boolean
  onClose: () => void
}): ReactElement {
  return (
    <Dialog title="Keys in this room" isOpen={isOpen} onClose={onClose}>
      <dl className={styles.keys}>
        {keys
          .filter(({ isPrivate }) => isPrivate === undefined || !isFaceToFace)
          .map(({ keys: each, what }) => (
            <div key={what}>
              <dt>
                {each.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
      </dl>
      <FormActions>
        <Button look="primary" autoFocus onPress={onClose}>
          Done
        </Button>
      </FormActions>
    </Dialog>
  )
}
