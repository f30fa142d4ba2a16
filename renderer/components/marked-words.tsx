import type { ReactElement } from 'react'
import type { TextPart } from '../../shared/domain/word-differences'
import styles from './marked-words.module.css'
import { numbered } from './numbered'

/** A text that is compared with another: what it says alone is underlined. Without parts, as it is. */
export function MarkedWords({
  text,
  parts,
}: {
  text: string
  parts: readonly TextPart[] | null
}): ReactElement {
  return (
    <p className={styles.words}>
      {parts === null
        ? text
        : numbered(parts).map(({ place, thing }) =>
            thing.isShared ? <span key={place}>{thing.text}</span> : <mark key={place}>{thing.text}</mark>,
          )}
    </p>
  )
}
