import { type ReactElement, useCallback } from 'react'
import type { Question } from '../../../shared/domain/question'
import { questionsOf, type Section } from '../../../shared/domain/template'
import { stepFrom, withQuestion, withSection } from '../../../shared/domain/template-editing'
import { ActMenu } from '../../components/act-menu'
import { Button } from '../../components/button'
import { numbered } from '../../components/numbered'
import { AboutForm } from './about-form'
import type { InHand, PlacedFault } from './in-hand'
import { QuestionForm } from './question-form'
import { SectionForm } from './section-form'
import styles from './template-editor.module.css'
import type { Editing } from './use-editing'
import type { WrittenDraft } from './use-template-draft'

/** The fields of what is in hand, with its acts above and what is missing in it. */
export function FieldsInHand({
  written: { content, change },
  inHand,
  editing,
  faults,
}: {
  written: WrittenDraft
  inHand: InHand
  editing: Editing
  faults: readonly PlacedFault[]
}): ReactElement | null {
  const changeQuestion = useCallback(
    (edit: (question: Question) => Question): void =>
      change((before) => {
        const found = questionsOf(before).find(({ question }) => isIt(question, inHand))
        return found === undefined ? before : withQuestion(before, edit(found.question))
      }),
    [change, inHand],
  )
  const changeSection = useCallback(
    (edit: (section: Section) => Section): void =>
      change((before) => (inHand.kind === 'section' ? withSection(before, inHand.id, edit) : before)),
    [change, inHand],
  )
  if (inHand.kind === 'template') {
    return (
      <>
        <h2 className={styles.head}>About this template</h2>
        <Missing faults={faults} />
        <AboutForm content={content} change={change} />
      </>
    )
  }
  if (inHand.kind === 'section') {
    const at = content.sections.findIndex(({ id }) => id === inHand.id)
    const section = content.sections[at]
    if (section === undefined) return null
    return (
      <>
        <div className={styles.head}>
          <h2>{`Section ${at + 1} of ${content.sections.length}`}</h2>
          <Acts
            inHand={inHand}
            editing={editing}
            isFirst={at === 0}
            isLast={at === content.sections.length - 1}
          />
        </div>
        <Missing faults={faults} />
        <SectionForm section={section} content={content} onChange={changeSection} />
      </>
    )
  }
  const found = questionsOf(content).find(({ question }) => question.id === inHand.id)
  if (found === undefined) return null
  const { question, section } = found
  return (
    <>
      <div className={styles.head}>
        <h2>{`Question ${section.questions.indexOf(question) + 1} of ${section.questions.length}`}</h2>
        <div className={styles.acts}>
          <Acts
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
      <Missing faults={faults} />
      <QuestionForm question={question} section={section} content={content} onChange={changeQuestion} />
    </>
  )
}

function Acts({
  inHand,
  editing,
  isFirst,
  isLast,
}: {
  inHand: InHand
  editing: Editing
  isFirst: boolean
  isLast: boolean
}): ReactElement {
  return (
    <span className={styles.acts}>
      <Button small look="quiet" isDisabled={isFirst} onPress={() => editing.step(inHand, -1)}>
        Move up
      </Button>
      <Button small look="quiet" isDisabled={isLast} onPress={() => editing.step(inHand, 1)}>
        Move down
      </Button>
      <Button small look="quiet" onPress={() => editing.remove(inHand)}>
        Remove
      </Button>
    </span>
  )
}

function Missing({ faults }: { faults: readonly PlacedFault[] }): ReactElement | null {
  if (faults.length === 0) return null
  return (
    <p className={styles.missing}>{`${[...new Set(faults.map(({ message }) => message))].join('. ')}.`}</p>
  )
}

function isIt(question: Question, inHand: InHand): boolean {
  return inHand.kind === 'question' && question.id === inHand.id
}
