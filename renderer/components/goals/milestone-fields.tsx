import type { ReactElement } from 'react'
import { type Control, useFieldArray } from 'react-hook-form'
import type { z } from 'zod'
import { Button } from '../button'
import { DateInput } from '../form/date-input'
import { FormRow } from '../form/form'
import { NumberInput } from '../form/number-input'
import type { GoalForm, goalFormSchema } from './goal-form'

/** What is to be reached on the way, by day; any number of them. */
export function MilestoneFields({
  control,
}: {
  control: Control<GoalForm, unknown, z.output<typeof goalFormSchema>>
}): ReactElement {
  const { fields, append, remove } = useFieldArray({ control, name: 'fields.milestones' })
  return (
    <div>
      {fields.map(({ id }, index) => (
        <FormRow key={id}>
          <DateInput
            control={control}
            name={`fields.milestones.${index}.on`}
            label={`Milestone ${index + 1}, by`}
          />
          <NumberInput
            control={control}
            name={`fields.milestones.${index}.value`}
            mayBeEmpty
            label={`Milestone ${index + 1}, figure`}
          />
          <Button
            small
            look="quiet"
            onPress={() => remove(index)}
            aria-label={`Take out milestone ${index + 1}`}
          >
            Take out
          </Button>
        </FormRow>
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
