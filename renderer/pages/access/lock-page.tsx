import { isDefinedError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { WorkspaceKey } from '../../../shared/contract/access'
import type { ClosedReason } from '../../../shared/contract/workspace'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import styles from './access.module.css'
import { closedWords } from './closed-words'
import { QuietPage } from './quiet-page'
import { RecoveryPage } from './recovery-page'
import { RestoreButton } from './restore-button'
import { UnlockForm } from './unlock-form'

/** Stands in the place of all rooms until a key opens the workspace. It names nobody, and neither does its title. */
export function LockPage({
  byPassphrase,
  byKeychain,
}: {
  byPassphrase: boolean
  byKeychain: boolean
}): ReactElement {
  const [by, setBy] = useState<'passphrase' | 'recoveryCode'>(byPassphrase ? 'passphrase' : 'recoveryCode')
  const unlock = useMutation(api.access.unlock.mutationOptions())
  const open = (key: WorkspaceKey): void => unlock.mutate({ key, onDamage: 'refuse' })
  const { error, variables } = unlock
  const isUnable = isDefinedError(error) && error.code === 'CANNOT_OPEN'
  if (isUnable && error.data.reason === 'damaged' && error.data.report !== null && variables) {
    return (
      <RecoveryPage
        report={error.data.report}
        isWorking={unlock.isPending}
        onOpen={(onDamage) => unlock.mutate({ key: variables.key, onDamage })}
      />
    )
  }
  const failure = isUnable ? refusalWords(error.data.reason) : error === null ? null : sentenceOf(error)
  return (
    <QuietPage
      title="Locked"
      lead="Everything here is encrypted, and Plumbline keeps neither a name nor a key in memory."
    >
      {byKeychain ? (
        <p>
          <Button look={byPassphrase ? 'outlined' : 'primary'} onPress={() => open({ kind: 'keychain' })}>
            Open with this computer
          </Button>
        </p>
      ) : null}
      {byPassphrase || by === 'recoveryCode' ? (
        <div className={byKeychain ? styles.others : ''}>
          <UnlockForm by={by} verb="Unlock" failure={failure} isWorking={unlock.isPending} onSubmit={open} />
        </div>
      ) : null}
      <div className={styles.others}>
        {byPassphrase ? (
          <Button
            look="quiet"
            onPress={() => {
              unlock.reset()
              setBy(by === 'passphrase' ? 'recoveryCode' : 'passphrase')
            }}
          >
            {by === 'passphrase' ? 'Use the recovery code' : 'Use the passphrase'}
          </Button>
        ) : null}
        <RestoreButton isEmpty={false} />
      </div>
    </QuietPage>
  )
}

function refusalWords(reason: ClosedReason): string {
  const { sentence, detail } = closedWords[reason]
  return `${sentence} ${detail}`
}
