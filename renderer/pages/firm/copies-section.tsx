import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { api, client } from '../../api/api'
import { chooseFolder } from '../../api/choose-folder'
import { pageHost } from '../../api/host'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { checkWords, lastCheckWords } from '../../components/check-words'
import { Confirm } from '../../components/dialog'
import { FolderDialog } from '../../components/folder-dialog'
import { formatInstant } from '../../components/instant-words'
import { tell } from '../../components/toasts'
import { CopyProgress } from './copy-progress'
import styles from './firm-page.module.css'

/** The second copy that heals the first, the check of every byte, and the export. */
export function CopiesSection(): ReactElement | null {
  const backups = useQuery({
    ...api.backups.get.queryOptions(),
    // how far a copy is stands in no record, so no event tells of it
    refetchInterval: ({ state }) => (state.data?.copying ? 500 : false),
  })
  const [open, setOpen] = useState<'nothing' | 'copy' | 'export'>('nothing')
  const check = useMutation(
    api.backups.check.mutationOptions({
      onSuccess: ({ found }) => {
        void queryClient.invalidateQueries()
        const lost = found.filter(({ isHealed }) => !isHealed).length
        tell(checkWords({ damaged: found.length, lost }))
      },
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  const setCopy = useMutation(
    api.backups.setSecondCopy.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries()
        setOpen('nothing')
      },
    }),
  )
  if (backups.data === undefined) return null
  const { secondCopy, copying, lastCheck } = backups.data
  return (
    <section>
      <h2>A second copy, and an export</h2>
      <p>
        {secondCopy === null
          ? 'A second copy on another disk is written along with every change, and mends what is damaged in the first.'
          : 'A second copy is written along with every change, and mends what is damaged in the first.'}
      </p>
      {secondCopy === null ? null : <p className={styles.folder}>{secondCopy}</p>}
      {copying === null ? null : <CopyProgress copying={copying} />}
      <p>{lastCheckWords(lastCheck, formatInstant)}</p>
      <div className={styles.acts}>
        <Button changes onPress={() => setOpen('copy')}>
          {secondCopy === null ? 'Keep a second copy' : 'Change the second copy'}
        </Button>
        <Button changes onPress={() => check.mutate({})} isDisabled={check.isPending}>
          {check.isPending ? 'Checking' : 'Check every file now'}
        </Button>
        <Button look="quiet" onPress={() => setOpen('export')}>
          Export everything
        </Button>
      </div>
      {open === 'copy' ? (
        <FolderDialog
          title="Where shall the second copy lie?"
          detail="On another disk that is always there. It is encrypted like the workspace. Everything is copied now, in the background, and read back; then every change goes there too. An earlier second copy stays where it is."
          folder={secondCopy}
          onChoose={chooseFolder}
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
