import type { ReactElement } from 'react'
import { numbered } from './numbered'
import styles from './paragraphs.module.css'

/** What somebody typed, each line of it a paragraph; nothing for lines without words. */
export function Paragraphs({ text }: { text: string }): ReactElement {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (
    <div className={styles.paragraphs}>
      {numbered(lines).map(({ place, thing }) => (
        <p key={place}>{thing}</p>
      ))}
    </div>
  )
}
