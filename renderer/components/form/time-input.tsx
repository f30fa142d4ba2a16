import type { ReactElement } from 'react'
import type { FieldValues } from 'react-hook-form'
import type { Bound } from './bound'
import { TextInput } from './text-input'

/** A time of day, typed as 09:30; it may stay empty. */
export function TimeInput<Values extends FieldValues, Out>(
  props: Omit<Bound<Values, Out>, 'help'>,
): ReactElement {
  return <TextInput {...props} help="Like 09:30. May stay empty." />
}
