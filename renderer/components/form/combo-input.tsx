import type { ReactElement } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { type FieldValues, useController } from 'react-hook-form'
import type { Bound } from './bound'
import { Chevron } from './chevron'
import styles from './field.module.css'
import { FieldNotes } from './field-notes'

/** A line of text with suggestions: one of them, or something new. */
export function ComboInput<Values extends FieldValues, Out>({
  control,
  name,
  label,
  help,
  suggestions,
}: Bound<Values, Out> & { suggestions: readonly string[] }): ReactElement {
  const { field, fieldState } = useController({ control, name })
  return (
    <ComboBox
      className={styles.field}
      allowsCustomValue
      menuTrigger="focus"
      inputValue={field.value}
      onInputChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
    >
      <Label className={styles.name}>{label}</Label>
      <div className={styles.combo}>
        <Input ref={field.ref} className={styles.input} autoComplete="off" />
        <Button className={styles.opener}>
          <Chevron />
        </Button>
      </div>
      <FieldNotes help={help} error={fieldState.error?.message} />
      <Popover className={styles.list}>
        <ListBox items={suggestions.map((text) => ({ id: text, text }))}>
          {(item) => <ListBoxItem className={styles.option}>{item.text}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
