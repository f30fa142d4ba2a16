import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { saveCode } from '../../api/save-code'
import { ProofForm } from '../../components/proof-form'
import { RecoveryCode } from '../../components/recovery-code'
import styles from './access.module.css'
import { ConfirmWords } from './confirm-words'
import { QuietPage } from './quiet-page'

/** Before the rooms open, the recovery code is printed or saved, and two of its words are typed back. */
export function CodePage({
  words,
  onCode,
}: {
  /** Null where the window was closed before the code was confirmed: then there has to be a new one. */
  words: readonly string[] | null
  onCode: (words: readonly string[] | null) => void
}): ReactElement | null {
  const ways = useQuery(api.access.ways.queryOptions())
  const confirm = useMutation(api.access.confirmCode.mutationOptions({ onSuccess: () => onCode(null) }))
  const renew = useMutation(
    api.access.newRecoveryCode.mutationOptions({ onSuccess: ({ recoveryCode }) => onCode(recoveryCode) }),
  )
  if (words === null) {
    if (ways.data === undefined) return null
    return (
      <QuietPage
        title="Your recovery code is still missing"
        lead="It was never confirmed. A new one takes the place of the first, which opens nothing any more."
      >
        <ProofForm
          hasPassphrase={ways.data.passphrase}
          verb="Make a new code"
          failure={renew.isError ? sentenceOf(renew.error) : null}
          isWorking={renew.isPending}
          onSubmit={(current) => renew.mutate({ current })}
        />
      </QuietPage>
    )
  }
  return (
    <QuietPage
      title="Your recovery code"
      lead="These nine words open the workspace when the passphrase is forgotten or this computer is gone. They are shown this once: print them, or save them and move the file away from this laptop."
    >
      <div className={styles.stack}>
        <RecoveryCode words={words} onSave={() => void saveCode(words)} />
        <div className={styles.onScreen}>
          <p className="muted">Type two of them, so that you know they can be read.</p>
          <ConfirmWords
            words={words}
            failure={confirm.isError ? sentenceOf(confirm.error) : null}
            isWorking={confirm.isPending}
            onConfirmed={() => confirm.mutate({})}
          />
        </div>
      </div>
    </QuietPage>
  )
}
