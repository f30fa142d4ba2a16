import type { ReactElement } from 'react'
import { spokenName } from '../../../shared/domain/isolated-name'
import { managersSide } from '../../../shared/domain/self-assessment'
import { SelfAssessmentPanel } from '../../components/self-assessment/self-assessment-panel'
import styles from './prepare-step.module.css'
import type { RoomProps } from './step-view'

/** The self-assessment in the step that prepares a session; nothing where the template asks the person nothing. */
export function SelfAssessmentPart({
  selfAssessment: { stand, acts },
  person,
  version,
  notes,
}: RoomProps): ReactElement | null {
  if (stand === undefined || (stand.kind === 'notAsked' && !stand.asksPerson)) return null
  return (
    <section aria-labelledby="self-assessment" className={styles.part}>
      <h3 id="self-assessment">Self-assessment</h3>
      <SelfAssessmentPanel
        stand={stand}
        acts={acts}
        given={spokenName(person)}
        mine={managersSide(version, notes.answers)}
      />
    </section>
  )
}
