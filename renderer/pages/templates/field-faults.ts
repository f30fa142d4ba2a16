import { createContext, useContext, useEffect, useState } from 'react'
import type { FieldValues, Path, UseFormSetError } from 'react-hook-form'
import type * as z from 'zod'
import type { PlacedFault } from './placed-fault'

/** What is wrong in the fields of what is in hand. */
export type FieldFaults = {
  /** What is wrong with each field, by its name: its place in the question, such as `scale.levels.2.level`. */
  readonly byField: ReadonlyMap<string, string>
  /** The fault that led here; null where none did. */
  readonly pointedAt: PlacedFault | null
}

export const FieldFaultsContext = createContext<FieldFaults>({ byField: new Map(), pointedAt: null })

/**
 * What a field says of its fault: nothing while it is being filled in for the first time, its fault once it was left, or
 * once a fault led to it.
 */
export function useFieldFault(name: string): { error: string | undefined; onBlur: () => void } {
  const { byField, pointedAt } = useContext(FieldFaultsContext)
  const [wasLeft, setLeft] = useState(false)
  return {
    error: wasLeft || pointedAt?.field === name ? byField.get(name) : undefined,
    onBlur: () => setLeft(true),
  }
}

/** The same for the fields of a form: what led to one of them stands under it until something is typed there. */
export function usePointedFault<Values extends FieldValues>(
  fields: z.ZodType<Path<Values>>,
  setError: UseFormSetError<Values>,
): void {
  const { pointedAt } = useContext(FieldFaultsContext)
  useEffect(() => {
    const field = fields.safeParse(pointedAt?.field).data
    if (field !== undefined && pointedAt !== null) setError(field, { message: pointedAt.message })
  }, [fields, setError, pointedAt])
}
