import type { ReactElement } from 'react'
import type { AnswerOf } from '../../../shared/domain/answer'
import type { PartId } from '../../../shared/domain/id'
import type { MatrixQuestion } from '../../../shared/domain/rating-question'
import { saysSomething } from '../../../shared/domain/text'
import styles from './answered-alone.module.css'

/** Two answers to the same matrix, row by row beside each other: where they differ is what there is to talk about. */
export function MatrixAlone({
  question,
  sides,
}: {
  question: MatrixQuestion
  sides: readonly { readonly title: string; readonly answer: AnswerOf<'matrix'> }[]
}): ReactElement {
  return (
    <table className={styles.matrix} aria-label="What each of you wrote alone">
      <thead>
        <tr>
          <td />
          {sides.map(({ title }) => (
            <th key={title} scope="col" className="label">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {question.rows.map(({ id, text }) => (
          <tr key={id}>
            <th scope="row">{text}</th>
            {sides.map(({ title, answer }) => (
              <td key={title}>
                {levelWords(question, answer, id)}
                {saysSomething(answer.notes[id] ?? '') ? (
                  <span className={styles.note}>{answer.notes[id]}</span>
                ) : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** `2, Part of it`: what the level means stands with the scale. */
function levelWords({ scale }: MatrixQuestion, { levels }: AnswerOf<'matrix'>, row: PartId): string {
  const level = levels[row]
  if (level === undefined) return '–'
  if (level === 'notApplicable') return 'Not applicable'
  const label = scale.levels.find((each) => each.level === level)?.label ?? ''
  return label === '' ? String(level) : `${level}, ${label}`
}
