import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { type FieldValues, useController } from 'react-hook-form'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { nameToChoose, peopleMeant } from '../../../shared/domain/person-choice'
import { useReader } from '../reader'
import type { Bound } from './bound'
import { Chevron } from './chevron'
import styles from './field.module.css'
import { FieldNotes } from './field-notes'

/**
 * A person by a few letters of the name: Tab takes the likeliest, which stands below while they are typed, and Enter
 * takes them and goes on. The value is the id, `''` while there is none.
 */
export function PersonInput<Values extends FieldValues, Out>({
  control,
  name,
  label,
  people,
  autoFocus = false,
  onEnter,
}: Bound<Values, Out> & {
  people: readonly Person[]
  autoFocus?: boolean
  /** Enter has taken somebody. */
  onEnter: () => void
}): ReactElement {
  const { today } = useReader()
  const { field, fieldState } = useController({ control, name })
  const nameOf = (person: Person): string => nameToChoose(person, people, today)
  const chosen = people.find(({ id }) => id === field.value)
  const [typed, setTyped] = useState(chosen === undefined ? '' : nameOf(chosen))
  const text = useRef(typed)
  const input = useRef<HTMLInputElement>(null)
  const meant = chosen === undefined ? peopleMeant(typed, people) : people
  const likeliest = typed.trim() === '' ? undefined : meant[0]

  const type = (words: string): void => {
    text.current = words
    setTyped(words)
    field.onChange(people.find((person) => nameOf(person) === words)?.id ?? '')
  }
  const settle = (): void => {
    const known = people.some((person) => nameOf(person) === text.current)
    const [first] = known || text.current.trim() === '' ? [] : peopleMeant(text.current, people)
    if (first !== undefined) type(nameOf(first))
  }
  const act = (event: KeyboardEvent): void => {
    // what the arrows have reached is taken by the list itself
    if (event.key !== 'Enter' || input.current?.getAttribute('aria-activedescendant')) return
    settle()
    if (people.some((person) => nameOf(person) === text.current)) onEnter()
  }
  return (
    <ComboBox
      className={styles.field}
      allowsCustomValue
      items={meant.map((person) => ({ id: person.id, name: nameOf(person) }))}
      inputValue={typed}
      onInputChange={type}
      onBlur={() => {
        settle()
        field.onBlur()
      }}
      onKeyDown={act}
      isInvalid={fieldState.invalid}
      validationBehavior="aria"
      autoFocus={autoFocus}
    >
      <Label className={styles.name}>{label}</Label>
      <div className={styles.combo}>
        <Input
          ref={(element) => {
            input.current = element
            field.ref(element)
          }}
          className={styles.input}
          autoComplete="off"
        />
        <Button className={styles.opener}>
          <Chevron />
        </Button>
      </div>
      <FieldNotes
        help={
          chosen !== undefined
            ? undefined
            : likeliest === undefined
              ? typed.trim() === ''
                ? 'A few letters of the name.'
                : 'Nobody on the team has these letters.'
              : `Tab takes ${nameOf(likeliest)}.`
        }
        error={fieldState.error?.message}
      />
      <Popover className={styles.list}>
        <ListBox dependencies={[likeliest?.id, chosen?.id]}>
          {(item: { id: string; name: string }) => (
            <ListBoxItem className={`${styles.option} ${styles.person}`} textValue={item.name}>
              {isolated(item.name)}
              {item.id === likeliest?.id && chosen === undefined ? <kbd>Tab</kbd> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
