import type { ReactElement } from 'react'
import { type Control, useController } from 'react-hook-form'
import type { SmartGoal } from '../../../shared/domain/goal'
import { goalIdSchema } from '../../../shared/domain/id'
import type { SessionNotes } from '../../../shared/domain/session'
import { Choose } from '../../components/form/select-input'

const none = 'none'

/** Which of the person's goals a promise serves, where there are goals. */
export function GoalLink({
  control,
  index,
  goals,
}: {
  control: Control<SessionNotes>
  index: number
  goals: readonly SmartGoal[]
}): ReactElement | null {
  const { field } = useController({ control, name: `commitments.${index}.goalId` })
  if (goals.length === 0) return null
  const isActive = goals.some(({ id }) => id === field.value)
  return (
    <Choose
      label="Serves the goal"
      options={[
        { value: none, label: 'None of the goals' },
        ...goals.map(({ id, fields }) => ({ value: id, label: fields.statement })),
      ]}
      value={isActive ? (field.value ?? none) : none}
      onChange={(value) => field.onChange(value === none ? null : goalIdSchema.parse(value))}
    />
  )
}
