import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { hasDenominator, type MetricDraft, metricDraftSchema } from '../../../shared/domain/metric'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { ChoiceInput } from '../../components/form/choice-input'
import { Form, FormRow } from '../../components/form/form'
import { NumberInput } from '../../components/form/number-input'
import { SelectInput } from '../../components/form/select-input'
import { TextInput } from '../../components/form/text-input'
import { tell } from '../../components/toasts'
import { Unsaved } from '../../components/unsaved'
import { AddMetricActs } from './add-metric-acts'

/** What a metric of the manager's own counts, and how it is read. */
export function OwnMetricForm({ onClose }: { onClose: () => void }): ReactElement {
  const { control, handleSubmit } = useForm<MetricDraft>({
    resolver: zodResolver(metricDraftSchema),
    defaultValues: {
      name: '',
      kind: 'count',
      direction: 'more',
      nature: 'leading',
      counted: '',
      outOf: '',
      scale: { lowest: 1, highest: 5 },
    },
  })
  const kind = useWatch({ control, name: 'kind' })
  const add = useMutation(
    api.metrics.add.mutationOptions({
      onSuccess: ({ name }) => {
        onClose()
        tell(`${name} was added.`)
      },
    }),
  )
  return (
    <Form
      failure={add.isError ? sentenceOf(add.error) : null}
      onSubmit={handleSubmit((draft) => add.mutate(draft))}
    >
      <Unsaved control={control} />
      <TextInput control={control} name="name" label="Name" autoFocus />
      <SelectInput
        control={control}
        name="kind"
        label="What it is"
        options={[
          { value: 'count', label: 'A count' },
          { value: 'amount', label: 'An amount of money' },
          { value: 'ratio', label: 'A share of two counts, in percent' },
          { value: 'meanSeconds', label: 'A mean time' },
          { value: 'meanAmount', label: 'A mean amount of money' },
          { value: 'meanRating', label: 'A mean rating on a scale' },
          { value: 'multiple', label: 'A multiple of two amounts of money' },
        ]}
      />
      <TextInput
        control={control}
        name="counted"
        label="What is counted"
        help="In the plural, for instance “meetings set”."
      />
      {hasDenominator(kind) ? (
        <TextInput
          control={control}
          name="outOf"
          label="Out of what"
          help="In the plural, for instance “calls”."
        />
      ) : null}
      {kind === 'meanRating' ? (
        <FormRow>
          <NumberInput control={control} name="scale.lowest" label="Lowest rating" />
          <NumberInput control={control} name="scale.highest" label="Highest rating" />
        </FormRow>
      ) : null}
      <ChoiceInput
        control={control}
        name="direction"
        label="Better is"
        options={[
          { value: 'more', label: 'More' },
          { value: 'less', label: 'Less' },
          { value: 'within', label: 'Within a range' },
        ]}
      />
      <ChoiceInput
        control={control}
        name="nature"
        label="It shows"
        options={[
          { value: 'leading', label: 'Activity, which leads' },
          { value: 'lagging', label: 'A result, which follows' },
        ]}
      />
      <AddMetricActs isAdding={add.isPending} onClose={onClose} />
    </Form>
  )
}
