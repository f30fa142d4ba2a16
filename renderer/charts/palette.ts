import type { AttainmentState } from '../../shared/domain/attainment'

/** The colours that charts draw with, each six hex digits, named as the tokens of the look. */
export type Palette = {
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly lineStrong: string
  readonly accent: string
  readonly ok: string
  readonly risk: string
  readonly behind: string
  readonly nodata: string
  readonly forecast: string
  readonly ground: string
  readonly surface: string
}

/** Paper is always light: what a chart is recorded with, whatever theme the screen has. */
export const paperPalette: Palette = {
  ink: '#1b2430',
  muted: '#5a6472',
  line: '#dddad2',
  lineStrong: '#8b8778',
  accent: '#124a6b',
  ok: '#2f7d4f',
  risk: '#8f5a00',
  behind: '#b3261e',
  nodata: '#5a6472',
  forecast: '#c9d8e1',
  ground: '#ffffff',
  surface: '#ffffff',
}

const tokens: Readonly<Record<keyof Palette, string>> = {
  ink: '--ink',
  muted: '--muted',
  line: '--line',
  lineStrong: '--line-strong',
  accent: '--accent',
  ok: '--ok',
  risk: '--risk',
  behind: '--behind',
  nodata: '--nodata',
  forecast: '--forecast',
  ground: '--ground',
  surface: '--surface',
}

/** The palette that the tokens in force give. `token` reads one custom property; one that is no hex colour is paper's. */
export function paletteFrom(token: (name: string) => string): Palette {
  const colour = (role: keyof Palette): string => sixDigits(token(tokens[role])) ?? paperPalette[role]
  return {
    ink: colour('ink'),
    muted: colour('muted'),
    line: colour('line'),
    lineStrong: colour('lineStrong'),
    accent: colour('accent'),
    ok: colour('ok'),
    risk: colour('risk'),
    behind: colour('behind'),
    nodata: colour('nodata'),
    forecast: colour('forecast'),
    ground: colour('ground'),
    surface: colour('surface'),
  }
}

/** A style sheet may have been shortened on its way: `sixDigits(' #FFF')` → `'#ffffff'`; null for anything else. */
function sixDigits(value: string): string | null {
  const hex = value.trim().toLowerCase()
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex
  return /^#[0-9a-f]{3}$/.test(hex) ? hex.replace(/[0-9a-f]/g, '$&$&') : null
}

export function stateColour(palette: Palette, state: AttainmentState): string {
  switch (state) {
    case 'onTarget':
      return palette.ok
    case 'atRisk':
      return palette.risk
    case 'behind':
      return palette.behind
    case 'noData':
      return palette.nodata
  }
}
