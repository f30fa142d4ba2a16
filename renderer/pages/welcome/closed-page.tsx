import type { ReactElement } from 'react'
import type { ClosedReason } from '../../../shared/contract/workspace'
import { Button } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import styles from './welcome-page.module.css'

/** What happened, whether the data is safe, and what to do: for each reason a workspace stays closed. */
const words: Readonly<Record<ClosedReason, { title: string; sentence: string; detail: string }>> = {
  inUse: {
    title: 'This workspace is open elsewhere',
    sentence: 'Another Plumbline on this computer is using it.',
    detail: 'Nothing was changed. Close the other window, then try again.',
  },
  damaged: {
    title: 'The workspace cannot be read',
    sentence: 'Its file is damaged or incomplete. Plumbline has not touched it.',
    detail:
      'Keep a copy of the folder as it is. If you have an earlier copy of the file, put it in place and try again.',
  },
  newer: {
    title: 'This workspace needs a newer Plumbline',
    sentence: 'It was last used with a newer version. Nothing was changed.',
    detail: 'Update Plumbline on this computer, then try again.',
  },
  unreadable: {
    title: 'The workspace could not be opened',
    sentence: 'Plumbline may not read or write its folder. Nothing was changed.',
    detail:
      'Check that the folder exists, that the disk is connected and that you may write there, then try again.',
  },
  locked: {
    title: 'This workspace is locked',
    sentence: 'Your data is sealed on this computer. Nobody reads it without the key.',
    detail: 'Open it with your passphrase, this computer’s keychain or the recovery code.',
  },
  wrongKey: {
    title: 'That does not open this workspace',
    sentence: 'The passphrase or the code is not the right one. Nothing was changed.',
    detail: 'Try again, or use the recovery code that you printed.',
  },
  plain: {
    title: 'This workspace is not sealed yet',
    sentence: 'It was last used with a version that kept one plain file. Nothing was changed.',
    detail: 'It is sealed once you have chosen who may open it.',
  },
  missing: {
    title: 'There is no workspace here',
    sentence: 'This folder holds no data of Plumbline.',
    detail: 'Choose another folder, or begin a workspace here.',
  },
}

/** Stands in the place of all rooms while the workspace is closed. */
export function ClosedPage({
  reason,
  folder,
  file,
}: {
  reason: ClosedReason
  folder: string
  file: string | null
}): ReactElement {
  const { title, sentence, detail } = words[reason]
  return (
    <main className={styles.page}>
      <h1>{title}</h1>
      <div className={styles.closed}>
        <EmptyRoom sentence={sentence} detail={detail}>
          <Button look="primary" onPress={() => location.reload()}>
            Try again
          </Button>
        </EmptyRoom>
        {folder === '' ? null : (
          <p className="small muted">
            {file === null ? 'The folder is' : 'The file is'} <code>{file ?? folder}</code>
          </p>
        )}
      </div>
    </main>
  )
}
