import type { ReactElement } from 'react'
import { Button } from './button'
import { numbered } from './numbered'
import styles from './recovery-code.module.css'

/** What stands above the words on paper and in the file. It names nobody. */
export function codeSheetWords(on: Date): string {
  const day = on.toLocaleDateString(navigator.language, { dateStyle: 'long' })
  return `These nine words open your Plumbline workspace, whatever becomes of the passphrase or the computer. They were made on ${day}; a newer code takes the place of this one. On the lock screen press “Use the recovery code” and type them in this order. Whoever has them can read everything: keep them away from the laptop.`
}

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
      <p className={styles.onPaper}>{codeSheetWords(new Date())}</p>
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
