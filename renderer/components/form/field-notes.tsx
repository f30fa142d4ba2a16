import type { ReactElement } from 'react'
import { FieldError, Text } from 'react-aria-components'
import styles from './field.module.css'

/** Under a field: what is wrong with it, or else its help. */
export function FieldNotes({
  help,
  error,
}: {
  help?: string | undefined
  error?: string | undefined
}): ReactElement {
  return (
    <>
      {help !== undefined && error === undefined ? (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      ) : null}
      <FieldError className={styles.error}>{error}</FieldError>
    </>
  )
}
