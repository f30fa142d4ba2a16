import { type CalendarDate, parseDate } from '@internationalized/date'
import type { ReactElement, Ref } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DatePicker,
  DateSegment,
  DateInput as DateSegments,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components'
import { type FieldValues, useController } from 'react-hook-form'
import type { IsoDate } from '../../../shared/domain/calendar'
import type { Bound } from './bound'
import styles from './field.module.css'
import { FieldNotes } from './field-notes'

/**
 * A day: typed in the order of the locale, or picked from a month. The value is an ISO date, `''` while empty.
 * `hintOn` says something beside a day that may be a slip; the day is taken all the same.
 */
export function DateInput<Values extends FieldValues, Out>({
  control,
  name,
  label,
  help,
  error,
  hintOn = () => null,
}: Bound<Values, Out> & {
  error?: string | undefined
  hintOn?: (day: string) => string | null
}): ReactElement {
  const { field, fieldState } = useController({ control, name })
  return (
    <ChooseDay
      label={label}
      help={(field.value === '' ? null : hintOn(field.value)) ?? help}
      error={fieldState.error?.message ?? error}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      fieldRef={(segments) =>
        field.ref(
          segments === null
            ? null
            : { focus: () => segments.querySelector<HTMLElement>('[role="spinbutton"]')?.focus() },
        )
      }
    />
  )
}

/** The same without a form, for choices that act at once. */
export function ChooseDay({
  label,
  help,
  error,
  value,
  onChange,
  onBlur,
  fieldRef,
}: {
  label: string
  help?: string | undefined
  error?: string | undefined
  value: IsoDate | ''
  onChange: (value: IsoDate | '') => void
  onBlur?: () => void
  fieldRef?: Ref<HTMLDivElement>
}): ReactElement {
  return (
    <DatePicker
      className={styles.field}
      value={dateOf(value)}
      onChange={(date) => onChange(date?.toString() ?? '')}
      onBlur={onBlur}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={styles.name}>{label}</Label>
      <Group className={`${styles.input} ${styles.date}`}>
        <DateSegments ref={fieldRef} className={styles.segments}>
          {(segment) => <DateSegment segment={segment} className={styles.segment} />}
        </DateSegments>
        <Button className={styles.calendarButton} aria-label="Open the calendar:">
          <CalendarMark />
        </Button>
      </Group>
      <FieldNotes help={help} error={error} />
      <Popover>
        <Dialog aria-label={label}>
          <MonthPicker />
        </Dialog>
      </Popover>
    </DatePicker>
  )
}

function MonthPicker(): ReactElement {
  return (
    <Calendar className={styles.calendar}>
      <header>
        <Button slot="previous" className={styles.arrow}>
          ‹
        </Button>
        <Heading />
        <Button slot="next" className={styles.arrow}>
          ›
        </Button>
      </header>
      <CalendarGrid>{(date) => <CalendarCell date={date} className={styles.day} />}</CalendarGrid>
    </Calendar>
  )
}

function CalendarMark(): ReactElement {
  return (
    <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor">
      <path d="M1.5 3h11v9.5h-11zM1.5 6h11M4.5 1v3M9.5 1v3" />
    </svg>
  )
}

function dateOf(value: IsoDate | ''): CalendarDate | null {
  return value === '' ? null : parseDate(value)
}
