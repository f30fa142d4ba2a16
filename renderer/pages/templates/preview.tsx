import { type ReactElement, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { type Answer, emptyAnswer } from '../../../shared/domain/answer'
import { type Question, questionFaults } from '../../../shared/domain/question'
import { wordingFor } from '../../../shared/domain/question-wording'
import { questionsOf, type Section, type TemplateContent } from '../../../shared/domain/template'
import { AnswerFields } from '../../components/answers/answer-fields'
import { Button } from '../../components/button'
import type { InHand } from './in-hand'
import styles from './preview.module.css'

const readers = { person: 'The person', manager: 'You', self: 'Self-assessment' } as const
type Reader = keyof typeof readers
const readerNames: readonly Reader[] = ['person', 'manager', 'self']

/** The question in hand as somebody reads and answers it. What is answered here is kept nowhere. */
export function Preview({
  content,
  inHand,
  onTake,
}: {
  content: TemplateContent
  inHand: InHand
  onTake: (inHand: InHand) => void
}): ReactElement {
  const [reader, setReader] = useState<Reader>('person')
  const all = questionsOf(content)
  const at = Math.max(
    0,
    all.findIndex((each) => isInHand(each, inHand)),
  )
  const shown = all[at]
  const go = (to: number): void => {
    const next = all[to]
    if (next !== undefined) onTake({ kind: 'question', id: next.question.id })
  }
  return (
    <div className={styles.preview}>
      <RadioGroup
        className={styles.readers ?? ''}
        aria-label="As it is read by"
        orientation="horizontal"
        value={reader}
        onChange={(value) => setReader(readerNames.find((each) => each === value) ?? 'person')}
      >
        {readerNames.map((each) => (
          <Radio key={each} value={each} className={styles.reader ?? ''}>
            {readers[each]}
          </Radio>
        ))}
      </RadioGroup>
      <div className={styles.sheet}>
        {shown === undefined ? (
          <p className="muted">There is no question yet.</p>
        ) : (
          <Shown key={`${shown.question.id} ${shown.question.kind}`} {...shown} reader={reader} />
        )}
      </div>
      <div className={styles.steps}>
        <Button small look="quiet" isDisabled={at === 0} onPress={() => go(at - 1)}>
          Previous question
        </Button>
        <Button small look="quiet" isDisabled={at >= all.length - 1} onPress={() => go(at + 1)}>
          Next question
        </Button>
      </div>
    </div>
  )
}

function isInHand({ section, question }: { section: Section; question: Question }, inHand: InHand): boolean {
  if (inHand.kind === 'section') return section.id === inHand.id
  return inHand.kind === 'question' && question.id === inHand.id
}

function Shown({
  section,
  question,
  reader,
}: {
  section: Section
  question: Question
  reader: Reader
}): ReactElement {
  const [answer, setAnswer] = useState<Answer>(emptyAnswer(question.kind))
  const hidden = whyHidden(section, question, reader)
  if (hidden !== null) return <p className="muted">{hidden}</p>
  const isManager = reader === 'manager'
  const wording = wordingFor(question, isManager ? { kind: 'manager', givenName: 'Alex' } : { kind: reader })
  return (
    <>
      <p className="label">{section.title}</p>
      <p className={styles.question}>{wording.trim() === '' ? '…' : wording}</p>
      {question === section.questions[0] && section.intro !== '' ? (
        <p className={styles.aside}>{section.intro}</p>
      ) : null}
      {question.hint === '' ? null : <p className={styles.aside}>{question.hint}</p>}
      {isManager && question.guide !== '' ? <p className={styles.guide}>{question.guide}</p> : null}
      {question.kind === 'metric' ? <p className="small muted">The numbers stand here.</p> : null}
      {question.kind === 'commitments' ? <p className="small muted">New commitments are made here.</p> : null}
      {isDrawable(question) ? (
        <AnswerFields
          question={question}
          answer={answer}
          onChange={setAnswer}
          isFaceToFace={!isManager}
          goals={[]}
        />
      ) : (
        <p className="small muted">The answer is shown once its ends and its steps fit together.</p>
      )}
    </>
  )
}

/** A slider cannot be drawn between ends that are the wrong way round. */
function isDrawable(question: Question): boolean {
  if (question.kind !== 'range') return true
  const wrong = questionFaults(question, { isPrivate: false })
  return !wrong.some(({ path: [field] }) => field === 'max' || field === 'step')
}

function whyHidden(section: Section, { askedOf }: Question, reader: Reader): string | null {
  if (reader === 'manager') return null
  if (section.visibility === 'private') return 'This section is yours alone. The person does not see it.'
  if (reader === 'self' && askedOf === 'manager') return 'This is not asked in the self-assessment.'
  return null
}
