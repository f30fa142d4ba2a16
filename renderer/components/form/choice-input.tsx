import type { ReactElement } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { type FieldValues, useController } from 'react-hook-form'
import type { Bound } from './bound'
import styles from './field.module.css'
import { FieldNotes } from './field-notes'
import type { Option } from './select-input'

/** One of a few, all in sight. */
export function ChoiceInput<Values extends FieldValues, Out>({
  control,
  name,
  label,
  help,
  options,
}: Bound<Values, Out> & { options: readonly Option[] }): ReactElement {
  const { field, fieldState } = useController({ control, name })
  return (
    <RadioGroup
      className={styles.field}
      // with a value that none of them has, Tab would pass them by
      value={field.value === '' ? null : field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
    >
      <Label className={styles.name}>{label}</Label>
      <div className={styles.choices}>
        {options.map(({ value, label: words }) => (
          <Radio key={value} value={value} className={styles.choice}>
            <span className={styles.dot} />
            {words}
          </Radio>
        ))}
      </div>
      <FieldNotes help={help} error={fieldState.error?.message} />
    </RadioGroup>
  )
}
