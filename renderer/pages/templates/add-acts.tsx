import type { ReactElement } from 'react'
import { questionKinds } from '../../../shared/domain/new-question'
import type { QuestionKind } from '../../../shared/domain/question'
import { kindWords } from '../../../shared/domain/question-kind-words'
import { ActMenu } from '../../components/act-menu'
import { Button } from '../../components/button'

/** A new question of any kind, behind what is in hand. */
export function AddQuestion({ onAdd }: { onAdd: (kind: QuestionKind) => void }): ReactElement {
  return (
    <ActMenu
      about="Add a question"
      label="Add a question"
      acts={questionKinds.map((kind) => ({ name: kindWords[kind], changes: true, run: () => onAdd(kind) }))}
    />
  )
}

/** All that can be added to a template. */
export function AddActs({
  onAddQuestion,
  onBank,
  onAddSection,
}: {
  onAddQuestion: (kind: QuestionKind) => void
  onBank: () => void
  onAddSection: () => void
}): ReactElement {
  return (
    <>
      <AddQuestion onAdd={onAddQuestion} />
      <Button changes small onPress={onBank}>
        Add from the bank
      </Button>
      <Button changes small onPress={onAddSection}>
        Add a section
      </Button>
    </>
  )
}
