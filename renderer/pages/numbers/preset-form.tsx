import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Direction, MetricPreset } from '../../../shared/domain/metric'
import { describeMetric } from '../../../shared/domain/metric-format'
import { metricPresets } from '../../../shared/domain/metric-presets'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Form } from '../../components/form/form'
import { tell } from '../../components/toasts'
import { AddMetricActs } from './add-metric-acts'

/** Says what a metric that comes with Plumbline counts, and adds it. */
export function PresetForm({ preset, onClose }: { preset: MetricPreset; onClose: () => void }): ReactElement {
  const draft = metricPresets[preset]
  const add = useMutation(
    api.metrics.addPreset.mutationOptions({
      onSuccess: ({ name }) => {
        onClose()
        tell(`${name} was added.`)
      },
    }),
  )
  const counts = describeMetric(draft)
  const shows =
    draft.nature === 'leading' ? 'It shows activity, which leads' : 'It shows a result, which follows'
  return (
    <Form
      failure={add.isError ? sentenceOf(add.error) : null}
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate({ preset })
      }}
    >
      <p>{`${counts.charAt(0).toUpperCase()}${counts.slice(1)}. ${betterWords[draft.direction]} ${shows}.`}</p>
      <AddMetricActs isAdding={add.isPending} onClose={onClose} />
    </Form>
  )
}

const betterWords: Readonly<Record<Direction, string>> = {
  more: 'More is better.',
  less: 'Less is better.',
  within: 'Within a range is best.',
}
