import type { ReactElement } from 'react'
import type { DurationUnit, Measure, OpenQuestion, Tally } from '../../../shared/domain/import-plan'
import { useReader } from '../../components/reader'
import { AnswerCard, QuestionCard } from './question-card'
import type { Answering } from './questions'

type Question<K extends OpenQuestion['kind']> = Answering & { question: Extract<OpenQuestion, { kind: K }> }

/** Whether `1.234` is one and a bit, or one thousand two hundred and thirty-four. */
export function DecimalMarkQuestion({
  question,
  file,
  plan,
  onAnswer,
}: Question<'decimalMark'>): ReactElement {
  const { locale } = useReader()
  const { column, example, asPoint, asComma, rows } = question
  const written = example.includes('.') ? 'point' : 'comma'
  const readings = [
    ['point', asPoint],
    ['comma', asComma],
  ] as const
  return (
    <QuestionCard
      title={`Which number is ${example} in “${file.columns[column]?.label ?? ''}”?`}
      isAnswered={plan.decimalMark !== null}
      why={`${rows === 1 ? 'One figure' : `${rows.toLocaleString(locale)} figures`} can be read both ways, so the file cannot prove it.`}
    >
      {readings.map(([mark, text]) => (
        <AnswerCard
          key={mark}
          answer={mark === written ? fractionWords(text, locale) : Number(text).toLocaleString(locale)}
          evidence={
            mark === written
              ? `The ${mark} stands before fractions`
              : `The ${written} only parts the thousands; the ${mark} stands before fractions`
          }
          isChosen={plan.decimalMark === mark}
          onPress={() => onAnswer({ decimalMark: mark })}
        />
      ))}
    </QuestionCard>
  )
}

/** `1.234` → `1 and a fraction, 1.234`, because the figures alone look like thousands to many. */
function fractionWords(text: string, locale: string): string {
  const whole = Math.trunc(Number(text)).toLocaleString(locale)
  return `${whole} and a fraction, ${Number(text).toLocaleString(locale, { minimumFractionDigits: 3 })}`
}

const unitWords: Readonly<Record<DurationUnit, string>> = {
  asIs: 'As it stands',
  milliseconds: 'Milliseconds',
  seconds: 'Seconds',
  minutes: 'Minutes',
  hours: 'Hours',
  days: 'Parts of a day, as spreadsheets keep times',
}

/** The same of a time such as `2:23`, whose last part has the unit. */
const twoPartWords: Partial<Record<DurationUnit, string>> = {
  seconds: 'Minutes and seconds',
  minutes: 'Hours and minutes',
}

/** `143` → `2 min 23 s`; parts of a second are kept. */
function inParts(seconds: number): string {
  const whole = Math.floor(seconds)
  const parts = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [Math.round((seconds - Math.floor(whole / 60) * 60) * 1000) / 1000, 's'],
  ] as const
  const said = parts.filter(([size]) => size > 0).map(([size, unit]) => `${size}\u00a0${unit}`)
  return said.length === 0 ? 'no time' : said.join(' ')
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
      why="Neither the header nor the figures prove it."
    >
      {question.readings.map(({ unit, seconds }) => (
        <AnswerCard
          key={unit}
          answer={(question.example.includes(':') ? twoPartWords[unit] : undefined) ?? unitWords[unit]}
          evidence={`${question.example} would be ${inParts(seconds)}`}
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
