import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { type Agreement, absentSchema } from '../../../shared/domain/agreement'
import { isOptional } from '../../../shared/domain/document-kind'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Signer } from '../../../shared/domain/signing-order'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Form, FormActions } from '../../components/form/form'
import { TextBox } from '../../components/form/text-input'
import { Unsaved } from '../../components/unsaved'
import { onceSigned } from './once-signed'

/** The way on where somebody who may sign is not there, or would rather not. Nothing where the document needs them. */
export function SealWithout({
  agreement,
  next,
}: {
  agreement: Agreement
  next: Signer
}): ReactElement | null {
  const [isOpen, setOpen] = useState(false)
  const { party, name } = next
  if (party === 'person' || party === 'manager' || agreement.state.kind !== 'signing') return null
  if (!isOptional(agreement.kind, party)) return null
  return (
    <>
      <Button changes look="quiet" onPress={() => setOpen(true)}>
        {`Seal without ${isolated(name)}`}
      </Button>
      <Dialog title={`Seal it without ${isolated(name)}?`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Reason agreement={agreement} absent={{ party, name }} />
      </Dialog>
    </>
  )
}

const reasonSchema = z.object({ reason: absentSchema.shape.reason })

function Reason({
  agreement,
  absent,
}: {
  agreement: Agreement
  absent: { party: Exclude<Signer['party'], 'person' | 'manager'>; name: string }
}): ReactElement {
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(reasonSchema),
    defaultValues: { reason: '' },
  })
  const seal = useMutation(api.signing.sealWithout.mutationOptions(onceSigned(() => undefined)))
  return (
    <Form
      onSubmit={handleSubmit(({ reason }) =>
        seal.mutate({
          agreementId: agreement.id,
          revision: agreement.revision,
          party: absent.party,
          reason,
        }),
      )}
      failure={seal.isError ? sentenceOf(seal.error) : null}
    >
      <Unsaved control={control} />
      <p className="muted">
        {`${isolated(absent.name)} cannot sign it afterwards. What is signed stays as it is; your reason is kept with the document, with the day.`}
      </p>
      <TextBox control={control} name="reason" label="Why they do not sign" rows={3} autoFocus />
      <FormActions>
        <Button look="primary" type="submit" isDisabled={seal.isPending}>
          Seal without them
        </Button>
      </FormActions>
    </Form>
  )
}
