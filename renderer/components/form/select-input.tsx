import type { ReactElement, Ref } from 'react'
import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'
import { type FieldValues, useController } from 'react-hook-form'
import type { Bound } from './bound'
import { Chevron } from './chevron'
import styles from './field.module.css'
import { FieldNotes } from './field-notes'

/** One thing that can be chosen: its value, and the words for it. */
export type Option = {
  readonly value: string
  readonly label: string
  /** What it stands under in a long list; options of one heading follow each other. */
  readonly heading?: string
}

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

/** The same where a number is kept; `usual` is chosen while there is none. */
export function ChooseNumber<Values extends FieldValues, Out>({
  control,
  name,
  label,
  usual,
  options,
}: Bound<Values, Out> & { options: readonly Option[]; usual: number }): ReactElement {
  const { field, fieldState } = useController({ control, name })
  return (
    <Choose
      label={label}
      error={fieldState.error?.message}
      options={options}
      value={String(field.value ?? usual)}
      onChange={(value) => field.onChange(Number(value))}
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
        <ListBox>
          {underHeadings(options).map(({ heading, own }) =>
            heading === undefined ? (
              own.map(optionItem)
            ) : (
              <ListBoxSection key={heading} id={heading}>
                <Header className={styles.heading}>{heading}</Header>
                {own.map(optionItem)}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

function optionItem({ value, label }: Option): ReactElement {
  return (
    <ListBoxItem key={value} id={value} className={styles.option}>
      {label}
    </ListBoxItem>
  )
}

/** The options in their order, those of one heading together. */
function underHeadings(options: readonly Option[]): { heading: string | undefined; own: Option[] }[] {
  const groups: { heading: string | undefined; own: Option[] }[] = []
  for (const option of options) {
    const last = groups.at(-1)
    if (last !== undefined && last.heading === option.heading) last.own.push(option)
    else groups.push({ heading: option.heading, own: [option] })
  }
  return groups
}
