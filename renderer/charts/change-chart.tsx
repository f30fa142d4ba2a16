import { type ReactElement, useMemo } from 'react'
import { changePlan } from './change-plan'
import type { ChangeInput } from './change-reading'
import { ChartFigure } from './chart-figure'

/** The weeks of a person in one metric before and after a change, as wide as its column. */
export function ChangeChart(props: ChangeInput & { heightPx: number }): ReactElement {
  const { change, name, heightPx } = props
  const { locale, currency, today } = props.reading
  const plan = useMemo(
    () => changePlan({ change, name, reading: { locale, currency, today } }),
    [change, name, locale, currency, today],
  )
  return <ChartFigure plan={plan} heightPx={heightPx} />
}
