import type { Drawing, PathMark, TextMark } from './drawing'

/**
 * A drawing as a picture that stands alone: SVG 1.1, with its title and, as the description, what it says in words. Words
 * stay text in the family named, so that they can be searched, read aloud and set by whoever has no such typeface.
 * `ground` is the colour under it; null leaves it clear, for a page that has its own.
 */
export function drawingSvg(
  drawing: Drawing,
  look: { readonly title: string; readonly fontFamily: string; readonly ground: string | null },
): string {
  const { width, height } = drawing
  const size = { width, height, viewBox: `0 0 ${width} ${height}` }
  return [
    element('svg', { xmlns: 'http://www.w3.org/2000/svg', version: '1.1', role: 'img', ...size }, [
      element('title', {}, [escaped(look.title)]),
      element('desc', {}, [escaped(drawing.alt)]),
      ...(look.ground === null ? [] : [element('rect', { width, height, fill: look.ground })]),
      ...drawing.marks.map((mark) =>
        mark.kind === 'path' ? pathElement(mark) : textElement(mark, look.fontFamily),
      ),
    ]),
    '\n',
  ].join('')
}

type Attributes = Readonly<Record<string, string | number | undefined>>

function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(String(value))}"`],
  )
  const opened = `<${name}${written.join('')}`
  return children.length === 0 ? `${opened}/>` : `${opened}>${children.join('')}</${name}>`
}

function pathElement(mark: PathMark): string {
  return element('path', {
    d: mark.d,
    fill: mark.fill ?? 'none',
    ...(mark.stroke === null
      ? {}
      : {
          stroke: mark.stroke,
          'stroke-width': short(mark.strokeWidth),
          'stroke-dasharray': mark.dash.length === 0 ? undefined : mark.dash.map(short).join(' '),
          'stroke-linecap': mark.cap,
          'stroke-linejoin': mark.join,
        }),
    opacity: mark.opacity === 1 ? undefined : short(mark.opacity),
  })
}

function textElement(mark: TextMark, fontFamily: string): string {
  const [x, y] = [short(mark.x), short(mark.y)]
  return element(
    'text',
    {
      x,
      y,
      'font-family': fontFamily,
      'font-size': short(mark.size),
      'font-weight': mark.strong ? 600 : 400,
      'text-anchor': mark.anchor,
      fill: mark.colour,
      transform: mark.degrees === 0 ? undefined : `rotate(${short(mark.degrees)} ${x} ${y})`,
    },
    [escaped(mark.text)],
  )
}

/** Thousandths are finer than any printer. */
function short(value: number): number {
  return Math.round(value * 1000) / 1000 + 0
}

/** What XML 1.0 cannot hold even when escaped: control characters, halves of a surrogate pair, two that are none. */
const unwritable = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
