import type { ReactElement } from 'react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import { type FieldValues, useController } from 'react-hook-form'
import type { Bound } from './bound'
import styles from './field.module.css'
import { FieldNotes } from './field-notes'
import type { Option } from './select-input'
import { TickBox } from './tick-input'

/** Any of a few, all in sight; the value is the list of those that are ticked, in the order of the options. */
export function TicksInput<Values extends FieldValues, Out>({
  control,
  name,
  label,
  help,
  options,
}: Bound<Values, Out> & { options: readonly Option[] }): ReactElement {
  const { field, fieldState } = useController({ control, name })
  return (
    <CheckboxGroup
      className={styles.field}
      value={field.value}
      onChange={(ticked) =>
        field.onChange(options.map(({ value }) => value).filter((value) => ticked.includes(value)))
      }
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
    >
      <Label className={styles.name}>{label}</Label>
      <div className={styles.choices}>
        {options.map(({ value, label: words }) => (
          <Checkbox key={value} value={value} className={styles.choice}>
            <TickBox />
            <span>{words}</span>
          </Checkbox>
        ))}
      </div>
      <FieldNotes help={help} error={fieldState.error?.message} />
    </CheckboxGroup>
  )
}
