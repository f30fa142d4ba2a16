import type { ReactElement } from 'react'
import type { ClosedReason } from '../../../shared/contract/workspace'
import type { WorkspaceDamage } from '../../../shared/domain/damage'
import { Button } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { closedWords } from './closed-words'
import { Found } from './recovery-page'
import { RestoreButton } from './restore-button'
import styles from './welcome-page.module.css'

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
  const { title, sentence, detail } = closedWords[reason]
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
