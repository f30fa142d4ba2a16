import { askForSelfAssessment, type SelfAssessment } from '../../shared/domain/self-assessment'
import { aSession } from './session'

/** A self-assessment that was asked for, with nothing answered yet. */
export function aSelfAssessment(point: Partial<SelfAssessment> = {}): SelfAssessment {
  const asked = askForSelfAssessment(aSession(), {
    ticket: 'a-ticket-of-some-asking',
    at: '2026-11-20T09:00:00.000Z',
  })
  return { ...asked, ...point }
}
