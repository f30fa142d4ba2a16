import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { confidenceWords } from '../../../shared/domain/confidence-words'
import type { SmartGoal } from '../../../shared/domain/goal'
import type { Confidence } from '../../../shared/domain/goal-check-in'
import type { CheckInStatus, GoalCheckIn } from '../../../shared/domain/record-question'
import { type CoachingSession, isRunning } from '../../../shared/domain/session'
import { api } from '../../api/api'
import { goalActs } from '../../api/goal-acts'
import { Button } from '../../components/button'
import { CheckInDialog } from '../../components/goals/check-in-dialog'
import styles from './check-in-here.module.css'

/** What was noted of a goal in this session, and the way to note how it stands: it is kept with the goal at once. */
export function CheckInHere({
  goal,
  session,
  said,
}: {
  goal: SmartGoal
  session: CoachingSession
  /** What was answered of it already, for the check-in to begin with. */
  said?: GoalCheckIn
}): ReactElement | null {
  const [isOpen, setOpen] = useState(false)
  const ways = useQuery(api.goals.progress.queryOptions({ input: { personId: goal.personId } }))
  const way = ways.data?.find(({ goalId }) => goalId === goal.id)
  if (!isRunning(session) || way === undefined) return null
  const last = (goal.checkIns ?? []).findLast(({ sessionId }) => sessionId === session.id)
  const words = last === undefined ? 'Check in on the goal' : 'Check in again'
  const confidence = said?.status ? confidenceOf[said.status] : null
  return (
    <div className={styles.here}>
      {last === undefined ? null : (
        <span className="small muted">{`Noted in this session: ${confidenceWords[last.confidence].toLowerCase()}.`}</span>
      )}
      <Button
        changes
        small
        look="quiet"
        onPress={() => setOpen(true)}
        aria-label={`${words}: ${goal.fields.statement}`}
      >
        {words}
      </Button>
      {isOpen ? (
        <CheckInDialog
          goal={goal}
          isMeasured={way.source === 'metric'}
          sessionId={session.id}
          said={{
            ...(confidence === null ? {} : { confidence }),
            blockers: said?.blockers ?? '',
            nextSteps: said?.nextStep ?? '',
          }}
          acts={goalActs}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  )
}

/** How sure an answer sounds; null where it says nothing of that. */
const confidenceOf: Readonly<Record<CheckInStatus, Confidence | null>> = {
  onTrack: 'onTrack',
  atRisk: 'atRisk',
  behind: 'offTrack',
  reached: 'onTrack',
  paused: null,
}
