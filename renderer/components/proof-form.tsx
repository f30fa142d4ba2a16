import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from './button'
import { Form, FormActions } from './form/form'
import { SecretInput } from './form/secret-input'

/** Asks for the passphrase of now, where there is one, before keys are changed. */
export function ProofForm({
  hasPassphrase,
  verb,
  failure,
  isWorking,
  onSubmit,
}: {
  hasPassphrase: boolean
  verb: string
  failure: string | null
  isWorking: boolean
  onSubmit: (current: string | null) => void
}): ReactElement {
  const { control, handleSubmit } = useForm({ defaultValues: { current: '' } })
  return (
    <Form
      onSubmit={handleSubmit(({ current }) => onSubmit(hasPassphrase ? current : null))}
      failure={failure}
    >
      {hasPassphrase ? <SecretInput control={control} name="current" label="Passphrase" autoFocus /> : null}
      <FormActions>
        <Button look="primary" type="submit" isDisabled={isWorking}>
          {verb}
        </Button>
      </FormActions>
    </Form>
  )
}
