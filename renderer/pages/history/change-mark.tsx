import type { ReactElement } from 'react'
import type { RatingChange } from '../../../shared/domain/compare-sessions'
import styles from './compare-page.module.css'

const marks: { readonly [C in RatingChange]: { readonly word: string; readonly d: string } } = {
  higher: { word: 'Higher than before', d: 'M5 1 9.4 9H.6z' },
  lower: { word: 'Lower than before', d: 'M5 9 .6 1h8.8z' },
  same: { word: 'The same', d: 'M.8 3h8.4v1.5H.8zM.8 6h8.4v1.5H.8z' },
  otherScale: { word: 'Another scale, so not compared', d: 'M4.2 1h1.6v3.2H9v1.6H5.8V9H4.2V5.8H1V4.2h3.2z' },
}

/** ▲ Higher, ▼ Lower, = The same: a shape and a word, and no colour, because a change is not a verdict. */
export function ChangeMark({ change }: { change: RatingChange }): ReactElement {
  const { word, d } = marks[change]
  return (
    <span className={styles.change}>
      <svg aria-hidden="true" viewBox="0 0 10 10">
        <path d={d} fill="currentColor" />
      </svg>
      {word}
    </span>
  )
}
