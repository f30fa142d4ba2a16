import type { ReactElement } from 'react'
import type { DurationUnit, Measure, OpenQuestion, Tally } from '../../../shared/domain/import-plan'
import { formatSeconds } from '../../../shared/domain/metric-format'
import { useReader } from '../../components/reader'
import { AnswerCard, QuestionCard } from './question-card'
import type { Answering } from './questions'

type Question<K extends OpenQuestion['kind']> = Answering & { question: Extract<OpenQuestion, { kind: K }> }

/** Whether `1.234` is one and a bit, or one thousand two hundred and thirty-four. */
export function DecimalMarkQuestion({ question, plan, onAnswer }: Question<'decimalMark'>): ReactElement {
  const { locale } = useReader()
  return (
    <QuestionCard
      title={`How is ${question.example} to be read?`}
      isAnswered={plan.decimalMark !== null}
      why={`${question.rows === 1 ? 'One figure' : `${question.rows.toLocaleString(locale)} figures`} can be read both ways, so the file cannot prove it.`}
    >
      <AnswerCard
        answer={question.asPoint}
        evidence="The point stands before fractions"
        isChosen={plan.decimalMark === 'point'}
        onPress={() => onAnswer({ decimalMark: 'point' })}
      />
      <AnswerCard
        answer={question.asComma}
        evidence="The comma stands before fractions"
        isChosen={plan.decimalMark === 'comma'}
        onPress={() => onAnswer({ decimalMark: 'comma' })}
      />
    </QuestionCard>
  )
}

const unitWords: Readonly<Record<DurationUnit, string>> = {
  asIs: 'As it stands',
  milliseconds: 'Milliseconds',
  seconds: 'Seconds',
  minutes: 'Minutes',
  hours: 'Hours',
  days: 'Parts of a day, as spreadsheets keep times',
}

/** Which unit a bare number of a duration has. */
export function DurationUnitQuestion({
  question,
  file,
  plan,
  onAnswer,
}: Question<'durationUnit'>): ReactElement {
  const label = file.columns[question.column]?.label ?? ''
  const chosen = unitIn(plan.measures, question.column)
  return (
    <QuestionCard
      title={`What is ${question.example} in “${label}”?`}
      isAnswered={chosen !== null}
      why="The header does not say it, and the figures alone cannot prove it."
    >
      {question.readings.map(({ unit, seconds }) => (
        <AnswerCard
          key={unit}
          answer={unitWords[unit]}
          evidence={`${question.example} would be ${formatSeconds(seconds)}`}
          isChosen={unit === chosen}
          onPress={() => onAnswer({ measures: withUnit(plan.measures, question.column, unit) })}
        />
      ))}
    </QuestionCard>
  )
}

/** The unit that was chosen for a column; null while none is. */
function unitIn(measures: readonly Measure[], column: number): DurationUnit | null {
  const units = measures.flatMap(({ numerator }) =>
    numerator.kind === 'sum' && numerator.column === column ? [numerator.unit] : [],
  )
  return units.find((unit) => unit !== 'asIs') ?? null
}

function withUnit(measures: readonly Measure[], column: number, unit: DurationUnit): Measure[] {
  const set = (tally: Tally): Tally =>
    tally.kind === 'sum' && tally.column === column ? { ...tally, unit } : tally
  return measures.map((measure) => ({ ...measure, numerator: set(measure.numerator) }))
}

/** What happens on days that already have numbers. */
export function OverlapQuestion({ question, plan, onAnswer }: Question<'overlap'>): ReactElement {
  const days = question.days === 1 ? 'One day has' : `${question.days} days have`
  return (
    <QuestionCard
      title="Some of these days already have numbers"
      isAnswered={plan.overlap !== null}
      why={`${days} numbers of the same person and metric, from ${question.files.join(', ')}.`}
    >
      <AnswerCard
        answer="Replace them"
        evidence="The file is a newer export of the same days. Undo brings the old numbers back."
        isChosen={plan.overlap === 'replace'}
        onPress={() => onAnswer({ overlap: 'replace' })}
      />
      <AnswerCard
        answer="Add to them"
        evidence="The file holds other deals or calls of the same days."
        isChosen={plan.overlap === 'add'}
        onPress={() => onAnswer({ overlap: 'add' })}
      />
    </QuestionCard>
  )
}
