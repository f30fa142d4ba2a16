import type { ReactElement } from 'react'
import type { ForeignAmount, OpenQuestion } from '../../../shared/domain/import-plan'
import { useReader } from '../../components/reader'
import { AnswerCard, QuestionCard } from './question-card'
import type { Answering } from './questions'

/** What becomes of amounts in other currencies: they are never converted, and never added up with the others. */
export function ForeignAmountsQuestion({
  question,
  file,
  plan,
  onAnswer,
}: Answering & { question: Extract<OpenQuestion, { kind: 'foreignAmounts' }> }): ReactElement {
  const { locale, currency } = useReader()
  const label = file.columns[question.column]?.label ?? ''
  const told = question.amounts.map((amount) => amountWords(amount, locale)).join(', ')
  return (
    <QuestionCard
      title={`Some amounts in “${label}” are not in ${currency}`}
      isAnswered={plan.foreignAmounts !== undefined}
      why={`${told}. This workspace counts in ${currency}, and Plumbline never converts or mixes currencies.`}
    >
      {plan.measures.length > 1 ? (
        <AnswerCard
          answer="Leave these amounts out"
          evidence="Their rows still count where no money is needed, such as for the number of deals."
          isChosen={plan.foreignAmounts === 'leaveOutAmounts'}
          onPress={() => onAnswer({ foreignAmounts: 'leaveOutAmounts' })}
        />
      ) : null}
      <AnswerCard
        answer="Leave these rows out"
        evidence="They count for nothing, and stand in the list of what is left out."
        isChosen={plan.foreignAmounts === 'leaveOutRows'}
        onPress={() => onAnswer({ foreignAmounts: 'leaveOutRows' })}
      />
    </QuestionCard>
  )
}

/** `3 rows in USD: 1,234.50`. */
function amountWords({ currency, rows, sum }: ForeignAmount, locale: string): string {
  const counted = rows === 1 ? 'One row' : `${rows.toLocaleString(locale)} rows`
  const amount = Number(sum).toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 20 })
  return `${counted} in ${currency}: ${amount}`
}
