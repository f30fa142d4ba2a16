import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { api, client } from '../../api/api'
import { pageHost } from '../../api/host'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Confirm } from '../../components/dialog'
import { tell } from '../../components/toasts'
import styles from './firm-page.module.css'
import { FolderDialog } from './folder-dialog'

/** The second copy that heals the first, the check of every byte, and the export. */
export function CopiesSection(): ReactElement | null {
  const backups = useQuery(api.backups.get.queryOptions())
  const [open, setOpen] = useState<'nothing' | 'copy' | 'export'>('nothing')
  const check = useMutation(
    api.backups.check.mutationOptions({
      onSuccess: ({ found }) => tell(checkWords(found)),
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  const setCopy = useMutation(
    api.backups.setSecondCopy.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries()
        setOpen('nothing')
        tell('It holds from the next time the workspace is opened.')
      },
    }),
  )
  if (backups.data === undefined) return null
  const { secondCopy } = backups.data
  return (
    <section>
      <h2>A second copy, and an export</h2>
      <p>
        {secondCopy === null
          ? 'A second copy on another disk is written along with every change, and mends what is damaged in the first.'
          : 'A second copy is written along with every change, and mends what is damaged in the first.'}
      </p>
      {secondCopy === null ? null : <p className={styles.folder}>{secondCopy}</p>}
      <div className={styles.acts}>
        <Button onPress={() => setOpen('copy')}>
          {secondCopy === null ? 'Keep a second copy' : 'Change the second copy'}
        </Button>
        <Button onPress={() => check.mutate({})} isDisabled={check.isPending}>
          {check.isPending ? 'Checking' : 'Check every file now'}
        </Button>
        <Button look="quiet" onPress={() => setOpen('export')}>
          Export everything
        </Button>
      </div>
      {open === 'copy' ? (
        <FolderDialog
          title="Where shall the second copy lie?"
          detail="On another disk that is always there. It is encrypted like the workspace."
          folder={secondCopy}
          failure={setCopy.isError ? sentenceOf(setCopy.error) : null}
          onSubmit={(folder) => setCopy.mutate({ folder })}
          onClose={() => setOpen('nothing')}
        />
      ) : null}
      <Confirm
        question="Export everything?"
        consequence="The file is plain JSON for any program to read, NOT encrypted: whoever has it reads every note, and the signing key of your firm is in it. Put it nowhere where others come."
        verb="Export without encryption"
        danger
        isOpen={open === 'export'}
        onClose={() => setOpen('nothing')}
        onConfirm={() => void exportAll()}
      />
    </section>
  )
}

function checkWords(found: readonly { isHealed: boolean }[]): string {
  const lost = found.filter(({ isHealed }) => !isHealed).length
  if (found.length === 0) return 'Every byte is as it was written.'
  return lost === 0
    ? `${found.length} damaged files were mended from the other copy. If this comes again, the disk may be failing.`
    : `${lost} of ${found.length} damaged files could not be mended. Make a backup now, and look at the disk.`
}

async function exportAll(): Promise<void> {
  try {
    const { file } = await client.backups.exportAll()
    const outcome = await pageHost.saveFile({
      name: 'plumbline-export.json',
      bytes: new Uint8Array(await file.arrayBuffer()),
      type: 'application/json',
    })
    if (outcome.kind === 'saved') tell(`Saved as ${outcome.where}.`)
    if (outcome.kind === 'failed') tell(outcome.sentence)
  } catch (error) {
    tell(sentenceOf(error))
  }
}
