import type { ReactElement } from 'react'
import { formatLongDay, formatShortDay } from '../../../shared/domain/calendar-format'
import type { DateOrder } from '../../../shared/domain/import-file'
import type { OpenQuestion } from '../../../shared/domain/import-plan'
import { type Reader, useReader } from '../../components/reader'
import { AnswerCard, QuestionCard } from './question-card'
import type { Answering } from './questions'

type Question = Extract<OpenQuestion, { kind: 'dateOrder' }>

const orderWords: Readonly<Record<DateOrder, string>> = {
  dayFirst: 'Day first',
  monthFirst: 'Month first',
  yearFirst: 'Year first',
}

/** Which part of a date is the day: both readings, with what each would mean. */
export function DateOrderQuestion({
  question,
  plan,
  onAnswer,
}: Answering & { question: Question }): ReactElement {
  const reader = useReader()
  const chosen = plan.when?.kind === 'column' ? plan.when.order : null
  return (
    <QuestionCard
      title={`Which comes first in ${question.example}, ${partsToChoose(question)}?`}
      isAnswered={chosen !== null}
      why={`${question.rows === 1 ? 'One date' : `${question.rows.toLocaleString(reader.locale)} dates`} can be read both ways, so the file cannot prove it. Please choose; Plumbline will not guess.`}
    >
      {question.readings.map((reading) => (
        <AnswerCard
          key={reading.order}
          answer={`${orderWords[reading.order]}: ${formatLongDay(reading.example, reader.locale)}`}
          evidence={evidenceOf(reading, reader)}
          isChosen={reading.order === chosen}
          onPress={() => {
            if (plan.when?.kind === 'column') onAnswer({ when: { ...plan.when, order: reading.order } })
          }}
        />
      ))}
    </QuestionCard>
  )
}

const partWords: Readonly<Record<DateOrder, string>> = {
  dayFirst: 'the day',
  monthFirst: 'the month',
  yearFirst: 'the year',
}

/** `the day or the month`: the parts that can come first. */
function partsToChoose({ readings }: Question): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(
    readings.map(({ order }) => partWords[order]),
  )
}

function evidenceOf(reading: Question['readings'][number], reader: Reader): string {
  const from = formatShortDay(reading.from, reader)
  const span =
    reading.days === 1
      ? `One day, ${from}`
      : `${reading.days.toLocaleString(reader.locale)} days, ${from} to ${formatShortDay(reading.to, reader)}`
  const weekend = reading.weekendDays === 0 ? 'none on a weekend' : `${reading.weekendDays} on a weekend`
  const rows =
    reading.unreadableRows === 1 ? 'one row' : `${reading.unreadableRows.toLocaleString(reader.locale)} rows`
  const lost = reading.unreadableRows === 0 ? '' : `, ${rows} would have no day`
  return `${span}, ${weekend}${lost}`
}
