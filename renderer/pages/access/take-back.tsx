import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { takeLaptopBack } from '../../api/guest-mode'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import styles from './guest-page.module.css'
import { ProofForm } from './proof-form'

/** The one way out of the form: the manager's passphrase. */
export function TakeBack({
  managerName,
  isSample,
  look = 'outlined',
  onLeave,
}: {
  managerName: string
  isSample: boolean
  look?: 'outlined' | 'quiet'
  /** Saves what was typed last, before the form goes away. */
  onLeave?: () => Promise<unknown>
}): ReactElement {
  const [isOpen, setOpen] = useState(false)
  const back = useMutation({
    mutationFn: async (passphrase: string | null) => {
      await onLeave?.()
      await takeLaptopBack(passphrase)
    },
  })
  const close = (): void => {
    back.reset()
    setOpen(false)
  }
  return (
    <>
      <Button small look={look} onPress={() => setOpen(true)}>
        {`Back to ${managerName}’s workspace`}
      </Button>
      <Dialog title={`Are you ${managerName}?`} isOpen={isOpen} onClose={close}>
        <p className="muted">
          {isSample
            ? 'The sample team has no passphrase, so that anybody can go back. In a workspace of your own it is asked for here.'
            : 'Your passphrase opens the workspace again. What was answered so far is kept.'}
        </p>
        <div className={styles.proof}>
          <ProofForm
            hasPassphrase={!isSample}
            verb="Take the laptop back"
            failure={back.isError ? sentenceOf(back.error) : null}
            isWorking={back.isPending}
            onSubmit={(passphrase) => back.mutate(passphrase)}
          />
        </div>
      </Dialog>
    </>
  )
}
