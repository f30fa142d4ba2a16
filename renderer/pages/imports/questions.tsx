import type { ReactElement } from 'react'
import { keyOf } from '../../../shared/domain/import-answers'
import type { StagedFile } from '../../../shared/domain/import-file'
import type { OpenQuestion } from '../../../shared/domain/import-plan'
import type { Person } from '../../../shared/domain/person'
import type { PlanDraft } from '../../../shared/domain/suggest-plan'
import { DateOrderQuestion } from './date-order-question'
import { SerialDaysQuestion, ZoneQuestion } from './day-questions'
import { EncodingQuestion } from './encoding-question'
import { DecimalMarkQuestion, DurationUnitQuestion, OverlapQuestion } from './figure-questions'
import { FillDownQuestion } from './fill-down-question'
import { ForeignAmountsQuestion } from './foreign-amounts-question'
import { MarkedRowsQuestion } from './marked-rows-question'
import { RowIdentityQuestion } from './row-identity'
import { RowMeaningQuestion } from './row-meaning'
import { UnknownPeople } from './unknown-people'

/** What a question needs to put its answer into the plan. */
export type Answering = {
  readonly file: StagedFile
  readonly plan: PlanDraft
  readonly onAnswer: (part: Partial<PlanDraft>) => void
  /** Takes the file, or the second one, as it was read again. */
  readonly onReread: (file: StagedFile) => void
}

/**
 * What the file cannot prove. Nothing is preselected; the import waits for each answer. What was answered stays, so that
 * it can be answered otherwise.
 */
export function Questions({
  questions,
  people,
  ...answering
}: Answering & { questions: readonly OpenQuestion[]; people: readonly Person[] }): ReactElement {
  const unknown = questions.filter((question) => question.kind === 'unknownPerson')
  return (
    <>
      {questions.map((question) => (
        <FileQuestion key={keyOf(question)} question={question} {...answering} />
      ))}
      <UnknownPeople questions={unknown} people={people} {...answering} />
    </>
  )
}

/** A question about the file itself; names have a card of their own. */
function FileQuestion({
  question,
  ...answering
}: Answering & { question: OpenQuestion }): ReactElement | null {
  switch (question.kind) {
    case 'encoding':
      return <EncodingQuestion question={question} {...answering} />
    case 'dateOrder':
      return <DateOrderQuestion question={question} {...answering} />
    case 'decimalMark':
      return <DecimalMarkQuestion question={question} {...answering} />
    case 'durationUnit':
      return <DurationUnitQuestion question={question} {...answering} />
    case 'overlap':
      return <OverlapQuestion question={question} {...answering} />
    case 'serialDays':
      return <SerialDaysQuestion question={question} {...answering} />
    case 'zone':
      return <ZoneQuestion question={question} {...answering} />
    case 'fillDown':
      return <FillDownQuestion question={question} {...answering} />
    case 'foreignAmounts':
      return <ForeignAmountsQuestion question={question} {...answering} />
    case 'markedRows':
      return <MarkedRowsQuestion question={question} {...answering} />
    case 'rowMeaning':
      return <RowMeaningQuestion question={question} {...answering} />
    case 'rowIdentity':
      return <RowIdentityQuestion question={question} {...answering} />
    case 'unknownPerson':
      return null
  }
}
