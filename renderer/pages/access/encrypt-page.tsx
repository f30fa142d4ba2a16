import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { ProtectForm } from './protect-form'
import { QuietPage } from './quiet-page'

/** A workspace of an earlier version, one plain file, is encrypted before it is opened. */
export function EncryptPage({
  hasKeychain,
  onCode,
}: {
  hasKeychain: boolean
  onCode: (words: readonly string[]) => void
}): ReactElement {
  const protect = useMutation(
    api.access.protect.mutationOptions({ onSuccess: ({ recoveryCode }) => onCode(recoveryCode) }),
  )
  return (
    <QuietPage
      title="From now on your workspace is encrypted"
      lead="An earlier version kept it as a plain file. Choose who may open it; the plain file goes once the encrypted one was read back."
    >
      <ProtectForm
        hasKeychain={hasKeychain}
        verb="Encrypt"
        failure={protect.isError ? sentenceOf(protect.error) : null}
        isWorking={protect.isPending}
        onSubmit={(protection) => protect.mutate(protection)}
        onCancel={null}
      />
    </QuietPage>
  )
}
