import type { ReactElement, Ref } from 'react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { type FieldValues, useController } from 'react-hook-form'
import type { Bound } from './bound'
import { Chevron } from './chevron'
import styles from './field.module.css'
import { FieldNotes } from './field-notes'

/** One thing that can be chosen: its value, and the words for it. */
export type Option = { readonly value: string; readonly label: string }

/** One of a fixed list. */
export function SelectInput<Values extends FieldValues, Out>({
  control,
  name,
  label,
  help,
  options,
  placeholder = 'Choose',
}: Bound<Values, Out> & { options: readonly Option[]; placeholder?: string }): ReactElement {
  const { field, fieldState } = useController({ control, name })
  return (
    <Choose
      label={label}
      help={help}
      error={fieldState.error?.message}
      options={options}
      placeholder={placeholder}
      value={field.value}
      onChange={field.onChange}
      fieldRef={field.ref}
    />
  )
}

/** The same without a form, for choices that act at once. */
export function Choose({
  name,
  label,
  help,
  error,
  options,
  placeholder = 'Choose',
  value,
  onChange,
  fieldRef,
  isLabelHidden = false,
}: {
  name?: string
  label: string
  /** For lists whose rows say it already; readers who listen still hear it. */
  isLabelHidden?: boolean
  help?: string | undefined
  error?: string | undefined
  options: readonly Option[]
  placeholder?: string
  value: string | null
  onChange: (value: string) => void
  fieldRef?: Ref<HTMLButtonElement>
}): ReactElement {
  return (
    <Select
      className={styles.field}
      placeholder={placeholder}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={isLabelHidden ? styles.hidden : styles.name}>{label}</Label>
      <Button
        {...(fieldRef === undefined ? {} : { ref: fieldRef })}
        {...(name === undefined ? {} : { name })}
        className={`${styles.input} ${styles.select}`}
      >
        <SelectValue />
        <Chevron />
      </Button>
      <FieldNotes help={help} error={error} />
      <Popover className={styles.list}>
        <ListBox items={options.map((option) => ({ id: option.value, ...option }))}>
          {(option) => <ListBoxItem className={styles.option}>{option.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </Select>
  )
}
