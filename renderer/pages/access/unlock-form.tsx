import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import type { WorkspaceKey } from '../../../shared/contract/access'
import { Button } from '../../components/button'
import { Form, FormActions } from '../../components/form/form'
import { SecretInput } from '../../components/form/secret-input'
import { TextBox } from '../../components/form/text-input'

/** Takes the passphrase, or the nine words of the recovery code. */
export function UnlockForm({
  by,
  verb,
  failure,
  isWorking,
  onSubmit,
}: {
  by: 'passphrase' | 'recoveryCode'
  verb: string
  failure: string | null
  isWorking: boolean
  onSubmit: (key: WorkspaceKey) => void
}): ReactElement {
  const { control, handleSubmit } = useForm({ defaultValues: { secret: '' } })
  const submit = handleSubmit(({ secret }) =>
    onSubmit(by === 'passphrase' ? { kind: by, passphrase: secret } : { kind: by, words: secret }),
  )
  return (
    <Form onSubmit={submit} failure={failure}>
      {by === 'passphrase' ? (
        <SecretInput key={by} control={control} name="secret" label="Passphrase" autoFocus />
      ) : (
        <TextBox
          key={by}
          control={control}
          name="secret"
          label="Recovery code"
          help="The nine words that were printed or saved. Capitals and line breaks do not matter."
          rows={2}
        />
      )}
      <FormActions>
        <Button look="primary" type="submit" isDisabled={isWorking}>
          {isWorking ? 'Opening' : verb}
        </Button>
      </FormActions>
    </Form>
  )
}
