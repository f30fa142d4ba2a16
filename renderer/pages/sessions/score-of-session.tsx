import { Fragment, type ReactElement } from 'react'
import { calledName } from '../../../shared/domain/person'
import {
  leftOutWords,
  type RecordedScore,
  recordedScore,
  scoreFigure,
} from '../../../shared/domain/recorded-score'
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
    wording: isFaceToFace ? { kind: 'person' } : { kind: 'manager', givenName: calledName(person) },
  })
  if (score === null) return null
  return (
    <section className={styles.score} aria-labelledby="score">
      <h3 id="score">{`Score: ${scoreFigure(score.percent)} %`}</h3>
      <p className="small muted">
        {`Each answer in percent of its most points, times its weight, divided by the weights that were answered: ${scoreFigure(score.answeredWeight)} of ${scoreFigure(score.allWeight)}.`}
      </p>
      <ScrollRegion label="How the score comes about" className={styles.scroll}>
        <ScoreTable score={score} />
      </ScrollRegion>
    </section>
  )
}

function ScoreTable({ score }: { score: RecordedScore }): ReactElement {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Points</th>
          <th scope="col">Percent</th>
          <th scope="col">Weight</th>
          <th scope="col">Adds</th>
        </tr>
      </thead>
      <tbody>
        {score.sections.map((section) => (
          <Fragment key={section.title}>
            {section.lines.map(({ question, weight, earned }) => (
              <tr key={question}>
                <th scope="row">{question}</th>
                {typeof earned === 'string' ? (
                  <td colSpan={2}>{leftOutWords[earned]}</td>
                ) : (
                  <>
                    <td>{`${scoreFigure(earned.points)} of ${scoreFigure(earned.outOf)}`}</td>
                    <td>{`${scoreFigure(earned.percent)} %`}</td>
                  </>
                )}
                <td>{scoreFigure(weight)}</td>
                <td>{typeof earned === 'string' ? '–' : scoreFigure(earned.contribution)}</td>
              </tr>
            ))}
            <tr className={styles.sum}>
              <th scope="row">{section.title}</th>
              <td />
              <td>{section.percent === null ? '–' : `${scoreFigure(section.percent)} %`}</td>
              <td>{section.weight === null ? '' : scoreFigure(section.weight)}</td>
              <td>{section.contribution === null ? '–' : scoreFigure(section.contribution)}</td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}
