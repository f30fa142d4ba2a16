import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { oddDayWords } from '../../../shared/domain/calendar-format'
import { type SmartGoal, smartFieldsSchema } from '../../../shared/domain/goal'
import { metricIdSchema } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Metric } from '../../../shared/domain/metric'
import type { Person } from '../../../shared/domain/person'
import { client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { DateInput } from '../../components/form/date-input'
import { Form, FormActions, FormRow } from '../../components/form/form'
import { NumberInput } from '../../components/form/number-input'
import { SelectInput } from '../../components/form/select-input'
import { TextInput } from '../../components/form/text-input'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import { Unsaved } from '../../components/unsaved'

/** `''` stands for a measure that is not one of the metrics. */
const goalFormSchema = z
  .object({
    fields: smartFieldsSchema.extend({
      measure: smartFieldsSchema.shape.measure.extend({
        metricId: z.string().transform((id) => (id === '' ? null : metricIdSchema.parse(id))),
      }),
    }),
    isRevision: z.boolean(),
    reason: z.string().max(500),
  })
  .refine(({ isRevision, reason }) => !isRevision || /\S/u.test(reason), {
    error: 'A change needs its reason',
    path: ['reason'],
  })
type GoalForm = z.input<typeof goalFormSchema>

/** Sets a SMART goal field by field, or revises one with the reason. */
export function GoalDialog({
  person,
  goal,
  metrics,
  onClose,
}: {
  person: Person
  goal: SmartGoal | null
  metrics: readonly Metric[]
  onClose: () => void
}): ReactElement {
  const { today } = useReader()
  const { control, handleSubmit } = useForm<GoalForm, unknown, z.output<typeof goalFormSchema>>({
    resolver: zodResolver(goalFormSchema),
    defaultValues: { fields: fieldsOf(goal), isRevision: goal !== null, reason: '' },
  })
  const save = useMutation({
    mutationFn: ({ fields, reason }: z.output<typeof goalFormSchema>) =>
      goal === null
        ? client.goals.set({ personId: person.id, fields })
        : client.goals.revise({ goalId: goal.id, revision: goal.revision, fields, reason }),
    onSuccess: () => {
      onClose()
      tell(goal === null ? 'The goal is set.' : 'The goal is revised. The earlier wording is kept.')
    },
  })
  return (
    <Dialog
      title={goal === null ? `A goal for ${isolated(person.name)}` : 'Revise the goal'}
      isOpen
      wide
      onClose={onClose}
    >
      <Form
        failure={save.isError ? sentenceOf(save.error) : null}
        onSubmit={handleSubmit((form) => save.mutate(form))}
      >
        <Unsaved control={control} />
        <TextInput
          control={control}
          name="fields.statement"
          label="Specific: what will be different"
          wording
          autoFocus={goal === null}
        />
        <FormRow>
          <SelectInput
            control={control}
            name="fields.measure.metricId"
            label="Measurable: by which metric"
            options={[
              { value: '', label: 'Something else' },
              ...metrics.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextInput control={control} name="fields.measure.what" label="What is measured" />
        </FormRow>
        <FormRow>
          <NumberInput control={control} name="fields.measure.baseline" label="From" />
          <NumberInput control={control} name="fields.measure.target" label="To" />
          <DateInput
            control={control}
            name="fields.dueOn"
            label="Time-bound: by"
            hintOn={(day) => oddDayWords(day, { today, past: 0, ahead: 3 * 366 })}
          />
        </FormRow>
        <TextInput
          control={control}
          name="fields.achievableBecause"
          label="Achievable: why it can be reached"
          wording
        />
        <TextInput control={control} name="fields.objective" label="Relevant: the objective it serves" />
        {goal === null ? null : <TextInput control={control} name="reason" label="Why it changes" />}
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={save.isPending}>
            {goal === null ? 'Set the goal' : 'Save the change'}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function fieldsOf(goal: SmartGoal | null): GoalForm['fields'] {
  if (goal !== null) {
    const { measure } = goal.fields
    return { ...goal.fields, measure: { ...measure, metricId: measure.metricId ?? '' } }
  }
  return {
    statement: '',
    measure: { metricId: '', what: '', baseline: Number.NaN, target: Number.NaN },
    achievableBecause: '',
    objective: '',
    dueOn: '',
  }
}
