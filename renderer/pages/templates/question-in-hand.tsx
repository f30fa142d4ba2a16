import { type ReactElement, type ReactNode, useCallback } from 'react'
import type { Question } from '../../../shared/domain/question'
import { questionsOf } from '../../../shared/domain/template'
import { stepFrom, withQuestion } from '../../../shared/domain/template-editing'
import { ActMenu } from '../../components/act-menu'
import { numbered } from '../../components/numbered'
import type { InHand } from './in-hand'
import { MoveActs } from './move-acts'
import { QuestionForm } from './question-form'
import styles from './template-editor.module.css'
import type { Editing } from './use-editing'
import type { WrittenDraft } from './use-template-draft'

/** One question with its acts; nothing where it was removed. */
export function QuestionInHand({
  written: { content, change },
  inHand,
  editing,
  missing,
}: {
  written: WrittenDraft
  inHand: Extract<InHand, { kind: 'question' }>
  editing: Editing
  missing: ReactNode
}): ReactElement | null {
  const changeQuestion = useCallback(
    (edit: (question: Question) => Question): void => {
      change((before) => {
        const found = questionsOf(before).find((each) => each.question.id === inHand.id)
        return found === undefined ? before : withQuestion(before, edit(found.question))
      })
    },
    [change, inHand],
  )
  const found = questionsOf(content).find(({ question }) => question.id === inHand.id)
  if (found === undefined) return null
  const { question, section } = found
  return (
    <>
      <div className={styles.head}>
        <h2>{`Question ${section.questions.indexOf(question) + 1} of ${section.questions.length}`}</h2>
        <div className={styles.acts}>
          <MoveActs
            inHand={inHand}
            editing={editing}
            isFirst={stepFrom(content, question.id, -1) === null}
            isLast={stepFrom(content, question.id, 1) === null}
          />
          <ActMenu
            about="this question"
            acts={[
              { name: 'Duplicate', run: () => editing.insert(question) },
              ...numbered(content.sections)
                .filter(({ thing }) => thing.id !== section.id)
                .map(({ place, thing }) => ({
                  name: `Move to section ${place}${thing.title === '' ? '' : `, ${thing.title}`}`,
                  run: () => editing.moveTo(inHand, thing.id),
                })),
            ]}
          />
        </div>
      </div>
      {missing}
      <QuestionForm question={question} section={section} content={content} onChange={changeQuestion} />
    </>
  )
}
