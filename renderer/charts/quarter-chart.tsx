import { type ReactElement, useMemo } from 'react'
import { ChartFigure } from './chart-figure'
import { quarterPlan } from './quarter-plan'
import type { QuarterInput } from './quarter-reading'

/** The running quarter of a metric that adds up, as wide as its column. */
export function QuarterChart(props: QuarterInput & { heightPx?: number }): ReactElement {
  const { metric, quarter, asOf, withForecast = false, heightPx = 236 } = props
  const { locale, currency } = props.reading
  const plan = useMemo(
    () => quarterPlan({ metric, quarter, asOf, withForecast, reading: { locale, currency } }),
    [metric, quarter, asOf, withForecast, locale, currency],
  )
  return <ChartFigure plan={plan} heightPx={heightPx} />
}
