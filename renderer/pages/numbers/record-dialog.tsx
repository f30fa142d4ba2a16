import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import * as z from 'zod'
import { isoDateSchema } from '../../../shared/domain/calendar'
import { metricIdSchema, personIdSchema } from '../../../shared/domain/id'
import { hasDenominator, type Metric } from '../../../shared/domain/metric'
import type { Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { DateInput } from '../../components/form/date-input'
import { Form, FormActions, FormRow } from '../../components/form/form'
import { NumberInput } from '../../components/form/number-input'
import { SelectInput } from '../../components/form/select-input'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import { Unsaved } from '../../components/unsaved'

const figureFormSchema = z.object({
  metricId: metricIdSchema,
  personId: personIdSchema,
  on: isoDateSchema,
  numerator: z.number('A number is missing').nonnegative('A figure is not below 0'),
  denominator: z.number('A number is missing').positive('This has to be more than 0'),
})
type FigureForm = z.input<typeof figureFormSchema>

/** Enters one figure by hand, for numbers that no export has. */
export function RecordDialog({
  metrics,
  people,
  onClose,
}: {
  metrics: readonly Metric[]
  people: readonly Person[]
  onClose: () => void
}): ReactElement {
  const { today } = useReader()
  const { control, handleSubmit } = useForm<FigureForm, unknown, z.output<typeof figureFormSchema>>({
    resolver: zodResolver(figureFormSchema),
    defaultValues: {
      metricId: metrics[0]?.id ?? '',
      personId: people[0]?.id ?? '',
      on: today,
      numerator: Number.NaN,
      denominator: 1,
    },
  })
  const metricId = useWatch({ control, name: 'metricId' })
  const metric = metrics.find(({ id }) => id === metricId)
  const record = useMutation(
    api.metrics.record.mutationOptions({
      onSuccess: () => {
        onClose()
        tell('The figure is entered.')
      },
    }),
  )
  const isAmount = metric?.kind === 'amount'
  return (
    <Dialog title="Enter a figure" isOpen onClose={onClose}>
      <Form
        failure={record.isError ? sentenceOf(record.error) : null}
        onSubmit={handleSubmit((figure) =>
          record.mutate({
            ...figure,
            numerator: isAmount ? Math.round(figure.numerator * 100) : figure.numerator,
          }),
        )}
      >
        <Unsaved control={control} />
        <SelectInput
          control={control}
          name="metricId"
          label="Metric"
          options={metrics.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormRow>
          <SelectInput
            control={control}
            name="personId"
            label="Person"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <DateInput control={control} name="on" label="On" />
        </FormRow>
        <FormRow>
          <NumberInput control={control} name="numerator" label={sentenceCase(metric?.counted ?? 'Figure')} />
          {metric !== undefined && hasDenominator(metric.kind) ? (
            <NumberInput control={control} name="denominator" label={sentenceCase(metric.outOf)} />
          ) : null}
        </FormRow>
        <p className="small muted">
          A figure that was entered by hand for the same person and day is replaced.
        </p>
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={record.isPending}>
            Enter the figure
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
