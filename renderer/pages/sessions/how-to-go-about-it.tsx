import type { ReactElement } from 'react'
import { Paragraphs } from '../../components/paragraphs'
import styles from './prepare-step.module.css'

/** Letters that still stand open beside what there is to prepare: about two lines. */
const shortText = 200

/** What the template says to the manager who prepares; nothing where it says nothing. Long words are folded away. */
export function HowToGoAboutIt({ instructions }: { instructions: string }): ReactElement | null {
  if (instructions.trim() === '') return null
  return (
    <details className={styles.how} open={instructions.length <= shortText}>
      <summary>How to go about it</summary>
      <div className={styles.instructions}>
        <Paragraphs text={instructions} />
      </div>
    </details>
  )
}
