import type { ReactElement, ReactNode } from 'react'
import styles from './question-card.module.css'

/** A question that must be answered: what cannot be proved, and the answers with their evidence. */
export function QuestionCard({
  title,
  why,
  children,
}: {
  title: string
  why: string
  children: ReactNode
}): ReactElement {
  return (
    <section className={styles.notice} aria-label={title}>
      <p className={styles.mark}>Cannot be proved</p>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.why}>{why}</p>
      <div className={styles.choice}>{children}</div>
    </section>
  )
}

/** One answer: pressing it answers. */
export function AnswerCard({
  answer,
  evidence,
  onPress,
}: {
  answer: string
  evidence: string
  onPress: () => void
}): ReactElement {
  return (
    <button type="button" className={styles.option} onClick={onPress}>
      <b>{answer}</b>
      <span className="small muted">{evidence}</span>
    </button>
  )
}
