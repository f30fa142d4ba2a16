import type { ReactElement } from 'react'
import type { ClosedReason } from '../../../shared/contract/workspace'
import type { WorkspaceDamage } from '../../../shared/domain/damage'
import { Button } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { Found } from './recovery-page'
import { RestoreButton } from './restore-button'
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
    detail: 'Its keys cannot be read, so nothing of it can. Keep the folder as it is, and restore a backup.',
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
}

/** Stands in the place of all rooms while the workspace is closed. */
export function ClosedPage({
  reason,
  folder,
  file,
  report,
}: {
  reason: ClosedReason
  folder: string
  file: string | null
  report: WorkspaceDamage | null
}): ReactElement {
  const { title, sentence, detail } = words[reason]
  return (
    <main className={styles.page}>
      <h1>{title}</h1>
      <div className={styles.closed}>
        <EmptyRoom sentence={sentence} detail={detail}>
          {reason === 'damaged' ? <RestoreButton isEmpty={false} look="primary" /> : null}
          <Button look={reason === 'damaged' ? 'outlined' : 'primary'} onPress={() => location.reload()}>
            Try again
          </Button>
        </EmptyRoom>
        {report === null ? null : <Found found={report.found} />}
        {folder === '' || report !== null ? null : (
          <p className="small muted">
            {file === null ? 'The folder is' : 'The file is'} <code>{file ?? folder}</code>
          </p>
        )}
      </div>
    </main>
  )
}
