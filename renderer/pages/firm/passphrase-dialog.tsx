import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { chosenPassphraseSchema } from '../../../shared/domain/passphrase'
import { api } from '../../api/api'
import { queryClient } from '../../api/query-client'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Form, FormActions } from '../../components/form/form'
import { SecretInput } from '../../components/form/secret-input'
import { tell } from '../../components/toasts'

const schema = z.intersection(chosenPassphraseSchema, z.object({ current: z.string() }))

/** Changes the passphrase, or chooses the first one. Nothing is encrypted anew: the key stays, its lock changes. */
export function PassphraseDialog({
  hasPassphrase,
  onClose,
}: {
  hasPassphrase: boolean
  onClose: () => void
}): ReactElement {
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { current: '', passphrase: '', again: '' },
  })
  const change = useMutation(
    api.access.changePassphrase.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries()
        tell('The passphrase is changed. Backups made before still open with the old one.')
        onClose()
      },
    }),
  )
  return (
    <Dialog title={hasPassphrase ? 'Change the passphrase' : 'Choose a passphrase'} isOpen onClose={onClose}>
      <Form
        onSubmit={handleSubmit(({ current, passphrase }) =>
          change.mutate({ current: hasPassphrase ? current : null, next: passphrase }),
        )}
        failure={change.isError ? sentenceOf(change.error) : null}
      >
        {hasPassphrase ? (
          <SecretInput control={control} name="current" label="The passphrase of now" autoFocus />
        ) : null}
        <SecretInput
          control={control}
          name="passphrase"
          label="New passphrase"
          help="12 characters at least; four or five words are easy to keep."
          isNew
        />
        <SecretInput control={control} name="again" label="The same once more" isNew />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={change.isPending}>
            Change it
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
