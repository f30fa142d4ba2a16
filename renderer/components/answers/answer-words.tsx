import type { ReactElement } from 'react'
import type { Answer } from '../../../shared/domain/answer'
import { answerInWords, factsOf, wordsOf } from '../../../shared/domain/answer-words'
import type { Question } from '../../../shared/domain/question'
import { saysSomething } from '../../../shared/domain/text'
import { numbered } from '../numbered'
import styles from './answer-words.module.css'

/** An answer to read, where it cannot be changed: what was chosen, row by row where it has rows, and the words. */
export function AnswerWords({
  question,
  answer,
}: {
  question: Question
  answer: Answer | undefined
}): ReactElement {
  if (answerInWords(question, answer) === '') return <p className="muted">Not answered</p>
  const rows = answer?.kind === 'table' ? answer.rows.filter((cells) => cells.some(saysSomething)) : []
  const words = wordsOf(answer)
  return (
    <div className={styles.answer}>
      {numbered(factsOf(question, answer)).map(({ place, thing: { name, value, note } }) => (
        <p key={place}>
          {name === '' ? null : <span className={styles.name}>{name}</span>}
          {value}
          {saysSomething(note) ? <span className={styles.words}>{note}</span> : null}
        </p>
      ))}
      {numbered(rows).map(({ place, thing }) => (
        <p key={place}>{thing.filter(saysSomething).join(', ')}</p>
      ))}
      {saysSomething(words) ? <p className={styles.words}>{words}</p> : null}
    </div>
  )
}
