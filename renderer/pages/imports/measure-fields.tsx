import type { ReactElement } from 'react'
import { Checkbox } from 'react-aria-components'
import type { StagedFile } from '../../../shared/domain/import-file'
import type { Measure, Tally } from '../../../shared/domain/import-plan'
import { hasDenominator, type Metric, sidesOf } from '../../../shared/domain/metric'
import fieldStyles from '../../components/form/field.module.css'
import { TickBox } from '../../components/form/tick-input'
import styles from './measure-fields.module.css'
import { TallyFields } from './tally-fields'

/** What is counted: for each metric that the file can tell of, what makes up its figure. */
export function MeasureFields({
  file,
  metrics,
  measures,
  onChange,
}: {
  file: StagedFile
  metrics: readonly Metric[]
  measures: readonly Measure[]
  onChange: (measures: Measure[]) => void
}): ReactElement {
  const put = (measure: Measure): void =>
    onChange(measures.map((each) => (each.metricId === measure.metricId ? measure : each)))
  const toggle = (metric: Metric, isOn: boolean): void =>
    onChange(
      isOn ? [...measures, blankMeasure(metric)] : measures.filter(({ metricId }) => metricId !== metric.id),
    )
  return (
    <fieldset className={styles.measures}>
      <legend className={fieldStyles.name}>What is counted</legend>
      {metrics.map((metric) => {
        const measure = measures.find(({ metricId }) => metricId === metric.id)
        return (
          <div key={metric.id} className={styles.measure}>
            <Checkbox
              className={fieldStyles.choice}
              isSelected={measure !== undefined}
              onChange={(isOn) => toggle(metric, isOn)}
            >
              <TickBox />
              <span>{metric.name}</span>
            </Checkbox>
            {measure === undefined ? null : (
              <MeasureSides file={file} metric={metric} measure={measure} onChange={put} />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

function MeasureSides({
  file,
  metric,
  measure,
  onChange,
}: {
  file: StagedFile
  metric: Metric
  measure: Measure
  onChange: (measure: Measure) => void
}): ReactElement {
  const { numerator, denominator } = measure
  const { top, bottom } = sidesOf(metric.kind)
  return (
    <div className={styles.sides}>
      <TallyFields
        name={sentenceCase(metric.counted)}
        file={file}
        summed={top}
        tally={numerator}
        onChange={(tally) => onChange({ ...measure, numerator: tally })}
      />
      {denominator === null || bottom === null ? null : (
        <TallyFields
          name={sentenceCase(metric.outOf)}
          file={file}
          summed={bottom}
          tally={denominator}
          onChange={(tally) => onChange({ ...measure, denominator: tally })}
        />
      )}
    </div>
  )
}

/** Every row counts once, until the manager says more. Sums start with no column chosen, which is told. */
function blankMeasure(metric: Metric): Measure {
  const everyRow: Tally = { kind: 'rows', where: null }
  return {
    metricId: metric.id,
    numerator: everyRow,
    denominator: hasDenominator(metric.kind) ? everyRow : null,
  }
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
