import { type ReactElement, useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import type { Agreement } from '../../../shared/domain/agreement'
import { isolated, spokenName } from '../../../shared/domain/isolated-name'
import { givenName, type Person } from '../../../shared/domain/person'
import { Button } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import field from '../../components/form/field.module.css'
import { FieldNotes } from '../../components/form/field-notes'
import { RefusalCloses } from './refusal-closes'
import styles from './signs.module.css'

type Step = 'reason' | 'handOver' | 'closing'

/** The person does not want to sign: their reason, the laptop back to the manager, and the manager closes the document. */
export function Refusal({
  agreement,
  person,
  managerName,
  shown,
  onBack,
  onClosed,
}: {
  agreement: Agreement
  person: Person
  managerName: string
  /** The digest of the document without a response; null while it is made. */
  shown: string | null
  /** The person would rather sign. */
  onBack: () => void
  onClosed: (closed: Agreement) => void
}): ReactElement {
  const [step, setStep] = useState<Step>('reason')
  const [reason, setReason] = useState('')
  if (step === 'handOver') {
    return (
      <EmptyRoom
        sentence={`Thank you, ${spokenName(person)}. You have not signed.`}
        detail={`Please turn the laptop back to ${isolated(givenName(managerName))}, who notes it down.`}
      >
        <Button look="primary" onPress={() => setStep('closing')}>
          {`I am ${isolated(managerName)}, go on`}
        </Button>
      </EmptyRoom>
    )
  }
  if (step === 'closing') {
    return (
      <RefusalCloses
        agreement={agreement}
        person={person}
        managerName={managerName}
        reason={reason}
        shown={shown}
        onBack={onBack}
        onClosed={onClosed}
      />
    )
  }
  return (
    <div className={styles.form}>
      <div>
        <h2 className={styles.title}>You do not have to sign</h2>
        <p className="muted">
          Nothing is decided yet, and what you have filled in is still there. If you go on, the document is
          closed as presented and not signed.
        </p>
      </div>
      <TextField
        className={field.field ?? ''}
        value={reason}
        onChange={setReason}
        maxLength={20_000}
        autoFocus
      >
        <Label className={field.name ?? ''}>Why you do not sign, if you want to say it</Label>
        <TextArea className={field.input ?? ''} rows={4} />
        <FieldNotes help="Your words go into the document, as you write them." error={undefined} />
      </TextField>
      <div className={styles.end}>
        <Button onPress={onBack}>Back to signing</Button>
        <Button look="primary" onPress={() => setStep('handOver')}>
          I do not sign
        </Button>
      </div>
    </div>
  )
}
