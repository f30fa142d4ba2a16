import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { api } from '../../api/api'
import { showCode } from '../../api/new-code'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Form, FormActions } from '../../components/form/form'
import { SecretInput } from '../../components/form/secret-input'

/** Asks for a new recovery code. The page that shows it, and has two words typed back, takes over from here. */
export function NewCodeDialog({
  hasPassphrase,
  onClose,
}: {
  hasPassphrase: boolean
  onClose: () => void
}): ReactElement {
  const { control, handleSubmit } = useForm({ defaultValues: { current: '' } })
  const renew = useMutation(
    api.access.newRecoveryCode.mutationOptions({
      onSuccess: ({ recoveryCode }) => {
        showCode(recoveryCode)
        onClose()
      },
    }),
  )
  return (
    <Dialog title="Make a new recovery code?" isOpen onClose={onClose}>
      <Form
        onSubmit={handleSubmit(({ current }) => renew.mutate({ current: hasPassphrase ? current : null }))}
        failure={renew.isError ? sentenceOf(renew.error) : null}
      >
        <p className="muted">
          The code of now opens nothing any more, but for backups that were made until today. You print or
          save the new one next.
        </p>
        {hasPassphrase ? <SecretInput control={control} name="current" label="Passphrase" autoFocus /> : null}
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={renew.isPending}>
            Make a new code
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
