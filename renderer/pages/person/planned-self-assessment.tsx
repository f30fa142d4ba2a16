import { type ReactElement, useState } from 'react'
import type { SessionId } from '../../../shared/domain/id'
import { calledName, type Person } from '../../../shared/domain/person'
import { useSelfAssessment } from '../../api/use-self-assessment'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { FormActions } from '../../components/form/form'
import { SelfAssessmentPanel } from '../../components/self-assessment/self-assessment-panel'

/** The self-assessment of a session that is planned; nothing where its template asks the person nothing. */
export function PlannedSelfAssessment({
  sessionId,
  number,
  person,
}: {
  sessionId: SessionId
  number: number
  person: Person
}): ReactElement | null {
  const { stand, acts } = useSelfAssessment(sessionId)
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  if (stand === undefined || (stand.kind === 'notAsked' && !stand.asksPerson)) return null
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        Self-assessment
      </Button>
      <Dialog title={`Self-assessment before session ${number}`} isOpen={isOpen} onClose={close} wide>
        <SelfAssessmentPanel stand={stand} acts={acts} given={calledName(person)} mine={null} />
        <FormActions>
          <Button look="quiet" onPress={close}>
            Close
          </Button>
        </FormActions>
      </Dialog>
    </>
  )
}
