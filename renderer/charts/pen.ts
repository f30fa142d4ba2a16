import type { Drawing, PathMark, TextMark } from '../../shared/domain/drawing'

export type Mark = Drawing['marks'][number]

/** A stroked path; solid, butt ends and mitred corners unless told otherwise. */
export function stroke(
  d: string,
  style: Pick<PathMark, 'strokeWidth'> & { colour: string } & Partial<
      Pick<PathMark, 'dash' | 'cap' | 'join'>
    >,
): PathMark {
  return {
    kind: 'path',
    d,
    fill: null,
    stroke: style.colour,
    strokeWidth: style.strokeWidth,
    dash: style.dash ?? [],
    cap: style.cap ?? 'butt',
    join: style.join ?? 'miter',
    opacity: 1,
  }
}

export function fill(d: string, colour: string): PathMark {
  return {
    kind: 'path',
    d,
    fill: colour,
    stroke: null,
    strokeWidth: 0,
    dash: [],
    cap: 'butt',
    join: 'miter',
    opacity: 1,
  }
}

/** The sizes of words in charts, in px: figures at the end of a line, the value of the day, everything else. */
export const textSize = { end: 14, value: 13, caption: 12 } as const

export type Lettering = { readonly size: number; readonly strong: boolean }

export const lettering = {
  end: { size: textSize.end, strong: true },
  value: { size: textSize.value, strong: true },
  strongCaption: { size: textSize.caption, strong: true },
  caption: { size: textSize.caption, strong: false },
} as const satisfies Record<string, Lettering>

/** Words on one line, with their baseline at `y`. */
export function words(
  text: string,
  style: Pick<TextMark, 'x' | 'y' | 'colour'> & { lettering: Lettering; anchor?: TextMark['anchor'] },
): TextMark {
  const { x, y, colour, anchor } = style
  return { kind: 'text', text, x, y, ...style.lettering, anchor: anchor ?? 'start', colour, degrees: 0 }
}
