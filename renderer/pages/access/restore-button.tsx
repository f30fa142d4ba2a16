import { type ReactElement, useState } from 'react'
import { restoring } from '../../api/restoring'
import { Button } from '../../components/button'
import { RestoreDialog } from '../../components/restore-dialog'

/** Restores a backup from a page without rooms. */
export function RestoreButton({
  isEmpty,
  look = 'quiet',
}: {
  isEmpty: boolean
  look?: 'quiet' | 'outlined' | 'primary'
}): ReactElement {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look={look} onPress={() => setOpen(true)}>
        Restore from a backup
      </Button>
      {isOpen ? (
        <RestoreDialog
          restoring={restoring}
          consequence={
            isEmpty
              ? 'It becomes the workspace here, and is opened at once.'
              : 'It takes the place of the workspace here. The files of now are kept as they are, in a folder beside it.'
          }
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
