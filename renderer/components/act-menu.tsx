import type { ReactElement } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import styles from './act-menu.module.css'
import { Button as OwnButton } from './button'

/** One thing that can be done: its verb, and doing it. */
export type Act = { readonly name: string; readonly run: () => void }

/** What can be done with one thing beside its first verb. `about` names the thing for readers who hear it alone. */
export function ActMenu({
  about,
  acts,
  label,
}: {
  about: string
  acts: readonly Act[]
  /** The words on the button; three dots without them. */
  label?: string
}): ReactElement {
  const name = label === undefined ? `More: ${about}` : about
  return (
    <MenuTrigger>
      {label === undefined ? (
        <Button className={styles.opener ?? ''} aria-label={name}>
          <span aria-hidden="true">⋯</span>
        </Button>
      ) : (
        <OwnButton small>{label}</OwnButton>
      )}
      <Popover className={styles.list ?? ''} placement="bottom end">
        <Menu
          aria-label={name}
          onAction={(key) => acts.find(({ name }) => name === key)?.run()}
          items={acts.map(({ name }) => ({ id: name }))}
        >
          {({ id }) => <MenuItem className={styles.act ?? ''}>{id}</MenuItem>}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
