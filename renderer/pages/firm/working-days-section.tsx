import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { CheckboxGroup, Label } from 'react-aria-components'
import { useController, useForm } from 'react-hook-form'
import * as z from 'zod'
import { weekdayNames } from '../../../shared/domain/cadence-words'
import { holidaysAsText, readHolidays } from '../../../shared/domain/read-holidays'
import { type WorkingCalendar, workingCalendarSchema } from '../../../shared/domain/working-calendar'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { saveCalendar } from '../../api/save-calendar'
import { Button } from '../../components/button'
import { CalendarDialog } from '../../components/calendar-dialog'
import { Form } from '../../components/form/form'
import { TextBox } from '../../components/form/text-input'
import { WeekdayTick } from '../../components/form/weekday-tick'
import { tell } from '../../components/toasts'
import styles from './firm-page.module.css'

const formSchema = z.object({
  weekdays: workingCalendarSchema.shape.weekdays,
  holidays: z
    .string()
    .max(100_000)
    .transform((text, context) => {
      const read = readHolidays(text)
      if (read.kind === 'read') return read.holidays
      context.addIssue({ code: 'custom', message: `Line ${read.line} is not read: ${read.why}` })
      return z.NEVER
    }),
})

/** When the firm works: no session is ever due on another day. And all sessions as a calendar file. */
export function WorkingDaysSection(): ReactElement | null {
  const calendar = useQuery(api.schedule.calendar.queryOptions())
  const [isAsking, setAsking] = useState(false)
  if (calendar.data === undefined) return null
  return (
    <section>
      <h2>Working days and holidays</h2>
      <WorkingDaysForm key={JSON.stringify(calendar.data)} calendar={calendar.data} />
      <p>All sessions to come, for your own calendar:</p>
      <Button onPress={() => setAsking(true)}>Save a calendar file</Button>
      {isAsking ? (
        <CalendarDialog
          person={null}
          onSave={(asked) => void saveCalendar(asked)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </section>
  )
}

function WorkingDaysForm({ calendar }: { calendar: WorkingCalendar }): ReactElement {
  const { control, handleSubmit } = useForm<z.input<typeof formSchema>, unknown, z.output<typeof formSchema>>(
    {
      resolver: zodResolver(formSchema),
      defaultValues: { weekdays: calendar.weekdays, holidays: holidaysAsText(calendar.holidays) },
    },
  )
  const { field, fieldState } = useController({ control, name: 'weekdays' })
  const revise = useMutation(
    api.schedule.reviseCalendar.mutationOptions({ onSuccess: () => tell('Saved. Due days count it in.') }),
  )
  return (
    <Form
      failure={revise.isError ? sentenceOf(revise.error) : null}
      onSubmit={handleSubmit((form) => revise.mutate(form))}
    >
      <CheckboxGroup
        value={field.value.map(String)}
        onChange={(days) => field.onChange(days.map(Number))}
        isInvalid={fieldState.invalid}
        validationBehavior="aria"
      >
        <Label className="label">The firm works on</Label>
        <div className={styles.weekdays}>
          {weekdayNames.map(({ weekday, name }) => (
            <WeekdayTick key={weekday} value={String(weekday)} label={name} />
          ))}
        </div>
        {fieldState.error === undefined ? null : (
          <p role="alert" className={styles.fault}>
            {fieldState.error.message}
          </p>
        )}
      </CheckboxGroup>
      <TextBox
        control={control}
        name="holidays"
        label="Holidays, one a line"
        rows={5}
        placeholder={'2026-12-25 Christmas Day\n2026-12-27 to 2026-12-31 Company closed'}
        help="One day, or the first and the last, then the name. You can paste a list."
      />
      <div className={styles.acts}>
        <Button type="submit" isDisabled={revise.isPending}>
          Save the days
        </Button>
      </div>
    </Form>
  )
}
