import { type IsoDate, monthOf } from '../../shared/domain/calendar'
import type { Reading } from '../../shared/domain/metric-format'
import type { AxisTick } from './chart-options'
import { monthName, yearName } from './chart-words'
import { lettering } from './pen'
import type { MeasureText } from './text-measure'

const monthAside = 10

/** As many months as have room for their names, each where its first week is; a year where it begins. */
export function weekTicks(
  weekStarts: readonly IsoDate[],
  given: { reading: Reading; weekPx: number; measure: MeasureText },
): AxisTick[] {
  const { reading, weekPx, measure } = given
  const months = weekStarts.map(monthOf)
  let free = Number.NEGATIVE_INFINITY
  let year = ''
  return months.flatMap((month, index) => {
    if (index > 0 && months[index - 1] === month) return []
    const name = monthName(month, reading, 'short')
    const yearHere = yearName(month, reading)
    const left = (index + 0.5) * weekPx
    const right = left + measure(yearHere, lettering.caption)
    const hasRoom = left >= free && right <= months.length * weekPx + 20
    if (!hasRoom) return []
    free = Math.max(left + measure(name, lettering.caption), yearHere === year ? 0 : right) + monthAside
    const label = yearHere === year ? name : [name, yearHere]
    year = yearHere
    return [{ value: index, label }]
  })
}
