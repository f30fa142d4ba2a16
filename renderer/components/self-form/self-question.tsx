import type { ReactElement } from 'react'
import { type Answer, emptyAnswer, isAnswered } from '../../../shared/domain/answer'
import { answerInWords } from '../../../shared/domain/answer-words'
import type { SmartGoal } from '../../../shared/domain/goal'
import type { Question } from '../../../shared/domain/question'
import { wordingFor } from '../../../shared/domain/question-wording'
import { AnswerFields } from '../answers/answer-fields'
import styles from './self-question.module.css'

/** One question of the form, as the person asks it of themselves; on paper with the words of its answer. */
export function SelfQuestion({
  question,
  place,
  answer,
  onChange,
  goals,
}: {
  question: Question
  /** Of all questions of the form, from 1. */
  place: number
  answer: Answer | undefined
  onChange: (answer: Answer) => void
  goals: readonly SmartGoal[]
}): ReactElement {
  const isDone = isAnswered(question, answer)
  const titleId = `question-${question.id}`
  return (
    <article
      aria-labelledby={titleId}
      data-question={question.id}
      className={`${styles.question} ${isDone ? styles.done : ''}`}
    >
      <p className={styles.place}>
        <span aria-hidden="true" className={styles.ring} />
        {`Question ${place}, ${stateWords(question, isDone)}`}
      </p>
      <h3 id={titleId}>{wordingFor(question, { kind: 'self' })}</h3>
      {question.hint === '' ? null : <p className={styles.hint}>{question.hint}</p>}
      <div className={styles.fields}>
        <AnswerFields
          question={question}
          answer={answer ?? emptyAnswer(question.kind)}
          onChange={onChange}
          isFaceToFace
          goals={goals}
          wordsLabel="My answer"
        />
      </div>
      {isDone ? <p className={styles.onPaper}>{answerInWords(question, answer)}</p> : null}
    </article>
  )
}

function stateWords({ required }: Question, isDone: boolean): string {
  if (isDone) return 'answered'
  return required ? 'needs an answer' : 'may stay empty'
}
