import type { ReactElement } from 'react'
import { spokenName } from '../../../shared/domain/isolated-name'
import { recordedScore, scoreFigure } from '../../../shared/domain/recorded-score'
import { guideTo, type ScoreStep, scoreSteps } from '../../../shared/domain/score-steps'
import { numbered } from '../../components/numbered'
import { ScrollRegion } from '../../components/scroll-region'
import styles from './finish-step.module.css'
import { isSealed } from './sealed'
import type { RoomProps } from './step-view'

/** The score by the weights of the template, with every step to it; nothing where the template has no weights. */
export function ScoreOfSession(room: RoomProps): ReactElement | null {
  const { version, notes, person, isFaceToFace } = room
  // the ratings in it are the manager's alone until both are done
  if (isFaceToFace && isSealed(room)) return null
  const score = recordedScore(version, notes.answers, {
    reads: isFaceToFace ? 'person' : 'manager',
    wording: isFaceToFace ? { kind: 'person' } : { kind: 'manager', givenName: spokenName(person) },
  })
  if (score === null) return null
  const { sections, whole, sum } = scoreSteps(score)
  const questions = sections.flatMap(({ steps, sum: ofSection }) => [
    ...steps.map((step) => ({ step, isSum: false })),
    ...(ofSection === null ? [] : [{ step: ofSection, isSum: true }]),
  ])
  const end = { step: sum, isSum: true }
  return (
    <section className={styles.score} aria-labelledby="score">
      <h3 id="score">{`Score: ${scoreFigure(score.percent)} %`}</h3>
      <p className="small muted">{guideTo({ whole })}</p>
      <ScrollRegion label="How the score comes about" className={styles.scroll}>
        <StepTable
          name="Question"
          said="Points"
          rows={whole.length === 0 ? [...questions, end] : questions}
        />
        {whole.length === 0 ? null : (
          <StepTable
            name="The whole"
            said="Result"
            rows={[...whole.map((step) => ({ step, isSum: false })), end]}
          />
        )}
      </ScrollRegion>
    </section>
  )
}

function StepTable({
  name,
  said,
  rows,
}: {
  name: string
  said: string
  rows: readonly { readonly step: ScoreStep; readonly isSum: boolean }[]
}): ReactElement {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{said}</th>
          <th scope="col">Worth</th>
          <th scope="col">Earned</th>
        </tr>
      </thead>
      <tbody>
        {numbered(rows).map(({ place, thing: { step, isSum } }) => (
          <tr key={place} className={isSum ? styles.sum : undefined}>
            <th scope="row">{step.name}</th>
            <td>{step.said}</td>
            <td>{step.worth}</td>
            <td>{step.earned}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
