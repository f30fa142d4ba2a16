import type { ReactElement } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { SmartGoal } from '../../../shared/domain/goal'
import { goalIdSchema } from '../../../shared/domain/id'
import type { CoachingSession, SessionNotes } from '../../../shared/domain/session'
import { Choose } from '../../components/form/select-input'
import { CheckInHere } from './check-in-here'

const none = 'none'

/** Which of the person's goals a promise serves, where there are goals, and the way to note how that one stands. */
export function GoalLink({
  control,
  index,
  goals,
  session,
}: {
  control: Control<SessionNotes>
  index: number
  goals: readonly SmartGoal[]
  session: CoachingSession
}): ReactElement | null {
  const { field } = useController({ control, name: `commitments.${index}.goalId` })
  if (goals.length === 0) return null
  const served = goals.find(({ id }) => id === field.value)
  return (
    <div>
      <Choose
        label="Serves the goal"
        options={[
          { value: none, label: 'None of the goals' },
          ...goals.map(({ id, fields }) => ({ value: id, label: fields.statement })),
        ]}
        value={served?.id ?? none}
        onChange={(value) => field.onChange(value === none ? null : goalIdSchema.parse(value))}
      />
      {served === undefined ? null : <CheckInHere goal={served} session={session} />}
    </div>
  )
}
