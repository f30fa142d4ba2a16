import { useQuery } from '@tanstack/react-query'
import { Fragment, type ReactElement, useState } from 'react'
import { isActive } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { saveImports, saveTargets } from '../../api/save-tables'
import { Button, LinkButton } from '../../components/button'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'
import { ImportFolder } from './import-folder'
import { ImportList } from './import-list'
import { ImportProfiles } from './import-profiles'
import { MetricDialog } from './metric-dialog'
import { MetricSection } from './metric-section'
import styles from './numbers-page.module.css'
import { RecordDialog } from './record-dialog'
import { ScorecardSection } from './scorecard-section'
import { TargetDialog } from './target-dialog'

type Open = { kind: 'none' } | { kind: 'target'; metricId: string } | { kind: 'metric' } | { kind: 'record' }

const natures = [
  { nature: 'leading', heading: 'Activity, which leads' },
  { nature: 'lagging', heading: 'Results, which follow' },
] as const

/** Metrics with their targets over time, and the imports that brought the numbers in. */
export function NumbersPage(): ReactElement | null {
  const reader = useReader()
  const [open, setOpen] = useState<Open>({ kind: 'none' })
  const metrics = useQuery(api.metrics.list.queryOptions())
  const targets = useQuery(api.metrics.targets.queryOptions())
  const people = useQuery(api.people.list.queryOptions())
  const imports = useQuery(api.imports.list.queryOptions())
  if (!metrics.data || !targets.data || !people.data || !imports.data) return null
  const active = metrics.data.filter(({ archivedAt }) => archivedAt === null)
  const team = people.data.filter(isActive)
  const close = (): void => setOpen({ kind: 'none' })
  return (
    <>
      <PageHead title="Numbers" lead="What is measured, what is aimed for, and where every figure came from.">
        <Button changes onPress={() => setOpen({ kind: 'record' })} isDisabled={team.length === 0}>
          Enter a figure
        </Button>
        <LinkButton changes look="primary" to="/numbers/import">
          Import a file
        </LinkButton>
      </PageHead>
      <div className={styles.columns}>
        <section>
          <div className={styles.sectionHead}>
            <h2>Metrics and targets</h2>
            <span className={styles.acts}>
              {targets.data.length === 0 ? null : (
                <Button
                  small
                  look="quiet"
                  aria-label="Save as CSV: all targets"
                  onPress={() => void saveTargets(reader)}
                >
                  Save as CSV
                </Button>
              )}
              <Button changes small look="quiet" onPress={() => setOpen({ kind: 'metric' })}>
                Add a metric
              </Button>
            </span>
          </div>
          {natures.map(({ nature, heading }) => (
            <Fragment key={nature}>
              <p className={styles.nature}>{heading}</p>
              {active
                .filter((metric) => metric.nature === nature)
                .map((metric) => (
                  <MetricSection
                    key={metric.id}
                    metric={metric}
                    targets={targets.data.filter(({ metricId }) => metricId === metric.id)}
                    people={people.data}
                    onSetTarget={() => setOpen({ kind: 'target', metricId: metric.id })}
                  />
                ))}
            </Fragment>
          ))}
          <ScorecardSection metrics={active} people={team} />
        </section>
        <div className={styles.origins}>
          <section>
            <div className={styles.sectionHead}>
              <h2>Imports</h2>
              {imports.data.length === 0 ? null : (
                <Button
                  small
                  look="quiet"
                  aria-label="Save as CSV: the list of imports"
                  onPress={() => void saveImports(reader)}
                >
                  Save as CSV
                </Button>
              )}
            </div>
            <ImportList imports={imports.data} metrics={metrics.data} />
          </section>
          <ImportFolder />
          <ImportProfiles metrics={metrics.data} />
        </div>
      </div>
      {open.kind === 'target' ? (
        <TargetDialog metric={active.find(({ id }) => id === open.metricId)} people={team} onClose={close} />
      ) : null}
      {open.kind === 'metric' ? <MetricDialog metrics={metrics.data} onClose={close} /> : null}
      {open.kind === 'record' ? <RecordDialog metrics={active} people={team} onClose={close} /> : null}
    </>
  )
}
