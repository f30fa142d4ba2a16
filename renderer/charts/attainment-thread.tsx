import type { ReactElement } from 'react'
import { DrawingView } from './drawing-view'
import { type Thread, threadDrawing, threadFootDrawing } from './thread-drawing'
import { usePalette } from './use-palette'

/** A row of the board's attainment column. It fills the height of its row, so that the cord is not cut. */
export function AttainmentThread(props: Thread & { heightPx: number }): ReactElement {
  const palette = usePalette()
  return <DrawingView drawing={threadDrawing({ ...props, palette })} />
}

/** The end of the cord under the last row. */
export function AttainmentThreadFoot(props: { heightPx: number }): ReactElement {
  const palette = usePalette()
  return <DrawingView drawing={threadFootDrawing({ ...props, palette })} isDecoration />
}
