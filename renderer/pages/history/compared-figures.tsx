import type { ReactElement } from 'react'
import { aimOf } from '../../../shared/domain/attainment'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import { comparedNumbers, comparedScores, type HeldSession } from '../../../shared/domain/compare-sessions'
import { formatAim, formatValue } from '../../../shared/domain/metric-format'
import type { NumberSnapshot } from '../../../shared/domain/number-snapshot'
import { scoreFigure } from '../../../shared/domain/recorded-score'
import { type Reader, useReader } from '../../components/reader'
import { ScrollRegion } from '../../components/scroll-region'
import styles from './compare-page.module.css'

/** The numbers and the scores of both sessions, then and then. */
export function ComparedFigures({
  earlier,
  later,
}: {
  earlier: HeldSession
  later: HeldSession
}): ReactElement | null {
  const reader = useReader()
  const numbers = comparedNumbers(earlier, later).map((row) => ({
    title: row.name,
    earlier: numberWords(row.earlier, reader),
    later: numberWords(row.later, reader),
  }))
  const scores = comparedScores(earlier, later).map((row) => ({
    title: row.title,
    earlier: percentWords(row.earlier),
    later: percentWords(row.later),
  }))
  if (numbers.length + scores.length === 0) return null
  return (
    <section className={styles.figures}>
      <h2>Numbers and scores</h2>
      <ScrollRegion label="Numbers and scores" className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">What</th>
              {[earlier, later].map(({ session }, index) => (
                <th key={index === 0 ? 'left' : 'right'} scope="col">
                  {`Session ${session.number}, ${formatShortDay(session.heldOn, reader)}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...numbers, ...scores].map((row) => (
              <tr key={row.title}>
                <th scope="row">{row.title}</th>
                <td>{row.earlier}</td>
                <td>{row.later}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}

function numberWords(number: NumberSnapshot | null, reader: Reader): string {
  if (number === null) return 'not there'
  const value = formatValue(number.kind, number.value, reader)
  const aim = aimOf(number)
  if (aim === null) return value
  return `${value} ${aim.upTo === undefined ? 'of' : 'within'} ${formatAim(number.kind, aim, reader)}`
}

function percentWords(percent: number | null): string {
  return percent === null ? 'not there' : `${scoreFigure(percent)} %`
}
