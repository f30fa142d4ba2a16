import { createContext, type ReactElement, useContext, useEffect } from 'react'
import { type Control, type FieldValues, useFormState } from 'react-hook-form'
import { beginTyping } from './typing'

/** How a form tells the dialog around it that it holds something that is not saved. */
export const ReportUnsaved = createContext<(isUnsaved: boolean) => void>(() => {})

/** Stands in a form that is saved when it is sent, and reports whether anything in it was changed. */
export function Unsaved<Values extends FieldValues, Out>({
  control,
}: {
  control: Control<Values, unknown, Out>
}): ReactElement | null {
  const report = useContext(ReportUnsaved)
  const { isDirty } = useFormState({ control })
  useEffect(() => {
    report(isDirty)
    const typing = isDirty ? beginTyping(unsentForm()) : null
    return () => {
      report(false)
      typing?.end()
    }
  }, [report, isDirty])
  return null
}

function unsentForm() {
  return {
    kind: 'form' as const,
    state: () => ({ kind: 'unsent' as const }),
    // only the manager can say that a form is complete
    save: () => Promise.resolve(),
  }
}
