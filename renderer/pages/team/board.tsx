import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { attainmentState } from '../../../shared/domain/attainment'
import { metricsOnBoard, metricsWorthShowing } from '../../../shared/domain/board-metrics'
import { lateWords } from '../../../shared/domain/cadence-words'
import type { DueSession } from '../../../shared/domain/due-session'
import { isolated } from '../../../shared/domain/isolated-name'
import { lastSessionWords, nextSessionWords } from '../../../shared/domain/next-session-words'
import { type Person, roleOn } from '../../../shared/domain/person'
import { overallAttainment, type Progress } from '../../../shared/domain/progress'
import type { ScoredMonth } from '../../../shared/domain/scored-month'
import { scoreText } from '../../../shared/domain/scored-words'
import { AttainmentThread, AttainmentThreadFoot } from '../../charts/attainment-thread'
import { threadReach } from '../../charts/thread-drawing'
import { useReader } from '../../components/reader'
import { StateMark } from '../../components/state-mark'
import styles from './board.module.css'
import { BoardMetric } from './board-metric'

/** What the board knows of one person. */
export type BoardRow = {
  readonly person: Person
  readonly progress: readonly Progress[]
  readonly next: DueSession
  /** Open commitments of both sides. */
  readonly open: number
  /** The running month by the scorecard of the role; left out where the role has none. */
  readonly scored?: ScoredMonth | undefined
}

const rowHeightPx = 79

/** One row a person. One cord runs through all of them: the target, and how far each stands from it. */
export function Board({ rows }: { rows: readonly BoardRow[] }): ReactElement {
  const percents = rows.map(({ progress }) => overallAttainment(progress))
  const reach = threadReach(percents)
  const hasScores = rows.some(({ scored }) => scored !== undefined)
  // the score takes the room of one metric
  const metrics = metricsWorthShowing(rows).slice(0, hasScores ? metricsOnBoard - 1 : metricsOnBoard)
  return (
    <div className={styles.scroll}>
      <table className={styles.board}>
        <caption className={styles.caption}>The team and its numbers in the running month</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col" className={styles.threadHead}>
              Attainment, %<small>of all targets, equal weight</small>
            </th>
            {metrics.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
                <small className={styles.target}>{sharedTarget(rows, id)}</small>
              </th>
            ))}
            {hasScores ? (
              <th scope="col">
                Score<small>by the scorecard</small>
              </th>
            ) : null}
            <th scope="col">Session</th>
            <th scope="col" className={styles.open}>
              Open
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.person.id}>
              <th scope="row" className={styles.who}>
                <PersonCell person={row.person} />
              </th>
              <td className={styles.thread}>
                <AttainmentThread
                  percent={percents[index] ?? null}
                  state={attainmentState(percents[index] ?? null)}
                  reachPercent={reach}
                  heightPx={rowHeightPx}
                />
              </td>
              {metrics.map(({ id }) => (
                <td key={id}>
                  <BoardMetric progress={row.progress.find(({ metric }) => metric.id === id)} />
                </td>
              ))}
              {hasScores ? <ScoreCell scored={row.scored} /> : null}
              <td className={styles.when}>
                <SessionCell next={row.next} />
              </td>
              <td className={styles.open}>{row.open === 0 ? '–' : row.open}</td>
            </tr>
          ))}
          <tr className={styles.foot}>
            <td />
            <td className={styles.thread}>
              <AttainmentThreadFoot heightPx={34} />
            </td>
            <td colSpan={metrics.length + (hasScores ? 3 : 2)} />
          </tr>
        </tbody>
      </table>
      <p className={styles.legend}>
        <span>
          <StateMark state="onTarget" /> from 100 %
        </span>
        <span>
          <StateMark state="atRisk" /> 90 to 99 %
        </span>
        <span>
          <StateMark state="behind" /> under 90 %
        </span>
        <span>
          <StateMark state="noData" />
        </span>
        <span className={styles.fair}>The same limits for everyone.</span>
      </p>
    </div>
  )
}

function ScoreCell({ scored }: Pick<BoardRow, 'scored'>): ReactElement {
  return (
    <td className={styles.score}>
      {scoreText(scored?.score ?? null)}
      {scored === undefined || scored.weightWithData === 100 ? null : (
        <small className={styles.weighed}>{`${scored.weightWithData} of 100 weighed`}</small>
      )}
    </td>
  )
}

function PersonCell({ person }: { person: Person }): ReactElement {
  const { today } = useReader()
  return (
    <Link href={`/people/${person.id}`} className={styles.person}>
      <b title={isolated(person.name)}>{isolated(person.name)}</b>
      <span>
        {roleOn(person, today)}
        {person.employment === 'contractor' ? <span className={styles.tag}>Contractor</span> : null}
      </span>
    </Link>
  )
}

function SessionCell({ next }: { next: DueSession }): ReactElement {
  const reader = useReader()
  const late = lateWords(next.rhythm)
  return (
    <>
      <b className={late === null || next.openSessionId !== null ? undefined : styles.late}>
        {nextSessionWords(next, reader)}
      </b>
      <span>{lastSessionWords(next, reader)}</span>
    </>
  )
}

/** The target under the name of a metric, where everybody who has one has the same. */
function sharedTarget(rows: readonly BoardRow[], metricId: string): string {
  const targets = new Set(
    rows.flatMap(({ progress }) =>
      progress
        .filter(({ metric }) => metric.id === metricId)
        .map(({ current: { target, upTo } }) => (target === null ? null : `${target} ${upTo ?? ''}`)),
    ),
  )
  targets.delete(null)
  return targets.size === 0 ? 'no target' : targets.size === 1 ? 'one target for all' : 'targets differ'
}
