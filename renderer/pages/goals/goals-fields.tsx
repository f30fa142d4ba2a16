import type { ReactElement } from 'react'
import * as z from 'zod'
import { goalStatusSchema } from '../../../shared/domain/goal-status'
import { objectiveIdSchema } from '../../../shared/domain/id'
import type { Objective } from '../../../shared/domain/objective'
import type { Person } from '../../../shared/domain/person'
import { ChoosePerson } from '../../components/form/choose-person'
import { Choose } from '../../components/form/select-input'
import { statusLabel } from '../../components/goals/goal-words'
import type { GoalsFilter } from './goals-filter'
import styles from './goals-page.module.css'

const all = '-'
const objectiveSchema = z
  .union([z.literal('none'), objectiveIdSchema])
  .nullable()
  .catch(null)
const dueSchema = z.enum(['overdue', 'month', 'checkIn']).nullable().catch(null)

/** How the goals are shown, whose, how they stand, what they serve and when they are due. Each acts at once. */
export function GoalsFields({
  filter,
  people,
  objectives,
  onChange,
}: {
  filter: GoalsFilter
  people: readonly Person[]
  objectives: readonly Objective[]
  onChange: (part: Partial<GoalsFilter>) => void
}): ReactElement {
  return (
    <search className={styles.fields}>
      <Choose
        label="Shown as"
        options={[
          { value: 'list', label: 'A list' },
          { value: 'tree', label: 'The tree of objectives' },
        ]}
        value={filter.view}
        onChange={(view) => onChange({ view: view === 'tree' ? 'tree' : 'list' })}
      />
      <ChoosePerson people={people} value={filter.person} onChange={(person) => onChange({ person })} />
      <Choose
        label="Status"
        options={[
          { value: all, label: 'Every status' },
          ...goalStatusSchema.options.map((value) => ({ value, label: statusLabel(value) })),
        ]}
        value={filter.status ?? all}
        onChange={(value) => onChange({ status: goalStatusSchema.nullable().catch(null).parse(value) })}
      />
      <Choose
        label="Objective"
        options={[
          { value: all, label: 'Every objective' },
          { value: 'none', label: 'None of these' },
          ...objectives.map(({ id, fields: { statement } }) => ({ value: id, label: statement })),
        ]}
        value={filter.objective ?? all}
        onChange={(value) => onChange({ objective: objectiveSchema.parse(value) })}
      />
      <Choose
        label="Due"
        options={[
          { value: all, label: 'Any day' },
          { value: 'overdue', label: 'Past its day' },
          { value: 'month', label: 'In 30 days' },
          { value: 'checkIn', label: 'Check-in due' },
        ]}
        value={filter.due ?? all}
        onChange={(value) => onChange({ due: dueSchema.parse(value) })}
      />
    </search>
  )
}
