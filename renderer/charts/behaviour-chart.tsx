import { type ReactElement, useMemo } from 'react'
import { behaviourPlan } from './behaviour-plan'
import type { BehaviourInput } from './behaviour-reading'
import { ChartFigure } from './chart-figure'

/** The weeks of a person in one metric between the limits of what is usual, as wide as its column. */
export function BehaviourChart(props: BehaviourInput & { heightPx: number }): ReactElement {
  const { behaviour, name, heightPx } = props
  const { locale, currency, today } = props.reading
  const plan = useMemo(
    () => behaviourPlan({ behaviour, name, reading: { locale, currency, today } }),
    [behaviour, name, locale, currency, today],
  )
  return <ChartFigure plan={plan} heightPx={heightPx} />
}
