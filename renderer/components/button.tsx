import type { ReactElement, ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Link } from 'wouter'
import styles from './button.module.css'
import { useIsReadOnly } from './read-only'

type Look = {
  /** One primary button a screen. Danger asks before it acts. */
  readonly look?: 'primary' | 'outlined' | 'quiet' | 'danger'
  readonly small?: boolean
  /** The keys that do the same, shown inside the button. */
  readonly keys?: string
  readonly children: ReactNode
}

type Changing = {
  /** Whether it changes the workspace, and so cannot be had where that is open to read only. What sends a form does. */
  readonly changes?: boolean
}

type ButtonProps = Look & Changing & Omit<AriaButtonProps, 'children' | 'className' | 'style'>

/** A verb and its object: “Start session 9”. */
export function Button({
  look = 'outlined',
  small = false,
  keys,
  changes,
  isDisabled = false,
  children,
  ...rest
}: ButtonProps): ReactElement {
  const isReadOnly = useIsReadOnly()
  return (
    <AriaButton
      className={classOf(look, small)}
      isDisabled={isDisabled || (isReadOnly && (changes ?? rest.type === 'submit'))}
      {...rest}
    >
      {children}
      {keys === undefined ? null : <kbd>{keys}</kbd>}
    </AriaButton>
  )
}

/** A button that leads to another room; a real link, so that it can be opened in a new window. */
export function LinkButton({
  to,
  look = 'outlined',
  small = false,
  keys,
  changes = false,
  about,
  children,
}: Look &
  Changing & {
    to: string
    /** What it leads to, for readers who hear it alone. */
    about?: string
  }): ReactElement | null {
  const isReadOnly = useIsReadOnly()
  if (changes && isReadOnly) return null
  return (
    <Link
      href={to}
      className={classOf(look, small)}
      aria-label={about === undefined ? undefined : `${String(children)}: ${about}`}
    >
      {children}
      {keys === undefined ? null : <kbd>{keys}</kbd>}
    </Link>
  )
}

function classOf(look: NonNullable<Look['look']>, small: boolean): string {
  return [styles.button, styles[look], small ? styles.small : ''].filter(Boolean).join(' ')
}
