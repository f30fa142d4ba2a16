import { graphemesOf } from '../fonts/graphemes'
import { type LineSetup, type SetLine, setLines, textOf } from './lines'
import type { Prose } from './text-look'

/** Lines of prose, at most so many: the last one ends in an ellipsis where there would be more. */
export function cutLines(prose: Prose, setup: LineSetup, mostLines: number | null): SetLine[] {
  const lines = setLines(prose, setup)
  const last = lines[(mostLines ?? lines.length) - 1]
  const look = prose.at(-1)?.look
  if (mostLines === null || lines.length <= mostLines || last === undefined || look === undefined)
    return lines
  const letters = [...graphemesOf(textOf(last.pieces).trimEnd())]
  for (let kept = letters.length; kept > 0; kept--) {
    const text = `${letters.slice(0, kept).join('').trimEnd()}…`
    const [line, ...others] = setLines([{ text, look }], { ...setup, balanced: false })
    if (line !== undefined && others.length === 0) return [...lines.slice(0, mostLines - 1), line]
  }
  return lines.slice(0, mostLines)
}
