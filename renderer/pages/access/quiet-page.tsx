import { type ReactElement, type ReactNode, useEffect } from 'react'
import { Cord } from '../../components/plumb'
import styles from './quiet-page.module.css'

/** A page without rooms, while nobody's name may be shown: a title, a sentence, and what can be done. */
export function QuietPage({
  title,
  lead,
  children,
}: {
  title: string
  lead: ReactNode
  children: ReactNode
}): ReactElement {
  useEffect(() => {
    document.title = 'Plumbline'
  }, [])
  return (
    <main className={styles.page}>
      <div className={styles.hang}>
        <Cord height={150} />
      </div>
      <h1>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      <div className={styles.body}>{children}</div>
    </main>
  )
}
