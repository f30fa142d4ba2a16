import { type ReactElement, useMemo } from 'react'
import { burnUpPlan } from './burn-up-plan'
import type { BurnUpInput } from './burn-up-reading'
import { ChartFigure } from './chart-figure'

/** A goal on its way to its target, as wide as its column. */
export function BurnUpChart(props: BurnUpInput & { heightPx?: number }): ReactElement {
  const { goal, title, kind, reading, heightPx = 236 } = props
  const plan = useMemo(() => burnUpPlan({ goal, title, kind, reading }), [goal, title, kind, reading])
  return <ChartFigure plan={plan} heightPx={heightPx} />
}
