import type { ReactElement } from 'react'
import { Button } from 'react-aria-components'
import { useIsReadOnly } from './read-only'
import styles from './ring-button.module.css'

/** The ring that ticks a thing off. */
export function RingButton({ name, onPress }: { name: string; onPress: () => void }): ReactElement {
  const isReadOnly = useIsReadOnly()
  return (
    <Button isDisabled={isReadOnly} className={styles.button} aria-label={name} onPress={onPress}>
      <svg aria-hidden="true" viewBox="0 0 18 18">
        <circle cx="9" cy="9" r="8" />
        <path d="M5 9.4 8 12.4 13.2 6" />
      </svg>
    </Button>
  )
}
