import { type ReactElement, type ReactNode, useId } from 'react'
import { Chevron } from '../../components/form/chevron'
import styles from './template-editor.module.css'

/**
 * The outline with what is added below it. Where the window is narrow it is one button until it is asked for, so that the
 * fields are not a long way down.
 */
export function OutlinePane({
  isOpen,
  onOpen,
  isTemplateInHand,
  onTakeTemplate,
  said,
  outline,
  children,
}: {
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  isTemplateInHand: boolean
  onTakeTemplate: () => void
  /** What is said aloud of the last move. */
  said: string
  outline: ReactNode
  /** The acts that add something. */
  children: ReactNode
}): ReactElement {
  const rows = useId()
  return (
    <section aria-label="Outline" className={styles.outline}>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={isOpen}
        aria-controls={rows}
        onClick={() => onOpen(!isOpen)}
      >
        Sections and questions
        <Chevron />
      </button>
      <div id={rows} className={`${styles.rows} ${isOpen ? styles.open : ''}`}>
        <button
          type="button"
          className={styles.about}
          aria-current={isTemplateInHand ? 'true' : undefined}
          onClick={onTakeTemplate}
        >
          About this template
        </button>
        {outline}
        <p role="status" className={styles.said}>
          {said}
        </p>
        <div className={styles.add}>{children}</div>
        <p className="small muted">Alt with ↑ or ↓ moves a row, and so does dragging it. Enter opens it.</p>
      </div>
    </section>
  )
}
