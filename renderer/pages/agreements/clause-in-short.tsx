import type { ReactElement } from 'react'
import type { ClauseWords } from '../../../shared/domain/library-clause'
import styles from './clause-library.module.css'

/** A clause by its heading and how it begins. */
export function ClauseInShort({ words, note }: { words: ClauseWords; note?: string }): ReactElement {
  const { heading, body, table } = words
  const rows = table === null ? '' : `A table: ${table.columns.join(', ')}`
  return (
    <span className={styles.words}>
      <b>{heading}</b>
      {note === undefined ? null : <span className="small muted">{` ${note}`}</span>}
      <span className={styles.body}>{shortOf([body, rows].filter((part) => part !== '').join(' '))}</span>
    </span>
  )
}

/** The first words of a clause, enough to know it by. */
function shortOf(text: string): string {
  const words = text.slice(0, 160)
  return words.length === text.length ? text : `${words.slice(0, words.lastIndexOf(' '))} …`
}
