import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import type * as z from 'zod'
import type { IsoDate } from '../../../shared/domain/calendar'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Metric } from '../../../shared/domain/metric'
import type { Person } from '../../../shared/domain/person'
import { recalculationDraftSchema } from '../../../shared/domain/recalculation'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { DateInput } from '../../components/form/date-input'
import { Form, FormActions } from '../../components/form/form'
import { TextInput } from '../../components/form/text-input'
import { tell } from '../../components/toasts'
import { Unsaved } from '../../components/unsaved'

const formSchema = recalculationDraftSchema.pick({ from: true, reason: true })
type RecalculateForm = z.input<typeof formSchema>

/** Asks from which week on what is usual is to be worked out anew, and why. */
export function RecalculateDialog({
  person,
  metric,
  changedSince,
  onClose,
}: {
  person: Person
  metric: Metric
  /** The week that is offered: where a run began. */
  changedSince: IsoDate | null
  onClose: () => void
}): ReactElement {
  const { control, handleSubmit } = useForm<RecalculateForm, unknown, z.output<typeof formSchema>>({
    resolver: zodResolver(formSchema),
    defaultValues: { from: changedSince ?? '', reason: '' },
  })
  const save = useMutation(
    api.metrics.recalculate.mutationOptions({
      onSuccess: () => {
        onClose()
        tell('What is usual is worked out anew.')
      },
    }),
  )
  const name = spokenName(person)
  return (
    <Dialog title={`What is usual for ${name}, anew`} isOpen onClose={onClose}>
      <Form
        failure={save.isError ? sentenceOf(save.error) : null}
        onSubmit={handleSubmit((form) => save.mutate({ ...form, personId: person.id, metricId: metric.id }))}
      >
        <Unsaved control={control} />
        <p className="small muted">
          {`For when you know that something changed and is here to stay. From that week on, ${name} is measured by new weeks only; the earlier ones keep their limits.`}
        </p>
        <DateInput control={control} name="from" label="From the week of" />
        <TextInput
          control={control}
          name="reason"
          label="What changed"
          help="Like a new region, a new price list or the end of the ramp-up."
          limit={200}
        />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={save.isPending}>
            Work it out anew
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
