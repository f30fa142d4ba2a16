import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { isAnswered } from '../../../shared/domain/answer'
import type { SmartGoal } from '../../../shared/domain/goal'
import { openQuestions } from '../../../shared/domain/open-questions'
import type { Question } from '../../../shared/domain/question'
import { wordingFor } from '../../../shared/domain/question-wording'
import { hasOnlyPersonsSide, type SelfAnswers } from '../../../shared/domain/self-assessment'
import type { Section } from '../../../shared/domain/template'
import { Button } from '../button'
import styles from './self-form.module.css'
import { SelfQuestion } from './self-question'

/** What a form is made from: whose it is, and the questions that the person is asked. */
export type SelfFormContent = {
  readonly personName: string
  readonly managerName: string
  readonly firmName: string
  readonly templateName: string
  readonly sections: readonly Section[]
  readonly goals: readonly SmartGoal[]
}

/**
 * The self-assessment as the person fills it in, on the laptop or in the form that was given as a file: all questions
 * under each other, how many are answered, and what is open once the person says that they are done. It keeps nothing:
 * every change is handed out whole.
 */
export function SelfForm({
  form,
  answers,
  onChange,
  onDone,
  saved,
  acts,
  children,
}: {
  form: SelfFormContent
  answers: SelfAnswers
  onChange: (answers: SelfAnswers) => void
  /** The person is done, and no question is open that must be answered. */
  onDone: () => void
  /** How what was typed stands to the disk, in words. */
  saved: string
  /** What else can be done, beside “I am done”. */
  acts?: ReactNode
  /** What is said before the first question. */
  children: ReactNode
}): ReactElement {
  /** How often the person said that they are done; each time what is open is shown. */
  const [checks, setChecks] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const sections = [...form.sections]
  const questions = sections.flatMap((section) => section.questions)
  const answered = questions.filter((question) => isAnswered(question, answers[question.id])).length
  const open = openQuestions({ sections }, answers)
  const finish = (): void => {
    if (open.length === 0) onDone()
    else setChecks(checks + 1)
  }
  useEffect(() => {
    if (checks === 0) return
    list.current?.focus({ preventScroll: true })
    list.current?.scrollIntoView({ block: 'nearest' })
  }, [checks])
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <p className="label">{`Self-assessment of ${form.personName}, ${form.firmName}`}</p>
        <h1>{form.templateName}</h1>
        <p className={styles.lead}>{leadWords(form)}</p>
        {children}
      </header>
      {sections.map((section) => (
        <section key={section.id} className={styles.section} aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`}>{section.title}</h2>
          {section.intro === '' ? null : <p className={styles.intro}>{section.intro}</p>}
          {section.questions.map((question) => (
            <SelfQuestion
              key={question.id}
              question={question}
              place={questions.indexOf(question) + 1}
              answer={answers[question.id]}
              onChange={(answer) => onChange({ ...answers, [question.id]: answer })}
              goals={form.goals}
            />
          ))}
        </section>
      ))}
      <div ref={list} tabIndex={-1} className={styles.open} role="status">
        {checks > 0 && open.length > 0 ? <OpenList open={open} /> : null}
      </div>
      <div className={styles.foot}>
        <div className={styles.progress}>
          <progress aria-label="Questions answered" max={questions.length} value={answered} />
          <p>
            {`${answered} of ${questions.length} answered`}
            <span className={styles.saved}>{saved}</span>
          </p>
        </div>
        <div className={styles.acts}>
          {acts}
          <Button look="primary" onPress={finish}>
            I am done
          </Button>
        </div>
      </div>
    </main>
  )
}

function leadWords({ sections, managerName }: SelfFormContent): string {
  const alone = 'You answer this alone, in your own words and your own time.'
  return hasOnlyPersonsSide({ sections: [...sections] })
    ? `${alone} ${managerName} reads it once you are done.`
    : `${alone} ${managerName} answers too, and neither of you reads the other before both are done.`
}

/** What must still be answered, each with the way to it. */
function OpenList({ open }: { open: readonly Question[] }): ReactElement {
  return (
    <>
      <p className={styles.openTitle}>
        {open.length === 1 ? 'One question is still open.' : `${open.length} questions are still open.`}
      </p>
      <ul>
        {open.map((question) => (
          <li key={question.id}>
            <button type="button" className="link" onClick={() => goTo(question)}>
              {wordingFor(question, { kind: 'self' })}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Into the first control of a question, with its words in sight. */
function goTo({ id }: Question): void {
  const place = document.querySelector(`[data-question="${CSS.escape(id)}"]`)
  place?.scrollIntoView({ block: 'start' })
  place
    ?.querySelector<HTMLElement>('textarea, input:not([tabindex="-1"]), button')
    ?.focus({ preventScroll: true })
}
