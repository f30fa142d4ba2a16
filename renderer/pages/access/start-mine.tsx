import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { Firm } from '../../../shared/domain/firm'
import { client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { FirmForm } from '../../components/firm-form'
import styles from './access.module.css'
import { ProtectForm, type Protection } from './protect-form'
import { QuietPage } from './quiet-page'

/** What an own workspace begins with. */
type Beginning =
  | { readonly kind: 'firm'; readonly firm: Firm }
  | { readonly kind: 'export'; readonly file: File }

/** Starts an own workspace: who you are or an export, then who may open it. The recovery code comes after it. */
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
  const [beginning, setBeginning] = useState<Beginning | null>(null)
  const [isAsked, setAsked] = useState(false)
  const start = useMutation({
    mutationFn: async ({ with: what, protection }: { with: Beginning; protection: Protection | null }) => {
      if (protection !== null) onCode((await client.access.protect(protection)).recoveryCode)
      if (what.kind === 'firm') await client.workspace.begin(what.firm)
      else await client.backups.importAll({ file: what.file })
    },
  })
  const failure = start.isError ? sentenceOf(start.error) : null
  const goOn = (what: Beginning): void => {
    setBeginning(what)
    setAsked(!isProtected)
    if (isProtected) start.mutate({ with: what, protection: null })
  }
  if (beginning !== null && isAsked && (start.isPending || !isProtected)) {
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
          onSubmit={(protection) => start.mutate({ with: beginning, protection })}
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
        firm={beginning?.kind === 'firm' ? beginning.firm : null}
        isStarting
        verb={isProtected ? 'Start' : 'Go on'}
        failure={failure}
        onSubmit={(firm) => goOn({ kind: 'firm', firm })}
        onCancel={onCancel}
      />
      <div className={styles.others}>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => {
            const file = files?.item(0)
            if (file) goOn({ kind: 'export', file })
          }}
        >
          <Button look="quiet">Bring in an export of Plumbline</Button>
        </FileTrigger>
      </div>
    </QuietPage>
  )
}
