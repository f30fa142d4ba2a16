import { createContext, type ReactElement, useContext } from 'react'
import type { ChartPlan } from './chart-plan'

/** A chart that can be saved, and how tall it stands on the screen. */
export type SavedChart = { readonly plan: ChartPlan; readonly heightPx: number }

/** What can be done with a chart, such as saving it; null where nothing can. Given once, around all rooms. */
export const ChartActsContext = createContext<((chart: SavedChart) => ReactElement) | null>(null)

/** The acts that the context around a chart offers. */
export function ChartActs(chart: SavedChart): ReactElement | null {
  const Acts = useContext(ChartActsContext)
  return Acts === null ? null : <Acts {...chart} />
}
