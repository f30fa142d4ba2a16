import type { ReactElement } from 'react'
import type { OpenQuestion } from '../../../shared/domain/import-plan'
import { useReader } from '../../components/reader'
import { AnswerCard, QuestionCard } from './question-card'
import type { Answering } from './questions'

/** Whether rows count that their own system deleted, put away or keeps as a test. */
export function MarkedRowsQuestion({
  question,
  file,
  plan,
  onAnswer,
}: Answering & { question: Extract<OpenQuestion, { kind: 'markedRows' }> }): ReactElement {
  const { locale } = useReader()
  const label = file.columns[question.column]?.label ?? ''
  const rows = question.rows === 1 ? 'One row says' : `${question.rows.toLocaleString(locale)} rows say`
  return (
    <QuestionCard
      title={`Do rows with “${question.example}” in “${label}” count?`}
      isAnswered={plan.markedRows !== undefined}
      why={`${rows} so. Only you know whether these are real.`}
    >
      <AnswerCard
        answer="Leave them out"
        evidence="As if they did not stand in the file"
        isChosen={plan.markedRows === 'leaveOut'}
        onPress={() => onAnswer({ markedRows: 'leaveOut' })}
      />
      <AnswerCard
        answer="Count them"
        evidence="Like every other row"
        isChosen={plan.markedRows === 'count'}
        onPress={() => onAnswer({ markedRows: 'count' })}
      />
    </QuestionCard>
  )
}
