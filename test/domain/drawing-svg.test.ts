import { describe, expect, test } from 'vitest'
import type { PathMark } from '../../shared/domain/drawing'
import { drawingSvg } from '../../shared/domain/drawing-svg'

const path = {
  kind: 'path',
  d: 'M0 0L10 0',
  fill: null,
  stroke: '#124a6b',
  strokeWidth: 1.50004,
  dash: [1, 4],
  cap: 'round',
  join: 'miter',
  opacity: 1,
} satisfies PathMark
const text = {
  kind: 'text',
  text: '“5 < 6 & 7”',
  x: 4,
  y: 9,
  size: 12,
  strong: true,
  anchor: 'end',
  colour: '#1b2430',
  degrees: 0,
} as const
const look = { title: 'Closed deals', fontFamily: '"Source Sans 3", sans-serif', ground: '#ffffff' }

function svgOf(marks: Parameters<typeof drawingSvg>[0]['marks'], given = look): string {
  return drawingSvg({ width: 100, height: 50, alt: '17 of 42', marks }, given)
}

describe('a drawing as SVG', () => {
  test('stands alone: its size, its title, what it says, and the ground', () => {
    expect(svgOf([])).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" version="1.1" role="img" width="100" height="50" viewBox="0 0 100 50">' +
        '<title>Closed deals</title><desc>17 of 42</desc><rect width="100" height="50" fill="#ffffff"/></svg>\n',
    )
  })

  test('has lines with their dashes', () => {
    expect(svgOf([path])).toContain(
      '<path d="M0 0L10 0" fill="none" stroke="#124a6b" stroke-width="1.5" stroke-dasharray="1 4" stroke-linecap="round" stroke-linejoin="miter"/>',
    )
  })

  test('has areas without a line, and what shines through', () => {
    const area: PathMark = { ...path, fill: '#c9d8e1', stroke: null, opacity: 0.5 }
    expect(svgOf([area])).toContain('<path d="M0 0L10 0" fill="#c9d8e1" opacity="0.5"/>')
  })

  test('keeps words as text, safe whatever they are', () => {
    expect(svgOf([text])).toContain('text-anchor="end" fill="#1b2430">“5 &lt; 6 &amp; 7”</text>')
    expect(svgOf([text])).toContain('font-family="&quot;Source Sans 3&quot;, sans-serif"')
    expect(svgOf([{ ...text, text: 'a\u0000b\ud800c\u{1f600}' }])).toContain('>abc\u{1f600}</text>')
    expect(svgOf([{ ...text, degrees: -90 }])).toContain('transform="rotate(-90 4 9)"')
  })
})
