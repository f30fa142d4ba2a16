import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import type { AgreementId } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import { chosenPassphraseSchema } from '../../../shared/domain/passphrase'
import { client } from '../../api/api'
import { pageHost } from '../../api/host'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Form, FormActions } from '../../components/form/form'
import { SecretInput } from '../../components/form/secret-input'
import { TickInput } from '../../components/form/tick-input'
import { tell } from '../../components/toasts'

const schema = z.intersection(chosenPassphraseSchema, z.object({ namesPerson: z.boolean() }))

/** Saves a copy of a signed document that opens with a passphrase only, to be sent. */
export function LockedCopyDialog({
  agreementId,
  personName,
  onClose,
}: {
  agreementId: AgreementId
  personName: string
  onClose: () => void
}): ReactElement {
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(schema),
    defaultValues: { passphrase: '', again: '', namesPerson: false },
  })
  const save = useMutation({
    mutationFn: async (given: { passphrase: string; namesPerson: boolean }) => {
      const { fileName, file } = await client.agreements.lockedCopy({ agreementId, ...given })
      return pageHost.saveFile({
        name: fileName,
        bytes: new Uint8Array(await file.arrayBuffer()),
        type: 'application/zip',
      })
    },
    onSuccess: (outcome) => {
      if (outcome.kind === 'failed') return
      if (outcome.kind === 'saved') {
        tell(`Saved as ${outcome.where}. Tell the passphrase another way than you send the file.`)
      }
      onClose()
    },
  })
  const failure = save.isError
    ? sentenceOf(save.error)
    : save.data?.kind === 'failed'
      ? save.data.sentence
      : null
  return (
    <Dialog title="A locked copy to send" isOpen onClose={onClose}>
      <Form
        onSubmit={handleSubmit(({ passphrase, namesPerson }) => save.mutate({ passphrase, namesPerson }))}
        failure={failure}
        changes={false}
      >
        <p>
          The signed PDF, unchanged, in a ZIP file that opens with a passphrase (AES-256). Who gets it needs a
          program such as 7‑Zip on Windows or Keka on a Mac; what Windows brings along does not open it.
        </p>
        <SecretInput
          control={control}
          name="passphrase"
          label="Passphrase for this copy"
          help="12 characters at least, and not the one of your workspace. It is kept nowhere: tell it by telephone, not in the same mail."
          isNew
          autoFocus
        />
        <SecretInput control={control} name="again" label="The same once more" isNew />
        <TickInput
          control={control}
          name="namesPerson"
          label={`Put ${isolated(personName)} into the file name, which can be read without the passphrase`}
        />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={save.isPending}>
            Save the copy
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
