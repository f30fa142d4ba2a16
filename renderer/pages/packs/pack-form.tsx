import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactElement, useEffect } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { monthOf, monthsFrom, shiftMonth } from '../../../shared/domain/calendar'
import { formatMonth } from '../../../shared/domain/calendar-format'
import { isolated } from '../../../shared/domain/isolated-name'
import type { MeetingPack } from '../../../shared/domain/meeting-pack'
import type { Metric } from '../../../shared/domain/metric'
import type { Person } from '../../../shared/domain/person'
import { Button } from '../../components/button'
import { ChoiceInput } from '../../components/form/choice-input'
import { DateInput } from '../../components/form/date-input'
import { Form, FormActions, FormRow } from '../../components/form/form'
import { SelectInput } from '../../components/form/select-input'
import { TextBox, TextInput } from '../../components/form/text-input'
import { TickInput } from '../../components/form/tick-input'
import { TicksInput } from '../../components/form/ticks-input'
import { useReader } from '../../components/reader'
import { packFormSchema, typedForm } from './pack-form-values'

const partOptions = [
  { value: 'cover', label: 'Cover' },
  { value: 'agenda', label: 'Agenda' },
  { value: 'team', label: 'The team' },
  { value: 'people', label: 'A page each person' },
  { value: 'goals', label: 'Goals' },
  { value: 'glossary', label: 'How the numbers are worked out' },
]

/** What a meeting pack is to hold, and for whose eyes. */
export function PackFormView({
  opened,
  people,
  metrics,
  isMaking,
  failure,
  onMake,
}: {
  /** What it opens with: the pack that was just made, or what was kept of the last. */
  opened: MeetingPack
  people: readonly Person[]
  metrics: readonly Metric[]
  isMaking: boolean
  failure: string | null
  onMake: (pack: MeetingPack) => void
}): ReactElement {
  const { today, locale } = useReader()
  const { control, handleSubmit, setValue } = useForm({
    resolver: zodResolver(packFormSchema),
    defaultValues: typedForm(opened),
  })
  const reader = useWatch({ control, name: 'reader' })
  useEffect(() => {
    // what is for others begins without what is private; whoever wants it in ticks it
    if (reader === opened.reader) return
    setValue('withPromises', reader === 'manager')
    if (reader === 'others') setValue('inDepth', false)
  }, [reader, opened.reader, setValue])
  const months = monthsFrom(shiftMonth(monthOf(today), -12), monthOf(today)).reverse()
  return (
    <Form onSubmit={handleSubmit(onMake)} failure={failure} changes={false}>
      <FormRow>
        <TextInput control={control} name="title" label="Meeting" limit={120} />
        <TextInput control={control} name="place" label="Place" help="May stay empty." limit={200} />
      </FormRow>
      <FormRow>
        <DateInput control={control} name="heldOn" label="Day of the meeting" />
        <SelectInput
          control={control}
          name="month"
          label="Numbers of"
          options={months.map((month) => ({ value: month, label: formatMonth(month, locale) }))}
        />
      </FormRow>
      <TextBox
        control={control}
        name="agenda"
        label="Agenda"
        help="A point a line. Kept for the next pack."
        rows={3}
      />
      <TicksInput control={control} name="parts" label="Parts" options={partOptions} />
      <ChoiceInput
        control={control}
        name="reader"
        label="Who will see it"
        help="Evidence, private notes and what was said in sessions never stand in a pack."
        options={[
          { value: 'manager', label: 'Only me' },
          { value: 'others', label: 'Others in the meeting' },
        ]}
      />
      {reader === 'others' ? (
        <ChoiceInput
          control={control}
          name="names"
          label="People are named"
          help="What you typed, such as a goal, is printed as you typed it; a name in it is pointed out to you."
          options={[
            { value: 'full', label: 'In full' },
            { value: 'called', label: 'By first name' },
            { value: 'initials', label: 'By initials' },
          ]}
        />
      ) : null}
      <TickInput
        control={control}
        name="withPromises"
        label="Show what was promised, and when sessions were and are due"
      />
      <TickInput
        control={control}
        name="inDepth"
        label={`Go deeper on the page of each person: the score and its parts, one number week by week${reader === 'manager' ? ', skills' : ''}`}
      />
      <TicksInput
        control={control}
        name="people"
        label="People"
        options={people.map(({ id, name }) => ({ value: id, label: isolated(name) }))}
      />
      <TicksInput
        control={control}
        name="metrics"
        label="Numbers"
        options={metrics.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <FormActions>
        <Button look="primary" type="submit" changes={false} isDisabled={isMaking}>
          Make the pack
        </Button>
      </FormActions>
    </Form>
  )
}
