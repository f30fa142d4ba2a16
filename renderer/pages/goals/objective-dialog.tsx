import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import { dayHere } from '../../../shared/domain/calendar'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import { objectiveIdSchema } from '../../../shared/domain/id'
import { type Objective, objectiveDraftSchema, objectiveSchema } from '../../../shared/domain/objective'
import { saysSomething } from '../../../shared/domain/text'
import { client } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { DateInput } from '../../components/form/date-input'
import { Form, FormActions, FormRow } from '../../components/form/form'
import { SelectInput } from '../../components/form/select-input'
import { TextInput } from '../../components/form/text-input'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import { Unsaved } from '../../components/unsaved'

/** `''` stands for an objective that serves none. */
const objectiveFormSchema = z
  .object({
    ...objectiveDraftSchema.shape,
    parentId: z.string(),
    status: objectiveSchema.shape.status,
    isChange: z.boolean(),
    reason: z.string().max(500, 'The reason can have 500 characters at most'),
  })
  .refine(({ from, to }) => from <= to, { error: 'The last day lies before the first', path: ['to'] })
  .refine(({ isChange, reason }) => !isChange || saysSomething(reason), {
    error: 'A change needs its reason',
    path: ['reason'],
  })
type ObjectiveForm = z.infer<typeof objectiveFormSchema>

/** Adds an objective of the company or the team, or changes one with the reason; what it was is shown below. */
export function ObjectiveDialog({
  objective,
  objectives,
  onClose,
}: {
  objective: Objective | null
  objectives: readonly Objective[]
  onClose: () => void
}): ReactElement {
  const reader = useReader()
  const year = reader.today.slice(0, 4)
  const { control, handleSubmit, watch } = useForm<ObjectiveForm>({
    resolver: zodResolver(objectiveFormSchema),
    defaultValues: {
      level: objective?.fields.level ?? 'company',
      statement: objective?.fields.statement ?? '',
      parentId: objective?.fields.parentId ?? '',
      from: objective?.fields.from ?? `${year}-01-01`,
      to: objective?.fields.to ?? `${year}-12-31`,
      owner: objective?.fields.owner ?? '',
      status: objective?.status ?? 'active',
      isChange: objective !== null,
      reason: '',
    },
  })
  const save = useMutation({
    mutationFn: ({ status, reason, isChange: _, parentId, ...fields }: ObjectiveForm) => {
      const isOfTeam = fields.level === 'team' && parentId !== ''
      const placed = { ...fields, parentId: isOfTeam ? objectiveIdSchema.parse(parentId) : null }
      return objective === null
        ? client.objectives.add({ fields: placed })
        : client.objectives.revise({
            objectiveId: objective.id,
            revision: objective.revision,
            fields: placed,
            status,
            reason,
          })
    },
    onSuccess: () => {
      onClose()
      tell(objective === null ? 'The objective is added.' : 'The objective is changed. What it was is kept.')
    },
  })
  const parents = objectives.filter(({ id, fields }) => fields.level === 'company' && id !== objective?.id)
  return (
    <Dialog
      title={objective === null ? 'An objective' : 'Change the objective'}
      isOpen
      wide
      onClose={onClose}
    >
      <Form
        failure={save.isError ? sentenceOf(save.error) : null}
        onSubmit={handleSubmit((form) => save.mutate(form))}
      >
        <Unsaved control={control} />
        <TextInput control={control} name="statement" label="What is to be true at the end" autoFocus />
        <FormRow>
          <SelectInput
            control={control}
            name="level"
            label="Whose"
            options={[
              { value: 'company', label: 'The company’s' },
              { value: 'team', label: 'The team’s' },
            ]}
          />
          {watch('level') === 'team' ? (
            <SelectInput
              control={control}
              name="parentId"
              label="Serves"
              options={[
                { value: '', label: 'None named' },
                ...parents.map(({ id, fields }) => ({ value: id, label: fields.statement })),
              ]}
            />
          ) : null}
        </FormRow>
        <FormRow>
          <DateInput control={control} name="from" label="First day" />
          <DateInput control={control} name="to" label="Last day" />
        </FormRow>
        <TextInput control={control} name="owner" label="Who answers for it" />
        {objective === null ? null : (
          <>
            <SelectInput
              control={control}
              name="status"
              label="From now on it is"
              options={objectiveSchema.shape.status.options.map((value) => ({ value, label: value }))}
            />
            <TextInput control={control} name="reason" label="Why it changes" />
            {objective.revisions.length === 0 ? null : (
              <ul className="small muted">
                {objective.revisions.toReversed().map(({ before, at, by, reason }) => (
                  <li key={at}>
                    {`Until ${formatShortDay(dayHere(at), reader)}: ${before.statement}. Changed by ${by}: ${reason}`}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={save.isPending}>
            {objective === null ? 'Add the objective' : 'Save the change'}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
