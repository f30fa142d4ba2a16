import { type ReactElement, useState } from 'react'
import { type FieldValues, useController } from 'react-hook-form'
import { everyWeeks, namedCadenceSchema, weeksOf } from '../../shared/domain/cadence'
import { cadenceLabel } from '../../shared/domain/cadence-words'
import styles from './cadence-input.module.css'
import type { Bound } from './form/bound'
import { ChooseNumber } from './form/number-input'
import { Choose } from './form/select-input'

/** What stands in the list for any number of weeks. */
const soManyWeeks = 'soManyWeeks'

const named = namedCadenceSchema.options.map((value) => ({ value, label: cadenceLabel(value) }))
const options = [
  ...named.filter(({ value }) => value !== 'none'),
  { value: soManyWeeks, label: 'Every so many weeks' },
  ...named.filter(({ value }) => value === 'none'),
]

/** How often both meet: one of the usual rhythms, or every so many weeks. */
export function CadenceInput<Values extends FieldValues, Out>({
  control,
  name,
}: Pick<Bound<Values, Out>, 'control' | 'name'>): ReactElement {
  const { field, fieldState } = useController({ control, name })
  const [isCounted, setCounted] = useState(!namedCadenceSchema.safeParse(field.value).success)
  return (
    <div className={styles.fields}>
      <Choose
        label="How often you meet"
        options={options}
        value={isCounted ? soManyWeeks : field.value}
        onChange={(value) => {
          setCounted(value === soManyWeeks)
          field.onChange(value === soManyWeeks ? everyWeeks(weeksOf(field.value) ?? 4) : value)
        }}
        fieldRef={field.ref}
      />
      {isCounted ? (
        <ChooseNumber
          label="Weeks from one session to the next"
          help="From 1 to 26."
          error={fieldState.error?.message}
          value={weeksOf(field.value) ?? Number.NaN}
          onChange={(weeks) => field.onChange(everyWeeks(weeks))}
          onBlur={field.onBlur}
        />
      ) : null}
    </div>
  )
}
