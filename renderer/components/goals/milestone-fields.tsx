import type { ReactElement } from 'react'
import { type Control, useFieldArray, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import type { Metric } from '../../../shared/domain/metric'
import { Button } from '../button'
import { DateInput } from '../form/date-input'
import { NumberInput } from '../form/number-input'
import { useReader } from '../reader'
import type { GoalForm, goalFormSchema } from './goal-form'
import { typedUnit } from './goal-words'
import styles from './milestone-fields.module.css'

/** What is to be reached on the way, by day; any number of them. */
export function MilestoneFields({
  control,
  metrics,
}: {
  control: Control<GoalForm, unknown, z.output<typeof goalFormSchema>>
  metrics: readonly Metric[]
}): ReactElement {
  const { currency } = useReader()
  const metricId = useWatch({ control, name: 'fields.measure.metricId' })
  const kind = metrics.find(({ id }) => id === metricId)?.kind ?? null
  const { fields, append, remove } = useFieldArray({ control, name: 'fields.milestones' })
  return (
    <div>
      {fields.map(({ id }, index) => (
        <div key={id} className={styles.milestone}>
          <DateInput
            control={control}
            name={`fields.milestones.${index}.on`}
            label={`Milestone ${index + 1}, by`}
          />
          <NumberInput
            control={control}
            name={`fields.milestones.${index}.value`}
            mayBeEmpty
            label={`Milestone ${index + 1}, figure${typedUnit(kind, currency)}`}
            isTime={kind === 'meanSeconds'}
          />
          <Button
            small
            look="quiet"
            onPress={() => remove(index)}
            aria-label={`Take out milestone ${index + 1}`}
          >
            Take out
          </Button>
        </div>
      ))}
      <Button
        small
        look="quiet"
        onPress={() => append({ on: '', value: null })}
        isDisabled={fields.length >= 24}
      >
        Add a milestone
      </Button>
    </div>
  )
}
