import { type ReactElement, useMemo } from 'react'
import { activityPlan } from './activity-plan'
import type { ActivityInput } from './activity-reading'
import { ChartFigure } from './chart-figure'

/** A year of a person's days in one metric, as wide as its column. */
export function ActivityChart(props: ActivityInput & { heightPx: number }): ReactElement {
  const { figures, name, heightPx } = props
  const { locale, currency, today } = props.reading
  const plan = useMemo(
    () => activityPlan({ figures, name, reading: { locale, currency, today } }),
    [figures, name, locale, currency, today],
  )
  return <ChartFigure plan={plan} heightPx={heightPx} />
}
