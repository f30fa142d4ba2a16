import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Palette, paletteFrom, paperPalette } from '../../renderer/charts/palette'

const css = readFileSync(resolve(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8')

/** The palette that a theme's block of the style sheet gives. */
function themed(theme: 'light' | 'dark'): Palette {
  const block = css.split(`[data-theme="${theme}"] {`)[1]?.split('}')[0] ?? ''
  return paletteFrom((name) => new RegExp(`${name}: ([^;]+);`).exec(block)?.[1] ?? '')
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

describe.each([
  ['light', themed('light')],
  ['dark', themed('dark')],
  ['paper', paperPalette],
] as const)('the %s palette', (_, palette) => {
  const grounds = [palette.ground, palette.surface]

  test.each(['ink', 'muted', 'accent', 'ok', 'risk', 'behind', 'nodata'] as const)(
    'sets words in %s at 4.5:1 or more (WCAG 1.4.3)',
    (role) => {
      for (const ground of grounds) expect(contrast(palette[role], ground)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('draws grey bars, axes and threads at 3:1 or more (WCAG 1.4.11)', () => {
    for (const ground of grounds) expect(contrast(palette.lineStrong, ground)).toBeGreaterThanOrEqual(3)
  })
})

describe('reading colours from tokens', () => {
  test('takes them as they were written or shortened', () => {
    expect(paletteFrom((name) => (name === '--ink' ? ' #FFF' : '#123ABC'))).toMatchObject({
      ink: '#ffffff',
      lineStrong: '#123abc',
    })
  })

  test('falls back to paper for what is no hex colour', () => {
    expect(paletteFrom(() => '')).toEqual(paperPalette)
    expect(paletteFrom(() => 'rebeccapurple')).toEqual(paperPalette)
  })

  test('finds paper to be the light theme on white', () => {
    expect(themed('light').ground).toBe('#faf9f6')
    expect(themed('dark').ink).toBe('#eee9df')
    expect({ ...themed('light'), ground: '#ffffff' }).toEqual(paperPalette)
  })
})
