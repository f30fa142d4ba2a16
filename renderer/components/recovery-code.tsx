import type { ReactElement } from 'react'
import { Button } from './button'
import { numbered } from './numbered'
import styles from './recovery-code.module.css'

/** The nine words of a recovery code, to print or to save. On paper nothing else is there. */
export function RecoveryCode({
  words,
  onSave,
}: {
  words: readonly string[]
  onSave: () => void
}): ReactElement {
  return (
    <div className={styles.sheet}>
      <p className={styles.onPaper}>
        Plumbline recovery code. Whoever has it opens the workspace: keep it safe.
      </p>
      <ol className={styles.words} aria-label="Recovery code">
        {numbered(words).map(({ place, thing }) => (
          <li key={place}>
            <span className={styles.place}>{place}</span> {thing}
          </li>
        ))}
      </ol>
      <div className={styles.acts}>
        <Button onPress={() => print()}>Print the code</Button>
        <Button onPress={onSave}>Save as a text file</Button>
      </div>
    </div>
  )
}
