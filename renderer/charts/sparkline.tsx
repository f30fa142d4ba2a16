import type { ReactElement } from 'react'
import type { Reading } from '../../shared/domain/metric-format'
import type { Progress } from '../../shared/domain/progress'
import { DrawingView } from './drawing-view'
import { type SparklineSize, sparklineDrawing } from './sparkline-drawing'
import { usePalette } from './use-palette'

/** Twelve weeks of a metric: 60 × 28 px on the board, 84 × 36 in the session room, 92 × 40 on a person's page. */
export function Sparkline(
  props: { progress: Progress; reading: Reading; isDecoration?: boolean } & SparklineSize,
): ReactElement {
  const { isDecoration = false, ...given } = props
  const palette = usePalette()
  return <DrawingView drawing={sparklineDrawing({ ...given, palette })} isDecoration={isDecoration} />
}
