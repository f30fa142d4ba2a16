import { type ReactElement, useMemo } from 'react'
import { type BurnUpInput, burnUpPlan } from './burn-up-plan'
import { ChartFigure } from './chart-figure'

/** A goal on its way to its target, as wide as its column. */
export function BurnUpChart(props: BurnUpInput & { heightPx?: number }): ReactElement {
  const { goal, title, kind, locale, heightPx = 236 } = props
  const plan = useMemo(() => burnUpPlan({ goal, title, kind, locale }), [goal, title, kind, locale])
  return <ChartFigure plan={plan} heightPx={heightPx} />
}
