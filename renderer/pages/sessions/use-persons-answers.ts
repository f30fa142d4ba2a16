import { useEffect } from 'react'
import type { UseFormGetValues, UseFormSetValue } from 'react-hook-form'
import type { SelfAssessmentStand } from '../../../shared/contract/self-assessments'
import { withPersonsAnswers } from '../../../shared/domain/self-assessment'
import type { SessionNotes } from '../../../shared/domain/session'
import { questionsOf, type TemplateVersion } from '../../../shared/domain/template'

/**
 * Once both are done, fills what the person alone was asked and nothing was said to yet from the self-assessment, as if
 * it were typed: so it is saved, can be changed, and stands in the record.
 */
export function usePersonsAnswers({
  stand,
  version,
  getValues,
  setValue,
}: {
  stand: SelfAssessmentStand | undefined
  version: TemplateVersion
  getValues: UseFormGetValues<SessionNotes>
  setValue: UseFormSetValue<SessionNotes>
}): void {
  const kept = stand?.kind === 'revealed' ? stand.kept : undefined
  // what was read again is the same object as long as it says the same, so that this runs once
  useEffect(() => {
    if (kept === undefined) return
    const before = getValues('answers')
    const filled = withPersonsAnswers(version, before, kept.answers)
    const isFilled = questionsOf(version).some(({ question: { id } }) => filled[id] !== before[id])
    if (isFilled) setValue('answers', filled)
  }, [kept, version, getValues, setValue])
}
