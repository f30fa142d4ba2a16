import type { ReactElement } from 'react'
import type { Control } from 'react-hook-form'
import { weekdayNames } from '../../shared/domain/cadence-words'
import { formatMonthName } from '../../shared/domain/calendar-format'
import type { Firm } from '../../shared/domain/firm'
import { usualReporting } from '../../shared/domain/reporting'
import { FormRow } from './form/form'
import { ChooseNumber } from './form/select-input'
import { useReader } from './reader'

const monthNumbers = Array.from({ length: 12 }, (_, index) => index + 1)

/** How the firm divides time: weeks and quarters follow it everywhere. */
export function YearAndWeek({ control }: { control: Control<Firm> }): ReactElement {
  const { locale } = useReader()
  return (
    <FormRow>
      <ChooseNumber
        control={control}
        name="weekStartsOn"
        label="Weeks begin on"
        usual={usualReporting.weekStartsOn}
        options={weekdayNames
          .filter(({ weekday }) => weekday === 1 || weekday === 0 || weekday === 6)
          .map(({ weekday, name }) => ({ value: String(weekday), label: name }))}
      />
      <ChooseNumber
        control={control}
        name="yearBeginsIn"
        label="The financial year begins in"
        usual={usualReporting.yearBeginsIn}
        options={monthNumbers.map((month) => ({
          value: String(month),
          label: formatMonthName(`2026-${String(month).padStart(2, '0')}`, locale),
        }))}
      />
    </FormRow>
  )
}
