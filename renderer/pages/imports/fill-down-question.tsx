import type { ReactElement } from 'react'
import type { OpenQuestion } from '../../../shared/domain/import-plan'
import { useReader } from '../../components/reader'
import { AnswerCard, QuestionCard } from './question-card'
import type { Answering } from './questions'

/** Whether rows without a name belong to the name above them. */
export function FillDownQuestion({
  question,
  file,
  plan,
  onAnswer,
}: Answering & { question: Extract<OpenQuestion, { kind: 'fillDown' }> }): ReactElement {
  const { locale } = useReader()
  const label = file.columns[question.column]?.label ?? ''
  const rows = question.rows === 1 ? 'One row has' : `${question.rows.toLocaleString(locale)} rows have`
  return (
    <QuestionCard
      title={`Whose are the rows with nobody in “${label}”?`}
      isAnswered={plan.fillDown !== undefined}
      why={`${rows} nobody there. Reports that are grouped by person name each only once.`}
    >
      <AnswerCard
        answer="Of the name above them"
        evidence={`The rows below “${question.example}” are of ${question.example} too`}
        isChosen={plan.fillDown === true}
        onPress={() => onAnswer({ fillDown: true })}
      />
      <AnswerCard
        answer="Nobody’s"
        evidence="They are left out and listed with the reason"
        isChosen={plan.fillDown === false}
        onPress={() => onAnswer({ fillDown: false })}
      />
    </QuestionCard>
  )
}
