import type { ReactElement, ReactNode } from 'react'
import { Link } from 'wouter'
import { useIsReadOnly } from './read-only'
import styles from './rows.module.css'

/** A group of rows with its name in small caps beside it. `first` is the manager's own: accent and serif. */
export function RowGroup({
  title,
  first = false,
  children,
}: {
  title: string
  first?: boolean
  children: ReactNode
}): ReactElement {
  return (
    <section className={`${styles.group} ${first ? styles.first : ''}`}>
      <h2 className={styles.title}>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

/** A row: a ring, time or state, then the thing with its context, when it is due, and one verb. */
export function ListRow({
  lead,
  thing,
  to,
  context,
  due,
  act,
}: {
  lead?: ReactNode
  thing: string
  /** Where the thing itself leads. */
  to?: string
  context?: string
  due?: ReactNode
  act?: ReactNode
}): ReactElement {
  return (
    <li className={styles.row}>
      <span className={styles.lead}>{lead}</span>
      <span className={styles.thing}>
        {to === undefined ? (
          <span className={styles.name}>{thing}</span>
        ) : (
          <Link href={to} className={styles.name}>
            {thing}
          </Link>
        )}
        {context === undefined ? null : (
          <>
            {' '}
            <span className={styles.context}>{context}</span>
          </>
        )}
      </span>
      <span className={styles.due}>{due}</span>
      <span className={styles.act}>{act}</span>
    </li>
  )
}

/** The verb of a row, as a link. `about` completes it for readers who hear it alone. */
export function RowLink({
  to,
  about,
  changes = false,
  children,
}: {
  to: string
  about: string
  /** Whether it leads to what changes the workspace, and so is not there where that is open to read only. */
  changes?: boolean
  children: string
}): ReactElement | null {
  const isReadOnly = useIsReadOnly()
  if (changes && isReadOnly) return null
  return (
    <Link href={to} aria-label={`${children}: ${about}`}>
      {children}
    </Link>
  )
}

/** The verb of a row that changes the workspace at once, and so is not there where that is open to read only. */
export function RowAct({
  about,
  isDisabled,
  onPress,
  children,
}: {
  /** Completes the verb for readers who hear it alone. */
  about: string
  isDisabled: boolean
  onPress: () => void
  children: string
}): ReactElement | null {
  if (useIsReadOnly()) return null
  return (
    <button type="button" aria-label={`${children}: ${about}`} disabled={isDisabled} onClick={onPress}>
      {children}
    </button>
  )
}
