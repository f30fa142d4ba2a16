import type { ReactElement } from 'react'
import { formatLongDay } from '../../../shared/domain/calendar-format'
import type { OpenQuestion } from '../../../shared/domain/import-plan'
import { useReader } from '../../components/reader'
import { AnswerCard, QuestionCard } from './question-card'
import type { Answering } from './questions'

type Question<K extends OpenQuestion['kind']> = Answering & { question: Extract<OpenQuestion, { kind: K }> }

/** From which year a spreadsheet counted its days. */
export function SerialDaysQuestion({ question, plan, onAnswer }: Question<'serialDays'>): ReactElement {
  const { locale } = useReader()
  const chosen = plan.when?.kind === 'column' ? plan.when.serialsFrom : undefined
  const answer = (serialsFrom: '1900' | '1904'): void => {
    if (plan.when?.kind === 'column') onAnswer({ when: { ...plan.when, serialsFrom } })
  }
  return (
    <QuestionCard
      title={`Which day is ${question.example}?`}
      isAnswered={chosen !== undefined}
      why="A spreadsheet wrote its days as numbers. It counts from 1900, or from 1904 where it was made on an older Mac; the numbers do not say which."
    >
      <AnswerCard
        answer={formatLongDay(question.from1900, locale)}
        evidence="Counted from 1900, as most spreadsheets do"
        isChosen={chosen === '1900'}
        onPress={() => answer('1900')}
      />
      <AnswerCard
        answer={formatLongDay(question.from1904, locale)}
        evidence="Counted from 1904"
        isChosen={chosen === '1904'}
        onPress={() => answer('1904')}
      />
    </QuestionCard>
  )
}

/** Which day a time near midnight is on, where it was written in another time zone than here. */
export function ZoneQuestion({ question, plan, onAnswer }: Question<'zone'>): ReactElement {
  const { locale } = useReader()
  const chosen = plan.when?.kind === 'column' ? plan.when.zone : undefined
  const answer = (zone: string | null): void => {
    if (plan.when?.kind === 'column') onAnswer({ when: { ...plan.when, zone } })
  }
  const rows = question.rows === 1 ? 'One row is' : `${question.rows.toLocaleString(locale)} rows are`
  return (
    <QuestionCard
      title={`On which day was ${question.example}?`}
      isAnswered={chosen !== undefined}
      why={`The times say their zone. ${rows} on another day by the clock here.`}
    >
      <AnswerCard
        answer={formatLongDay(question.asWritten, locale)}
        evidence="The day as it is written, as the other system counts it"
        isChosen={chosen === null}
        onPress={() => answer(null)}
      />
      <AnswerCard
        answer={formatLongDay(question.inZone, locale)}
        evidence={`The day by the clock here, ${question.zone}`}
        isChosen={chosen === question.zone}
        onPress={() => answer(question.zone)}
      />
    </QuestionCard>
  )
}
