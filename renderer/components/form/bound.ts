import type { Control, FieldPath, FieldValues } from 'react-hook-form'

/** What every field of a form is given: its place in the form, and the words beside it. */
export type Bound<Values extends FieldValues, Out> = {
  readonly control: Control<Values, unknown, Out>
  readonly name: FieldPath<Values>
  readonly label: string
  /** A short help under the field, in words. */
  readonly help?: string | undefined
}
