import type { ReactElement } from 'react'
import { monthOf } from '../../../shared/domain/calendar'
import type { StagedFile } from '../../../shared/domain/import-file'
import type { When } from '../../../shared/domain/import-plan'
import { yearAndMonthIn } from '../../../shared/domain/year-and-month'
import { ChooseDay } from '../../components/form/date-input'
import { FormRow } from '../../components/form/form'
import { ChooseNumber } from '../../components/form/number-input'
import { Choose } from '../../components/form/select-input'
import { useReader } from '../../components/reader'

/** Which day a row counts for: a column of days, one of months with a year or a column of years, or one day for all. */
export function WhenFields({
  file,
  when,
  onChange,
}: {
  file: StagedFile
  when: When | null
  onChange: (when: When | null) => void
}): ReactElement {
  const { today } = useReader()
  const days = file.columns.filter(({ content }) => content.kind === 'date')
  const months = file.columns.filter(({ content }) => content.kind === 'monthName')
  const ofYears = yearAndMonthIn(file.columns)
  const labelOf = (column: number): string => file.columns[column]?.label ?? ''
  const choose = (value: string): void => {
    const [kind, column] = value.split(':')
    if (kind === 'fixed') onChange({ kind: 'fixed', on: today })
    if (kind === 'yearAndMonth' && ofYears !== null) onChange(ofYears)
    if (kind === 'month') {
      onChange({ kind: 'monthName', column: Number(column), year: Number(monthOf(today).slice(0, 4)) })
    }
    const day = days.find(({ index }) => kind === 'day' && index === Number(column))
    if (day?.content.kind === 'date') {
      onChange({ kind: 'column', column: day.index, order: day.content.dateOrder })
    }
  }
  return (
    <FormRow>
      <Choose
        label="Which day it counts for"
        value={chosenWhen(when)}
        options={[
          ...days.map(({ index, label }) => ({ value: `day:${index}`, label: `The day in “${label}”` })),
          ...(ofYears === null
            ? []
            : [
                {
                  value: 'yearAndMonth',
                  label: `The month in “${labelOf(ofYears.column)}”, the year in “${labelOf(ofYears.yearColumn)}”`,
                },
              ]),
          ...months.map(({ index, label }) => ({
            value: `month:${index}`,
            label: `The month in “${label}”`,
          })),
          { value: 'fixed', label: 'One day for all rows' },
        ]}
        onChange={choose}
      />
      {when?.kind === 'fixed' ? (
        <ChooseDay
          label="That day"
          value={when.on}
          onChange={(on) => {
            if (on !== '') onChange({ ...when, on })
          }}
        />
      ) : null}
      {when?.kind === 'monthName' ? (
        <ChooseNumber
          label="Of which year"
          help="The file names months without a year."
          grouping={false}
          value={when.year}
          onChange={(year) => {
            if (isYear(year)) onChange({ ...when, year })
          }}
        />
      ) : null}
    </FormRow>
  )
}

function chosenWhen(when: When | null): string | null {
  switch (when?.kind) {
    case undefined:
      return null
    case 'column':
      return `day:${when.column}`
    case 'monthName':
      return `month:${when.column}`
    case 'yearAndMonth':
    case 'fixed':
      return when.kind
  }
}

/** Whether a year can be one that a file is about; while it is typed it is none yet. */
function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1970 && year <= 2200
}
