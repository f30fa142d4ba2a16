import { rounded } from '../typesetting/path'

/** Sets the colour that fills, and that text is shown in. `fillColour('#ff0000')` → `'1 0 0 rg'`. */
export function fillColour(colour: string): string {
  return `${components(colour)} rg`
}

export function strokeColour(colour: string): string {
  return `${components(colour)} RG`
}

/** Red, green and blue from 0 to 1. */
function components(colour: string): string {
  return [1, 3, 5].map((at) => rounded(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')
}
