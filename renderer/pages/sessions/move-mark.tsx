import type { ReactElement } from 'react'
import type { NumberMove } from '../../../shared/domain/moved-since'
import styles from './move-mark.module.css'

const moves: Readonly<Record<NumberMove['move'], { word: string; d: string }>> = {
  nearer: { word: 'Nearer to target', d: 'M5 9V1.5M2 4.5 5 1.5l3 3' },
  further: { word: 'Further from target', d: 'M5 1v7.5M2 5.5l3 3 3-3' },
  same: { word: 'Stands as before', d: 'M1 5h8' },
  new: { word: 'No earlier figure', d: 'M5 4.5v1' },
}

/** ↑ Nearer to target, ↓ Further from target, – Stands as before. It tells and does not judge, so that it has no colour. */
export function MoveMark({ move }: { move: NumberMove['move'] }): ReactElement {
  const { word, d } = moves[move]
  return (
    <span className={styles.mark}>
      <svg aria-hidden="true" viewBox="0 0 10 10">
        <path d={d} fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
      {word}
    </span>
  )
}
