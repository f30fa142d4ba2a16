import type { ReactElement } from 'react'
import { type Control, useController } from 'react-hook-form'
import { deciderSchema } from '../../../shared/domain/decision'
import { decisionIdSchema } from '../../../shared/domain/id'
import type { SessionNotes } from '../../../shared/domain/session'
import { Choose } from '../../components/form/select-input'
import styles from './agreement-step.module.css'
import { GrowingRows } from './growing-rows'

const deciders = [
  { value: 'both', label: 'Both of us' },
  { value: 'manager', label: 'I decided' },
]

/** What was decided, and by whom. */
export function DecisionList({ control }: { control: Control<SessionNotes> }): ReactElement {
  const { field } = useController({ control, name: 'decisions' })
  return (
    <div className={styles.decisions}>
      <GrowingRows
        legend="What did we decide?"
        label="Decision"
        rows={field.value ?? []}
        blank={() => ({ id: decisionIdSchema.parse(crypto.randomUUID()), by: 'both' as const, what: '' })}
        onChange={field.onChange}
        beside={(decision, change) => (
          <Choose
            label={`Who decided: ${decision.what}`}
            isLabelHidden
            options={deciders}
            value={decision.by}
            onChange={(by) => change({ ...decision, by: deciderSchema.parse(by) })}
          />
        )}
      />
    </div>
  )
}
