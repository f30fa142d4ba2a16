import type { ReactElement } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { goalDirectionSchema } from '../../../shared/domain/goal'
import { addsUp, type Metric } from '../../../shared/domain/metric'
import { FormRow } from '../form/form'
import { NumberInput } from '../form/number-input'
import { SelectInput } from '../form/select-input'
import { TextInput } from '../form/text-input'
import { useReader } from '../reader'
import type { GoalForm, goalFormSchema } from './goal-form'
import { directionWords, typedUnit } from './goal-words'

/** What is measured, which way it goes, from where to where; for what adds up, over which time. */
export function MeasureFields({
  control,
  metrics,
}: {
  control: Control<GoalForm, unknown, z.output<typeof goalFormSchema>>
  metrics: readonly Metric[]
}): ReactElement {
  const { currency } = useReader()
  const metricId = useWatch({ control, name: 'fields.measure.metricId' })
  const linked = metrics.find(({ id }) => id === metricId)
  const unit = typedUnit(linked?.kind ?? null, currency)
  const isTime = linked?.kind === 'meanSeconds'
  return (
    <>
      <FormRow>
        <SelectInput
          control={control}
          name="fields.measure.metricId"
          label="Measurable: by which metric"
          options={[
            { value: '', label: 'Something else' },
            ...metrics.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextInput control={control} name="fields.measure.what" label="What is measured" />
      </FormRow>
      <FormRow>
        <SelectInput
          control={control}
          name="fields.measure.direction"
          label="Which way"
          options={goalDirectionSchema.options.map((value) => ({ value, label: directionWords[value] }))}
        />
        <NumberInput
          control={control}
          name="fields.measure.baseline"
          mayBeEmpty
          label={`From${unit}`}
          isTime={isTime}
        />
        <NumberInput
          control={control}
          name="fields.measure.target"
          mayBeEmpty
          label={`To${unit}`}
          isTime={isTime}
        />
      </FormRow>
      {linked !== undefined && addsUp(linked.kind) ? (
        <SelectInput
          control={control}
          name="fields.measure.over"
          label="Counted"
          options={[
            { value: 'month', label: 'In a whole calendar month' },
            { value: 'sinceStart', label: 'Since the goal began, on top of where it starts' },
          ]}
        />
      ) : null}
    </>
  )
}
