import { createContext, type ReactElement, useContext, useEffect } from 'react'
import { type Control, type FieldValues, useFormState } from 'react-hook-form'

/** How a form tells the dialog around it that it holds something that is not saved. */
export const ReportUnsaved = createContext<(isUnsaved: boolean) => void>(() => {})

/** Stands in a form and reports whether anything in it was changed. */
export function Unsaved<Values extends FieldValues, Out>({
  control,
}: {
  control: Control<Values, unknown, Out>
}): ReactElement | null {
  const report = useContext(ReportUnsaved)
  const { isDirty } = useFormState({ control })
  useEffect(() => {
    report(isDirty)
    return () => report(false)
  }, [report, isDirty])
  return null
}
