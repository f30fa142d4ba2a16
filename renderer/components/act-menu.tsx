import type { ReactElement } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import styles from './act-menu.module.css'
import { Button as OwnButton } from './button'
import { useIsReadOnly } from './read-only'

/** One thing that can be done: its verb, and doing it. */
export type Act = {
  readonly name: string
  readonly run: () => void
  /** Whether it changes the workspace, and so is not there where that is open to read only. */
  readonly changes?: boolean
}

/** What can be done with one thing beside its first verb. `about` names the thing for readers who hear it alone. */
export function ActMenu({
  about,
  acts,
  label,
  look = 'outlined',
}: {
  about: string
  acts: readonly Act[]
  /** The words on the button; three dots without them. */
  label?: string
  /** Quiet where it stands under what it is about. */
  look?: 'outlined' | 'quiet'
}): ReactElement {
  const isReadOnly = useIsReadOnly()
  const offered = acts.filter(({ changes = false }) => !(changes && isReadOnly))
  const name = label === undefined ? `More: ${about}` : about
  return (
    <MenuTrigger>
      {label === undefined ? (
        <Button className={styles.opener ?? ''} aria-label={name}>
          <span aria-hidden="true">⋯</span>
        </Button>
      ) : (
        <OwnButton small={look === 'quiet'} look={look} isDisabled={offered.length === 0}>
          {label}
        </OwnButton>
      )}
      <Popover className={styles.list ?? ''} placement="bottom end">
        <Menu
          aria-label={name}
          onAction={(key) => acts.find(({ name }) => name === key)?.run()}
          items={offered.map(({ name }) => ({ id: name }))}
        >
          {({ id }) => <MenuItem className={styles.act ?? ''}>{id}</MenuItem>}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
