import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { Firm } from '../../../shared/domain/firm'
import { client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { FirmForm } from '../../components/firm-form'
import { ProtectForm, type Protection } from './protect-form'
import { QuietPage } from './quiet-page'

/** Starts an own workspace: who you are, then who may open it. The recovery code comes after it. */
export function StartMine({
  isProtected,
  hasKeychain,
  onCode,
  onCancel,
}: {
  /** Whether an earlier start got as far as the keys. */
  isProtected: boolean
  hasKeychain: boolean
  onCode: (words: readonly string[]) => void
  onCancel: () => void
}): ReactElement {
  const [firm, setFirm] = useState<Firm | null>(null)
  const [isAsked, setAsked] = useState(false)
  const start = useMutation({
    mutationFn: async ({ of, protection }: { of: Firm; protection: Protection | null }) => {
      if (protection !== null) onCode((await client.access.protect(protection)).recoveryCode)
      await client.workspace.begin(of)
    },
  })
  const failure = start.isError ? sentenceOf(start.error) : null
  if (firm !== null && isAsked) {
    return (
      <QuietPage
        title="Who may open it?"
        lead="Everything is encrypted on this laptop. Whoever takes it reads nothing without the key."
      >
        <ProtectForm
          hasKeychain={hasKeychain}
          verb="Go on to the recovery code"
          failure={failure}
          isWorking={start.isPending}
          onSubmit={(protection) => start.mutate({ of: firm, protection })}
          onCancel={() => setAsked(false)}
        />
      </QuietPage>
    )
  }
  return (
    <QuietPage
      title="Start your own"
      lead="This is how you and your firm will stand on every document. You can change it later."
    >
      <FirmForm
        firm={firm}
        verb={isProtected ? 'Start' : 'Go on'}
        failure={failure}
        onSubmit={(named) => {
          setFirm(named)
          setAsked(!isProtected)
          if (isProtected) start.mutate({ of: named, protection: null })
        }}
        onCancel={onCancel}
      />
    </QuietPage>
  )
}
