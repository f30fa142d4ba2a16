import type { ReactElement } from 'react'
import { bobPath, bobUnits } from '../charts/marks'

/** A short plumb line: `height` px from its top edge to the point of the bob. Decoration, hidden from readers. */
export function Cord({ height }: { height: number }): ReactElement {
  return (
    <svg aria-hidden="true" width="14" height={height} viewBox={`0 0 14 ${height}`}>
      <path d={`M7 0V${height - bobUnits + 1}`} stroke="var(--accent)" strokeWidth="1.5" />
      <path transform={`translate(7 ${height - bobUnits})`} d={bobPath} fill="var(--accent)" />
    </svg>
  )
}
