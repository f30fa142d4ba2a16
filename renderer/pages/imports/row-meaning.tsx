import type { ReactElement } from 'react'
import type { OpenQuestion } from '../../../shared/domain/import-plan'
import type { RowMeaning } from '../../../shared/domain/row-meaning'
import { AnswerCard, QuestionCard } from './question-card'
import type { Answering } from './questions'

const answers: readonly (readonly [RowMeaning, string, string])[] = [
  ['call', 'One call', 'Each row counts as one.'],
  ['deal', 'One deal', 'Each row counts as one, whatever its stage.'],
  ['activity', 'One other thing', 'A meeting, a lead, a visit: each row counts as one.'],
  [
    'addedUp',
    'Figures added up',
    'The sums of a person and a day, week or month. Rows are then not counted.',
  ],
]

/** What one row stands for, where counting rows would be wrong if it stood for several things. */
export function RowMeaningQuestion({
  question,
  plan,
  onAnswer,
}: Answering & { question: Extract<OpenQuestion, { kind: 'rowMeaning' }> }): ReactElement {
  return (
    <QuestionCard
      title="What is one row of this file?"
      isAnswered={plan.rowIs !== undefined}
      why={`${question.evidence} Rows are counted here, which is right only where each is one thing that happened.`}
    >
      {answers.map(([meaning, answer, evidence]) => (
        <AnswerCard
          key={meaning}
          answer={answer}
          evidence={evidence}
          isChosen={plan.rowIs === meaning}
          onPress={() => onAnswer({ rowIs: meaning })}
        />
      ))}
    </QuestionCard>
  )
}
