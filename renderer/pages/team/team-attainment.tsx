import { type ReactElement, useMemo, useState } from 'react'
import { isolated } from '../../../shared/domain/isolated-name'
import { overallAttainment } from '../../../shared/domain/progress'
import { AttainmentChart } from '../../charts/attainment-chart'
import { Choose } from '../../components/form/select-input'
import { useReader } from '../../components/reader'
import type { BoardRow } from './board'
import styles from './team-attainment.module.css'

const allTargets = 'all'

/** Everybody's attainment in the running month as bars, of all targets or of one metric. */
export function TeamAttainment({ rows }: { rows: readonly BoardRow[] }): ReactElement {
  const reader = useReader()
  const [chosen, setChosen] = useState(allTargets)
  const metrics = (rows[0]?.progress ?? [])
    .map(({ metric }) => metric)
    .filter(({ id }) =>
      rows.some(({ progress }) =>
        progress.some(({ metric, current }) => metric.id === id && current.attainment !== null),
      ),
    )
  const shown = metrics.find(({ id }) => id === chosen)
  const bars = useMemo(
    () =>
      rows.map(({ person, progress }) => ({
        name: isolated(person.name),
        percent:
          chosen === allTargets
            ? overallAttainment(progress)
            : (progress.find(({ metric }) => metric.id === chosen)?.current.attainment ?? null),
      })),
    [rows, chosen],
  )
  return (
    <section className={styles.attainment} aria-label="Attainment of the team">
      <div className={styles.choice}>
        <Choose
          label="Attainment of"
          value={shown?.id ?? allTargets}
          options={[
            { value: allTargets, label: 'All targets, equal weight' },
            ...metrics.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setChosen}
        />
      </div>
      <AttainmentChart rows={bars} of={shown?.name ?? 'All targets'} reading={reader} />
      <p className={styles.how}>
        In the running month so far, against an even pace for what adds up. The same limits hold for everyone:
        on target from 100 %, at risk from 90 %, behind below.
      </p>
    </section>
  )
}
