import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactElement } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod'
import type { SmartGoal } from '../../../shared/domain/goal'
import { goalStatusSchema, needsReason, statusesAfter } from '../../../shared/domain/goal-status'
import { saysSomething } from '../../../shared/domain/text'
import { Button } from '../button'
import { Dialog } from '../dialog'
import { Form, FormActions } from '../form/form'
import { SelectInput } from '../form/select-input'
import { TextInput } from '../form/text-input'
import { Unsaved } from '../unsaved'
import type { GoalActs } from './goal-acts'
import { statusLabel } from './goal-words'
import { useSaving } from './use-saving'

const statusFormSchema = z
  .object({
    status: goalStatusSchema,
    reason: z.string().max(500, 'The reason can have 500 characters at most'),
  })
  .refine(({ status, reason }) => !needsReason(status) || saysSomething(reason), {
    error: 'This needs its reason',
    path: ['reason'],
  })
type StatusForm = z.infer<typeof statusFormSchema>

/** Pauses or ends a goal, or takes it up again; what changes is kept with its reason. */
export function StatusDialog({
  goal,
  acts,
  onClose,
}: {
  goal: SmartGoal
  acts: Pick<GoalActs, 'setStatus'>
  onClose: () => void
}): ReactElement {
  const after = statusesAfter(goal.status)
  const { control, handleSubmit } = useForm<StatusForm>({
    resolver: zodResolver(statusFormSchema),
    defaultValues: { status: after.includes('reached') ? 'reached' : 'active', reason: '' },
  })
  const { failure, isSaving, run } = useSaving(onClose)
  return (
    <Dialog title="How the goal stands" isOpen onClose={onClose}>
      <Form
        failure={failure}
        onSubmit={handleSubmit(({ status, reason }) => run(() => acts.setStatus(goal, status, reason)))}
      >
        <Unsaved control={control} />
        <p>{goal.fields.statement}</p>
        <SelectInput
          control={control}
          name="status"
          label="From now on it is"
          options={after.map((value) => ({ value, label: statusLabel(value) }))}
        />
        <TextInput
          control={control}
          name="reason"
          label="Why"
          help="Needed to pause a goal, and to end one that was not reached in full."
        />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={isSaving}>
            Save
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
