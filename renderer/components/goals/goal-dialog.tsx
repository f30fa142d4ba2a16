import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import type * as z from 'zod'
import { oddDayWords } from '../../../shared/domain/calendar-format'
import { type SmartGoal, smartFieldsSchema, startOf } from '../../../shared/domain/goal'
import type { GoalDraft } from '../../../shared/domain/goal-draft'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Metric } from '../../../shared/domain/metric'
import type { Objective } from '../../../shared/domain/objective'
import type { Person } from '../../../shared/domain/person'
import { type SmartFault, type SmartField, smartFaults } from '../../../shared/domain/smart-check'
import { saysSomething } from '../../../shared/domain/text'
import { Button } from '../button'
import { Dialog } from '../dialog'
import { DateInput } from '../form/date-input'
import { Form, FormActions, FormRow } from '../form/form'
import { NumberInput } from '../form/number-input'
import { SelectInput } from '../form/select-input'
import { TextInput } from '../form/text-input'
import { useReader } from '../reader'
import { Unsaved } from '../unsaved'
import type { GoalActs } from './goal-acts'
import { formOf, type GoalForm, goalFormSchema } from './goal-form'
import { MeasureFields } from './measure-fields'
import { MilestoneFields } from './milestone-fields'
import { useSaving } from './use-saving'

/** Sets a SMART goal field by field, keeps one that is not SMART yet as a draft, or revises one with the reason. */
export function GoalDialog({
  person,
  goal,
  draft = null,
  metrics,
  objectives,
  acts,
  onClose,
}: {
  person: Person
  /** The goal to revise; null to set a new one. */
  goal: SmartGoal | null
  /** The draft to go on with. */
  draft?: GoalDraft | null
  metrics: readonly Metric[]
  objectives: readonly Objective[]
  acts: GoalActs
  onClose: () => void
}): ReactElement {
  const { today } = useReader()
  const form = useForm<GoalForm, unknown, z.output<typeof goalFormSchema>>({
    resolver: zodResolver(goalFormSchema),
    defaultValues: formOf(goal ?? draft),
  })
  const { control, handleSubmit, setError } = form
  const { failure, isSaving, run } = useSaving(onClose)
  const open = objectives.filter(({ status }) => status === 'active')
  const showFaults = (found: readonly SmartFault[]): void => {
    const byField = new Map<SmartField, string>()
    for (const { field, sentence } of found) {
      const shown = field === 'objectiveId' && open.length === 0 ? 'objective' : field
      byField.set(shown, [byField.get(shown) ?? '', sentence].join(' ').trim())
    }
    const inOrder = [...byField].sort(([a], [b]) => placeInDialog(a) - placeInDialog(b))
    for (const [index, [field, message]] of inOrder.entries()) {
      setError(`fields.${field}`, { message }, { shouldFocus: index === 0 })
    }
  }
  const set = handleSubmit(({ fields, reason }) => {
    const metric = metrics.find(({ id }) => id === fields.measure.metricId) ?? null
    const objective = objectives.find(({ id }) => id === fields.objectiveId) ?? null
    const named = objective === null ? fields : { ...fields, objective: objective.fields.statement }
    const startOn = goal === null ? today : startOf(goal)
    const found = smartFaults(named, { today, startOn, metric, objective })
    showFaults(found)
    const whole = smartFieldsSchema.safeParse(named)
    if (goal !== null && !saysSomething(reason)) {
      setError('reason', { message: 'A change needs its reason' }, { shouldFocus: found.length === 0 })
      return
    }
    if (found.length > 0 || !whole.success) return
    void run(() =>
      goal === null ? acts.set(person.id, whole.data, draft) : acts.revise(goal, whole.data, reason),
    )
  })
  const keep = handleSubmit(({ fields }) => void run(() => acts.keepDraft(person.id, fields, draft)))
  return (
    <Dialog
      title={goal === null ? `A goal for ${isolated(person.name)}` : 'Revise the goal'}
      isOpen
      wide
      onClose={onClose}
    >
      <Form failure={failure} onSubmit={set}>
        <Unsaved control={control} />
        <TextInput
          control={control}
          name="fields.statement"
          label="Specific: what will be different"
          wording
          autoFocus={goal === null}
        />
        <MeasureFields control={control} metrics={metrics} />
        <DateInput
          control={control}
          name="fields.dueOn"
          label="Time-bound: by"
          hintOn={(day) => oddDayWords(day, { today, past: 0, ahead: 3 * 366 })}
        />
        <MilestoneFields control={control} metrics={metrics} />
        <TextInput
          control={control}
          name="fields.achievableBecause"
          label="Achievable: why it can be reached"
          wording
        />
        {open.length === 0 ? null : (
          <SelectInput
            control={control}
            name="fields.objectiveId"
            label="The objective it serves"
            options={[
              { value: '', label: 'Another, in words' },
              ...open.map(({ id, fields: { statement } }) => ({ value: id, label: statement })),
            ]}
          />
        )}
        <TextInput
          control={control}
          name="fields.objective"
          label="Relevant: the objective in words"
          help={open.length === 0 ? undefined : 'Only where none of the list is meant.'}
        />
        <FormRow>
          <NumberInput
            control={control}
            name="fields.checkInEveryDays"
            mayBeEmpty
            label="Check in every so many days"
            help="Empty for no rhythm."
          />
        </FormRow>
        {goal === null ? null : <TextInput control={control} name="reason" label="Why it changes" />}
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          {goal === null ? (
            <Button changes onPress={() => void keep()} isDisabled={isSaving}>
              Keep as a draft
            </Button>
          ) : null}
          <Button look="primary" type="submit" isDisabled={isSaving}>
            {goal === null ? 'Set the goal' : 'Save the change'}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

/** How far down the dialog a field stands, for the first of several to be gone to. */
function placeInDialog(field: SmartField): number {
  const order = [
    'statement',
    'measure',
    'dueOn',
    'milestones',
    'achievableBecause',
    'objectiveId',
    'objective',
  ]
  return order.findIndex((name) => field === name || field.startsWith(`${name}.`))
}
