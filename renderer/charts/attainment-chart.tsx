import { type ReactElement, useMemo } from 'react'
import { type AttainmentInput, attainmentPlan } from './attainment-plan'
import { ChartFigure } from './chart-figure'
import { rowsHeight } from './row-configuration'

/** The attainment of a team as bars against one cord, as wide as its column and as tall as the team is large. */
export function AttainmentChart(props: AttainmentInput): ReactElement {
  const { rows, of } = props
  const { locale, currency } = props.reading
  const plan = useMemo(
    () => attainmentPlan({ rows, of, reading: { locale, currency } }),
    [rows, of, locale, currency],
  )
  return <ChartFigure plan={plan} heightPx={rowsHeight(rows.length)} />
}
