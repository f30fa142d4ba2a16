import type { ReactElement } from 'react'
import { Checkbox } from 'react-aria-components'
import { type FieldValues, useController } from 'react-hook-form'
import { useIsReadOnly } from '../read-only'
import type { Bound } from './bound'
import styles from './field.module.css'

/** A statement to tick. */
export function TickInput<Values extends FieldValues, Out>({
  control,
  name,
  label,
  isDisabled = false,
}: Omit<Bound<Values, Out>, 'help'> & { isDisabled?: boolean }): ReactElement {
  const { field, fieldState } = useController({ control, name })
  return (
    <Checkbox
      className={styles.choice}
      isSelected={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      isDisabled={isDisabled}
      inputRef={field.ref}
      validationBehavior="aria"
    >
      <TickBox />
      <span>{label}</span>
    </Checkbox>
  )
}

/** The box of anything that is ticked. */
export function TickBox(): ReactElement {
  return (
    <span className={styles.box}>
      <svg aria-hidden="true" viewBox="0 0 12 12">
        <path d="M1.8 6.4 4.8 9.4 10.4 2.8" />
      </svg>
    </span>
  )
}

/** A setting that holds as soon as it is ticked. */
export function Tick({
  label,
  isTicked,
  onChange,
}: {
  label: string
  isTicked: boolean
  onChange: (isTicked: boolean) => void
}): ReactElement {
  const isReadOnly = useIsReadOnly()
  return (
    <Checkbox className={styles.choice} isSelected={isTicked} onChange={onChange} isDisabled={isReadOnly}>
      <TickBox />
      <span>{label}</span>
    </Checkbox>
  )
}
