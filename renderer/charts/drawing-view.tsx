import { createElement, type ReactElement } from 'react'
import type { Drawing } from '../../shared/domain/drawing'
import type { Mark } from './pen'
import { chartFontFamily } from './text-measure'

/**
 * A drawing as inline SVG. `isDecoration` hides it from those who listen, for where the words stand beside it
 * already.
 */
export function DrawingView(props: { drawing: Drawing; isDecoration?: boolean }): ReactElement {
  const { width, height, alt, marks } = props.drawing
  const forListeners =
    props.isDecoration === true ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt }
  const size = { width, height, viewBox: `0 0 ${width} ${height}` }
  // marks are handed over as arguments, not as a list: they have no identity, and are replaced all at once
  return createElement(
    'svg',
    { ...size, ...forListeners, overflow: 'visible', display: 'block' },
    ...marks.map(markElement),
  )
}

function markElement(mark: Mark): ReactElement {
  if (mark.kind === 'text') {
    return (
      <text
        x={mark.x}
        y={mark.y}
        fontFamily={chartFontFamily}
        fontSize={mark.size}
        fontWeight={mark.strong ? 600 : 400}
        textAnchor={mark.anchor}
        fill={mark.colour}
        {...(mark.degrees === 0 ? {} : { transform: `rotate(${mark.degrees} ${mark.x} ${mark.y})` })}
      >
        {mark.text}
      </text>
    )
  }
  return (
    <path
      d={mark.d}
      fill={mark.fill ?? 'none'}
      stroke={mark.stroke ?? 'none'}
      strokeWidth={mark.strokeWidth}
      strokeDasharray={mark.dash.length === 0 ? undefined : mark.dash.join(' ')}
      strokeLinecap={mark.cap}
      strokeLinejoin={mark.join}
      opacity={mark.opacity}
    />
  )
}
