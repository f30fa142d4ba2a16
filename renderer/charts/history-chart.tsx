import { type ReactElement, useMemo } from 'react'
import { ChartFigure } from './chart-figure'
import { historyPlan } from './history-plan'
import type { HistoryInput } from './history-reading'

/** The last thirteen months of any metric, as wide as its column. */
export function HistoryChart(props: HistoryInput & { heightPx?: number }): ReactElement {
  const { progress, heightPx = 236 } = props
  const { locale, currency } = props.reading
  const plan = useMemo(
    () => historyPlan({ progress, reading: { locale, currency } }),
    [progress, locale, currency],
  )
  return <ChartFigure plan={plan} heightPx={heightPx} />
}
