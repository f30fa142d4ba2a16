import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactElement, useState } from 'react'
import { useForm } from 'react-hook-form'
import { chosenPassphraseSchema } from '../../../shared/domain/passphrase'
import { Button } from '../../components/button'
import { Form, FormActions } from '../../components/form/form'
import { SecretInput } from '../../components/form/secret-input'
import styles from './access.module.css'

/** Who may open a workspace, as it is chosen. */
export type Protection = { readonly passphrase: string | null; readonly keychain: boolean }

/** A passphrase typed twice; where the computer has a keychain, that alone will do too. */
export function ProtectForm({
  hasKeychain,
  verb,
  failure,
  isWorking,
  onSubmit,
  onCancel,
}: {
  hasKeychain: boolean
  verb: string
  failure: string | null
  isWorking: boolean
  onSubmit: (protection: Protection) => void
  onCancel: (() => void) | null
}): ReactElement {
  const [isSent, setSent] = useState<'passphrase' | 'keychain'>('passphrase')
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(chosenPassphraseSchema),
    defaultValues: { passphrase: '', again: '' },
  })
  return (
    <>
      <Form
        onSubmit={handleSubmit(({ passphrase }) => {
          setSent('passphrase')
          onSubmit({ passphrase, keychain: false })
        })}
        failure={isSent === 'passphrase' ? failure : null}
      >
        <SecretInput
          control={control}
          name="passphrase"
          label="Passphrase"
          help="Four or five words that belong together for you alone: 12 characters at least, the longer the better. Nobody can reset it, not even us."
          isNew
          autoFocus
        />
        <SecretInput control={control} name="again" label="The same once more" isNew />
        <FormActions>
          {onCancel === null ? null : (
            <Button look="quiet" onPress={onCancel}>
              Back
            </Button>
          )}
          <Button look="primary" type="submit" isDisabled={isWorking}>
            {isWorking ? 'Encrypting' : verb}
          </Button>
        </FormActions>
      </Form>
      {hasKeychain ? (
        <div className={styles.others}>
          <p className="muted">
            Or let this computer keep the key: whoever is signed in as you opens the workspace, without a
            passphrase.
          </p>
          <Button
            isDisabled={isWorking}
            onPress={() => {
              setSent('keychain')
              onSubmit({ passphrase: null, keychain: true })
            }}
          >
            This computer only
          </Button>
          {isSent === 'keychain' && failure !== null ? (
            <p role="alert" className={styles.failure}>
              {failure}
            </p>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
