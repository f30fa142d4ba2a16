import type { ReactElement } from 'react'
import styles from './signs.module.css'

/** What keeps somebody from signing, said once they tried. */
export function Failures({
  problems,
  isShown,
}: {
  problems: readonly string[]
  isShown: boolean
}): ReactElement | null {
  if (!isShown || problems.length === 0) return null
  return (
    <div role="alert" className={styles.problems}>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  )
}
