import type { Drawing, PathMark, TextMark } from '../../../shared/domain/drawing'
import { htmlText } from './html-text'

/** The colours of drawings for paper, as the page names them, so that they follow light and dark. */
const colourNames: Readonly<Record<string, string>> = {
  '#1b2430': 'ink',
  '#5a6472': 'muted',
  '#dddad2': 'line',
  '#8b8778': 'strong',
  '#124a6b': 'accent',
  '#2f7d4f': 'ok',
  '#8f5a00': 'risk',
  '#b3261e': 'behind',
  '#c9d8e1': 'forecast',
  '#ffffff': 'ground',
}

export const drawnColours: readonly string[] = Object.values(colourNames)

/** A chart as inline SVG that is told by its words and grows with its place. */
export function drawingSvg({ width, height, alt, marks }: Drawing): string {
  const inner = marks.map((mark) => (mark.kind === 'path' ? pathSvg(mark) : textSvg(mark))).join('')
  return `<svg role="img" aria-label="${htmlText(alt)}" viewBox="0 0 ${width} ${height}">${inner}</svg>`
}

function pathSvg({ d, fill, stroke, strokeWidth, dash, cap, join, opacity }: PathMark): string {
  const lines = stroke === null ? '' : ` ${strokeAttributes({ strokeWidth, dash, cap, join })}`
  const seen = opacity === 1 ? '' : ` opacity="${opacity}"`
  return `<path d="${htmlText(d)}"${coloured({ fill, stroke })}${lines}${seen}/>`
}

function strokeAttributes({
  strokeWidth,
  dash,
  cap,
  join,
}: Pick<PathMark, 'strokeWidth' | 'dash' | 'cap' | 'join'>) {
  const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`
  return `stroke-width="${strokeWidth}" stroke-linecap="${cap}" stroke-linejoin="${join}"${dashes}`
}

function textSvg({ text, x, y, size, strong, anchor, colour, degrees }: TextMark): string {
  const turn = degrees === 0 ? '' : ` transform="rotate(${degrees} ${x} ${y})"`
  const weight = strong ? ' font-weight="600"' : ''
  return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}"${weight}${coloured({ fill: colour, stroke: null })}${turn}>${htmlText(text)}</text>`
}

/** Named colours as classes, which the style of the page gives a value; any other as it is. */
function coloured({ fill, stroke }: { fill: string | null; stroke: string | null }): string {
  const [fillName, strokeName] = [colourNames[fill ?? ''], colourNames[stroke ?? '']]
  const classes = [
    ...(fillName === undefined ? [] : [`f-${fillName}`]),
    ...(strokeName === undefined ? [] : [`s-${strokeName}`]),
  ]
  return [
    classes.length === 0 ? '' : ` class="${classes.join(' ')}"`,
    fillName === undefined ? ` fill="${fill ?? 'none'}"` : '',
    stroke !== null && strokeName === undefined ? ` stroke="${stroke}"` : '',
  ].join('')
}
