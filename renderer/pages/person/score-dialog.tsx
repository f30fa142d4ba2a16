import { type ReactElement, useState } from 'react'
import { aimOf } from '../../../shared/domain/attainment'
import { formatMonth } from '../../../shared/domain/calendar-format'
import { formatAim, formatValue } from '../../../shared/domain/metric-format'
import type { Person } from '../../../shared/domain/person'
import type { ScoredLine, ScoredMonth } from '../../../shared/domain/scored-month'
import { scoreText, withoutDataWords } from '../../../shared/domain/scored-words'
import { adjustmentWords } from '../../../shared/domain/target-words'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { FormActions } from '../../components/form/form'
import { Choose } from '../../components/form/select-input'
import { useReader } from '../../components/reader'
import styles from './person-score.module.css'
import { ScoreRowsOf } from './score-rows-of'

/** How a score is made: each metric with its weight, and under it every figure with where it came from. */
export function ScoreDialog({
  person,
  months,
  onClose,
}: {
  person: Person
  /** At least one. */
  months: readonly ScoredMonth[]
  onClose: () => void
}): ReactElement | null {
  const { locale } = useReader()
  const [month, setMonth] = useState(months[0]?.month ?? '')
  const shown = months.find((each) => each.month === month)
  if (shown === undefined) return null
  const missing = withoutDataWords(shown)
  return (
    <Dialog title={`Score: ${scoreText(shown.score)}`} isOpen wide onClose={onClose}>
      <Choose
        label="Month"
        value={month}
        options={months.map((each) => ({ value: each.month, label: formatMonth(each.month, locale) }))}
        onChange={setMonth}
      />
      <p className={`small muted ${styles.how}`}>
        Each attainment counts between its limits, times its weight. 100 is exactly on target.
        {shown.isRunning ? ' In the running month, what adds up is held against an even pace.' : ''}
      </p>
      {missing === null ? null : <p>{missing}</p>}
      <div className={styles.scroll}>
        <table className={styles.lines}>
          <thead>
            <tr>
              <th scope="col">Metric</th>
              <th scope="col" className={styles.figure}>
                Reached
              </th>
              <th scope="col" className={styles.figure}>
                {shown.isRunning ? 'Pace' : 'Target'}
              </th>
              <th scope="col" className={styles.figure}>
                Attainment
              </th>
              <th scope="col" className={styles.figure}>
                Weight
              </th>
              <th scope="col" className={styles.figure}>
                Points
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.lines.map((line) => (
              <Line key={line.metric.id} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      <h3 className={styles.from}>Where the figures come from</h3>
      {shown.lines.map(({ metric }) => (
        <ScoreRowsOf key={`${metric.id} ${month}`} person={person} metric={metric} month={month} />
      ))}
      <FormActions>
        <Button look="primary" onPress={onClose}>
          Close
        </Button>
      </FormActions>
    </Dialog>
  )
}

function Line({ line }: { line: ScoredLine }): ReactElement {
  const reading = useReader()
  const { metric, value, attainment, counted, weight, points, adjustment } = line
  const aim = aimOf(line)
  return (
    <tr>
      <th scope="row">
        {metric.name}
        {adjustment === undefined ? null : (
          <small>
            {adjustmentWords(adjustment, { kind: metric.kind, aim: aim ?? { target: 0 }, reading })}
          </small>
        )}
      </th>
      <td className={styles.figure}>{formatValue(metric.kind, value, reading)}</td>
      <td className={styles.figure}>{formatAim(metric.kind, aim, reading)}</td>
      <td className={styles.figure}>
        {attainment === null ? 'no data' : `${scoreText(attainment)} %`}
        {counted === null || counted === attainment ? null : <small>{`counts as ${counted} %`}</small>}
      </td>
      <td className={styles.figure}>{weight}</td>
      <td className={styles.figure}>{attainment === null ? '–' : scoreText(points)}</td>
    </tr>
  )
}
