import type { ReactElement } from 'react'
import type { StagedFile } from '../../../shared/domain/import-file'
import type { OpenQuestion } from '../../../shared/domain/import-plan'
import { identityColumns, identityFor, type RowIdentity } from '../../../shared/domain/row-identity'
import { Choose } from '../../components/form/select-input'
import { AnswerCard, QuestionCard } from './question-card'
import type { Answering } from './questions'

/** Which of several columns of ids says that a row has come before. */
export function RowIdentityQuestion({
  question,
  file,
  plan,
  onAnswer,
}: Answering & { question: Extract<OpenQuestion, { kind: 'rowIdentity' }> }): ReactElement {
  return (
    <QuestionCard
      title="How is a row recognised when it comes again?"
      isAnswered={plan.identity !== undefined}
      why="Several columns hold ids that come only once. It is remembered for the next file like this one."
    >
      {question.columns.map((column) => (
        <AnswerCard
          key={column}
          answer={`By “${file.columns[column]?.label ?? ''}”`}
          evidence={samplesOf(file, column)}
          isChosen={plan.identity?.kind === 'column' && plan.identity.column === column}
          onPress={() => onAnswer({ identity: { kind: 'column', column } })}
        />
      ))}
      <AnswerCard
        answer="By all its cells"
        evidence="A row that changed in any cell is then another row"
        isChosen={plan.identity?.kind === 'content'}
        onPress={() => onAnswer({ identity: { kind: 'content' } })}
      />
    </QuestionCard>
  )
}

function samplesOf(file: StagedFile, column: number): string {
  return file.columns[column]?.samples.join(', ') ?? ''
}

/** The same where one column of ids says it: it can be changed, and need not be asked. */
export function RowIdentityField({
  file,
  identity,
  onChange,
}: {
  file: StagedFile
  identity: RowIdentity | undefined
  onChange: (identity: RowIdentity) => void
}): ReactElement | null {
  const columns = identityColumns(file.columns)
  if (columns.length === 0) return null
  const chosen = identityFor(identity, file.columns)
  return (
    <Choose
      label="How a row is recognised when it comes again"
      value={chosen === null ? null : chosen.kind === 'content' ? 'content' : String(chosen.column)}
      options={[
        ...columns.map(({ index, label }) => ({
          value: String(index),
          label: `By “${label}”, which no row shares`,
        })),
        { value: 'content', label: 'By all its cells' },
      ]}
      onChange={(value) =>
        onChange(value === 'content' ? { kind: 'content' } : { kind: 'column', column: Number(value) })
      }
    />
  )
}
