import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactElement } from 'react'
import { type Control, useController, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { confidenceWords } from '../../../shared/domain/confidence-words'
import { directionOf, type SmartGoal } from '../../../shared/domain/goal'
import { type CheckInDraft, checkInDraftSchema, confidenceSchema } from '../../../shared/domain/goal-check-in'
import type { SessionId } from '../../../shared/domain/id'
import { Button } from '../button'
import { Dialog } from '../dialog'
import { DateInput } from '../form/date-input'
import { Form, FormActions, FormRow } from '../form/form'
import { NumberInput } from '../form/number-input'
import { Choose, SelectInput } from '../form/select-input'
import { TextInput } from '../form/text-input'
import { useReader } from '../reader'
import { Unsaved } from '../unsaved'
import type { GoalActs } from './goal-acts'
import { useSaving } from './use-saving'

type CheckInForm = z.input<typeof checkInDraftSchema>

/** Notes how a goal stands: how far, how sure, what went well, what is in the way and what comes next. */
export function CheckInDialog({
  goal,
  isMeasured,
  sessionId,
  said = {},
  acts,
  onClose,
}: {
  goal: SmartGoal
  /** Whether a metric tells how far it is, so that nothing is typed. */
  isMeasured: boolean
  /** The session in which it is said; null outside one. */
  sessionId: SessionId | null
  /** What was said of it already, to begin with. */
  said?: Partial<Pick<CheckInDraft, 'confidence' | 'blockers' | 'nextSteps'>>
  acts: Pick<GoalActs, 'checkIn'>
  onClose: () => void
}): ReactElement {
  const { today } = useReader()
  const { control, handleSubmit } = useForm<CheckInForm, unknown, z.output<typeof checkInDraftSchema>>({
    resolver: zodResolver(checkInDraftSchema),
    defaultValues: {
      on: today,
      value: null,
      confidence: 'onTrack',
      wins: '',
      blockers: '',
      nextSteps: '',
      ...said,
      sessionId,
    },
  })
  const { failure, isSaving, run } = useSaving(onClose)
  return (
    <Dialog title="Check in on the goal" isOpen wide onClose={onClose}>
      <Form failure={failure} onSubmit={handleSubmit((form) => run(() => acts.checkIn(goal, form)))}>
        <Unsaved control={control} />
        <p>{goal.fields.statement}</p>
        <FormRow>
          <DateInput control={control} name="on" label="As of" />
          {isMeasured ? null : directionOf(goal.fields) === 'binary' ? (
            <DoneField control={control} />
          ) : (
            <NumberInput
              control={control}
              name="value"
              mayBeEmpty
              label={`Now: ${goal.fields.measure.what}`}
              help="Left empty where nobody knows yet."
            />
          )}
          <SelectInput
            control={control}
            name="confidence"
            label="Will it be reached by its day?"
            options={confidenceSchema.options.map((value) => ({ value, label: confidenceWords[value] }))}
          />
        </FormRow>
        {isMeasured ? <p className="small muted">How far it is now, its metric tells.</p> : null}
        <TextInput control={control} name="wins" label="What went well" />
        <TextInput control={control} name="blockers" label="What is in the way" />
        <TextInput control={control} name="nextSteps" label="What comes next" />
        <FormActions>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" isDisabled={isSaving}>
            Keep the check-in
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

const doneValues = [
  { value: '', label: 'Nobody knows yet', is: null },
  { value: 'no', label: 'Not done', is: 0 },
  { value: 'yes', label: 'Done', is: 1 },
] as const

/** Whether what is done or not done is done. */
function DoneField({
  control,
}: {
  control: Control<CheckInForm, unknown, z.output<typeof checkInDraftSchema>>
}): ReactElement {
  const { field } = useController({ control, name: 'value' })
  return (
    <Choose
      label="Is it done?"
      options={doneValues}
      value={doneValues.find(({ is }) => is === field.value)?.value ?? ''}
      onChange={(chosen) => field.onChange(doneValues.find(({ value }) => value === chosen)?.is ?? null)}
    />
  )
}
