import type { ReactElement } from 'react'
import type { SessionId } from '../../../shared/domain/id'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import { useSelfAssessment } from '../../api/use-self-assessment'
import { Dialog } from '../../components/dialog'
import { SelfAssessmentPanel } from '../../components/self-assessment/self-assessment-panel'

/** The self-assessment of a session that is planned. */
export function SelfAssessmentDialog({
  sessionId,
  number,
  person,
  onClose,
}: {
  sessionId: SessionId
  number: number
  person: Person
  onClose: () => void
}): ReactElement {
  const { stand, acts } = useSelfAssessment(sessionId)
  return (
    <Dialog title={`Self-assessment before session ${number}`} isOpen onClose={onClose}>
      {stand === undefined ? null : (
        <SelfAssessmentPanel stand={stand} acts={acts} given={spokenName(person)} hasBegun={false} />
      )}
    </Dialog>
  )
}
