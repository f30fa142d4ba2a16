import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { addDays, isoDateSchema } from '../../../shared/domain/calendar'
import { isolated } from '../../../shared/domain/isolated-name'
import type { RetentionEnd } from '../../../shared/domain/retention'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { DateInput } from '../../components/form/date-input'
import { Form, FormActions } from '../../components/form/form'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'

/** Keeps what has been kept long enough until another day. */
export function KeepDialog({ end, onClose }: { end: RetentionEnd; onClose: () => void }): ReactElement {
  const { today } = useReader()
  const keep = useMutation(
    api.people.keepLonger.mutationOptions({
      onSuccess: () => {
        onClose()
        tell('It is kept, and Today asks again after that day.')
      },
    }),
  )
  const { control, handleSubmit } = useForm({
    resolver: zodResolver(
      z.object({ until: isoDateSchema.refine((until) => until > today, 'Choose a day to come') }),
    ),
    defaultValues: { until: addDays(today, 365) },
  })
  const what =
    end.personName === null
      ? 'the signed documents of somebody who was erased'
      : `everything about ${isolated(end.personName)}`
  return (
    <Dialog title="Keep longer?" isOpen onClose={onClose}>
      <Form
        onSubmit={handleSubmit(({ until }) => keep.mutate({ personId: end.personId, until }))}
        failure={keep.isError ? sentenceOf(keep.error) : null}
      >
        <p className="muted">
          {`This keeps ${what}. Nothing is erased by itself when the day comes: you are asked again.`}
        </p>
        <DateInput control={control} name="until" label="Keep until" />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={keep.isPending}>
            Keep longer
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
