import { type ReactElement, useState } from 'react'
import type { Metric, MetricPreset } from '../../../shared/domain/metric'
import { lackingPresets, metricPresets } from '../../../shared/domain/metric-presets'
import { Dialog } from '../../components/dialog'
import { Choose } from '../../components/form/select-input'
import { OwnMetricForm } from './own-metric-form'
import { PresetForm } from './preset-form'

/** Adds a metric of the manager's own, or one that comes with Plumbline and is not among `metrics` yet. */
export function MetricDialog({
  metrics,
  onClose,
}: {
  /** All metrics of the workspace, the archived too. */
  metrics: readonly Metric[]
  onClose: () => void
}): ReactElement {
  const [preset, setPreset] = useState<MetricPreset | null>(null)
  const lacking = lackingPresets(metrics)
  return (
    <Dialog title="Add a metric" isOpen onClose={onClose}>
      {lacking.length === 0 ? null : (
        <Choose
          label="Which one"
          value={preset ?? ownMetric}
          options={[
            { value: ownMetric, label: 'One of my own' },
            ...lacking.map((each) => ({ value: each, label: metricPresets[each].name })),
          ]}
          onChange={(value) => setPreset(lacking.find((each) => each === value) ?? null)}
        />
      )}
      {preset === null ? (
        <OwnMetricForm onClose={onClose} />
      ) : (
        <PresetForm preset={preset} onClose={onClose} />
      )}
    </Dialog>
  )
}

const ownMetric = 'own'
