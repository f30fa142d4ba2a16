import { type ReactElement, useState } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'
import { ProofForm } from './proof-form'
import styles from './take-back.module.css'

/** The one way out of what the laptop was handed over for: the manager's passphrase. */
export function TakeBack({
  managerName,
  isSample,
  look = 'outlined',
  small = false,
  verb = `Back to ${managerName}’s workspace`,
  kept,
  takeBack,
}: {
  managerName: string
  isSample: boolean
  look?: 'primary' | 'outlined' | 'quiet'
  small?: boolean
  /** What the button says. */
  verb?: string
  /** What becomes of what was filled in, in a sentence. */
  kept: string
  /** Takes the laptop back and goes on in the workspace; why that failed in a sentence, or null. */
  takeBack: (passphrase: string | null) => Promise<string | null>
}): ReactElement {
  const [isOpen, setOpen] = useState(false)
  const [isWorking, setWorking] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const submit = async (passphrase: string | null): Promise<void> => {
    setWorking(true)
    setFailure(await takeBack(passphrase))
    setWorking(false)
  }
  const close = (): void => {
    setFailure(null)
    setOpen(false)
  }
  return (
    <>
      <Button small={small} look={look} onPress={() => setOpen(true)}>
        {verb}
      </Button>
      <Dialog title={`Are you ${managerName}?`} isOpen={isOpen} onClose={close}>
        <p className="muted">
          {isSample
            ? 'The sample team has no passphrase, so that anybody can go back. In a workspace of your own it is asked for here.'
            : `Your passphrase opens the workspace again. ${kept}`}
        </p>
        <div className={styles.proof}>
          <ProofForm
            hasPassphrase={!isSample}
            verb="Take the laptop back"
            failure={failure}
            isWorking={isWorking}
            onSubmit={(passphrase) => void submit(passphrase)}
          />
        </div>
      </Dialog>
    </>
  )
}
