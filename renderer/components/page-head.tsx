import { type ReactElement, type ReactNode, useEffect } from 'react'
import styles from './page-head.module.css'

/** The head of a room: its title, a sentence that says what matters now, and its few verbs. */
export function PageHead({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children?: ReactNode
}): ReactElement {
  useEffect(() => {
    document.title = `${title} · Plumbline`
  }, [title])
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1>{title}</h1>
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      </div>
      {children === undefined ? null : <div className={styles.acts}>{children}</div>}
    </header>
  )
}
