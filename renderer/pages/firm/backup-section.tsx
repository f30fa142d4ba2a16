import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { api } from '../../api/api'
import { chooseFolder } from '../../api/choose-folder'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { restoring } from '../../api/restoring'
import { Button } from '../../components/button'
import { FolderDialog } from '../../components/folder-dialog'
import { formatInstant } from '../../components/instant-words'
import { useIsReadOnly } from '../../components/read-only'
import { RestoreDialog } from '../../components/restore-dialog'
import { tell } from '../../components/toasts'
import styles from './firm-page.module.css'

/** Backups: where they lie, the last one, and the way back. */
export function BackupSection({ workspaceFolder }: { workspaceFolder: string }): ReactElement | null {
  const isReadOnly = useIsReadOnly()
  const backups = useQuery(api.backups.get.queryOptions())
  const [open, setOpen] = useState<'nothing' | 'folder' | 'restore'>('nothing')
  const close = (): void => setOpen('nothing')
  const make = useMutation(
    api.backups.make.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries()
        tell('The backup is made, and every byte of it was read back.')
      },
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  const setFolder = useMutation(
    api.backups.setFolder.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries()
        close()
      },
    }),
  )
  if (backups.data === undefined) return null
  const { folder, found } = backups.data
  const [last] = found
  return (
    <section>
      <h2>Backups</h2>
      {folder === null ? (
        <p>
          None are made yet. Choose a folder on another disk or a stick: then one is made every day and when
          you close Plumbline.
        </p>
      ) : (
        <>
          <p>
            {last === undefined
              ? 'None is there yet.'
              : `The last is of ${formatInstant(last.at)}; it was read back and is whole. ${found.length === 1 ? 'It is the only one.' : `${found.length} are kept.`}`}{' '}
            One is made every day and when you close Plumbline.
          </p>
          <p className={styles.folder}>{folder}</p>
          {found.length < 2 ? null : (
            <details>
              <summary>All backups</summary>
              <ul aria-label="Backups" className={styles.backups}>
                {found.map(({ path, at }) => (
                  <li key={path}>{formatInstant(at)}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      {isReadOnly ? (
        <p>
          While this workspace is open to read only no backup is made: it would hold no more than can be read
          here, and could push out an older one that is whole. To keep everything as it is, close Plumbline
          and copy the folder <span className={styles.folder}>{workspaceFolder}</span> to another disk. The
          copy is encrypted too.
        </p>
      ) : null}
      <div className={styles.acts}>
        {folder === null ? null : (
          <Button changes onPress={() => make.mutate({})} isDisabled={make.isPending}>
            {make.isPending ? 'Backing up' : 'Back up now'}
          </Button>
        )}
        <Button changes onPress={() => setOpen('folder')}>
          {folder === null ? 'Choose a folder for backups' : 'Change the folder'}
        </Button>
        <Button look="quiet" onPress={() => setOpen('restore')}>
          Restore from a backup
        </Button>
      </div>
      {open === 'folder' ? (
        <FolderDialog
          title="Where shall backups go?"
          detail="A folder on another disk is best: it survives this laptop. Backups are encrypted like the workspace."
          folder={folder}
          onChoose={chooseFolder}
          failure={setFolder.isError ? sentenceOf(setFolder.error) : null}
          onSubmit={(chosen) => setFolder.mutate({ folder: chosen })}
          onClose={close}
        />
      ) : null}
      {open === 'restore' ? (
        <RestoreDialog
          restoring={restoring}
          startFolder={folder}
          consequence="It takes the place of this workspace. The files of now are kept as they are, in a folder beside it; whoever you erase later is erased in them too."
          onClose={close}
        />
      ) : null}
    </section>
  )
}
