import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { WatchedFile } from '../../../shared/domain/watched-file'
import { api } from '../../api/api'
import { chooseFolder } from '../../api/choose-folder'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { Button, LinkButton } from '../../components/button'
import { FolderDialog } from '../../components/folder-dialog'
import styles from './import-list.module.css'

/** The folder from which exports go in by themselves, and what waits in it. */
export function ImportFolder(): ReactElement | null {
  const [isChoosing, setChoosing] = useState(false)
  const watched = useQuery(api.imports.watched.queryOptions())
  const watch = useMutation(
    api.imports.watch.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries()
        setChoosing(false)
      },
    }),
  )
  if (watched.data === undefined) return null
  const { folder, isThere, files } = watched.data
  return (
    <section>
      <h2>A folder to import from</h2>
      <p className="small muted">
        {folder === null
          ? 'Exports that your CRM puts into a folder can go in by themselves, as the last one with the same columns did.'
          : 'A new file whose columns are recognised goes in by itself within seconds, and can be undone below. Where anything is open, it waits here.'}
      </p>
      {folder === null ? null : <p className={styles.folder}>{folder}</p>}
      {isThere ? null : (
        <p role="status">The folder is not there now. It is looked for again every few seconds.</p>
      )}
      {files.length === 0 ? null : (
        <ul className={styles.imports} aria-label="Files that wait in the folder">
          {files.map((file) => (
            <WaitingFile key={file.fileName} file={file} />
          ))}
        </ul>
      )}
      <p>
        <Button changes small onPress={() => setChoosing(true)}>
          {folder === null ? 'Choose a folder to import from' : 'Change the folder'}
        </Button>
      </p>
      {isChoosing ? (
        <FolderDialog
          title="Which folder do exports come into?"
          detail="Plumbline looks into it while the workspace is open, and changes nothing there. Only files whose columns were imported before go in by themselves; names never leave this laptop."
          folder={folder}
          failure={watch.isError ? sentenceOf(watch.error) : null}
          onChoose={chooseFolder}
          onSubmit={(chosen) => watch.mutate({ folder: chosen })}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </section>
  )
}

function WaitingFile({ file: { fileName, kind, sentence } }: { file: WatchedFile }): ReactElement {
  return (
    <li className={styles.import}>
      <div>
        <p className={styles.name}>{fileName}</p>
        <p className="small muted">
          {kind === 'needsLook' ? `Needs a look. ${sentence}` : `Not read. ${sentence}`}
        </p>
      </div>
      {kind === 'needsLook' ? (
        <LinkButton
          changes
          small
          to={`/numbers/import?file=${encodeURIComponent(fileName)}`}
        >{`Look at ${fileName}`}</LinkButton>
      ) : null}
    </li>
  )
}
