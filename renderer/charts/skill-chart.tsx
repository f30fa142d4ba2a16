import { type ReactElement, useMemo } from 'react'
import { ChartFigure } from './chart-figure'
import { rowsHeight } from './row-configuration'
import { isRadar, skillPlan } from './skill-plan'
import type { SkillInput } from './skill-reading'

const radarHeightPx = 400

/** Skills as a radar, or as rows where they are too few or too many for one; as wide as its column. */
export function SkillChart(props: SkillInput): ReactElement {
  const { shape, earlier, name } = props
  const { locale, today } = props.reading
  const plan = useMemo(
    () => skillPlan({ shape, earlier, name, reading: { locale, today } }),
    [shape, earlier, name, locale, today],
  )
  return <ChartFigure plan={plan} heightPx={isRadar(props) ? radarHeightPx : rowsHeight(shape.axes.length)} />
}
