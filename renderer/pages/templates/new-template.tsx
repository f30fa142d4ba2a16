import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import { useLocation } from 'wouter'
import * as z from 'zod'
import { lineOf } from '../../../shared/domain/text'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { Form, FormActions } from '../../components/form/form'
import { TextInput } from '../../components/form/text-input'

const nameSchema = z.object({ name: lineOf({ what: 'The name', max: 120 }) })

/** Asks for the name of a new template, and opens it to be written. */
export function NewTemplate({ onClose }: { onClose: () => void }): ReactElement {
  const [, go] = useLocation()
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(nameSchema),
    defaultValues: { name: '' },
  })
  const create = useMutation(
    api.templates.create.mutationOptions({ onSuccess: ({ id }) => go(`/templates/${id}`) }),
  )
  return (
    <Dialog title="Write a template" isOpen onClose={onClose}>
      <Form
        failure={create.isError ? sentenceOf(create.error) : null}
        onSubmit={handleSubmit((form) => create.mutate(form))}
      >
        <TextInput
          control={control}
          name="name"
          label="Name"
          help="As it stands in the list when you start a session."
          limit={120}
          autoFocus
        />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={create.isPending}>
            Write it
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
