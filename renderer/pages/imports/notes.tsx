import type { ReactElement } from 'react'
import type { FileNote } from '../../../shared/domain/import-file'
import { numbered } from '../../components/numbered'
import styles from './notes.module.css'

/** What the manager should know about the file before trusting its numbers. */
export function Notes({ notes }: { notes: readonly FileNote[] }): ReactElement | null {
  if (notes.length === 0) return null
  return (
    <ul className={styles.notes} aria-label="Worth knowing about this file">
      {numbered(notes).map(({ place, thing }) => (
        <li key={place}>
          {thing.sentence}
          {thing.lines.length === 0 ? null : <span className="muted">{` ${linesWords(thing.lines)}`}</span>}
        </li>
      ))}
    </ul>
  )
}

/** `Line 7.`, `Lines 7, 9 and more.` */
function linesWords(lines: readonly number[]): string {
  const [first] = lines
  if (lines.length === 1) return `Line ${first}.`
  return `Lines ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ' and more' : ''}.`
}
