import type { FormEvent, ReactElement, ReactNode } from 'react'
import { ReadOnlyLine } from '../read-only'
import styles from './form.module.css'

/** A form that submits one value; what went wrong as a whole stands above its buttons. */
export function Form({
  onSubmit,
  failure,
  changes = true,
  children,
}: {
  onSubmit: (event: FormEvent) => void
  failure: string | null
  /** Whether what it sends changes the workspace: where that is open to read only, the form says so. */
  changes?: boolean
  children: ReactNode
}): ReactElement {
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      {children}
      {changes ? <ReadOnlyLine /> : null}
      {failure === null ? null : (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </form>
  )
}

/** Fields side by side where there is room. */
export function FormRow({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles.row}>{children}</div>
}

/** The buttons that end a form, the submitting one last. */
export function FormActions({ children }: { children: ReactNode }): ReactElement {
  return <div className={styles.actions}>{children}</div>
}
