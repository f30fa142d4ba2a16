import { bobMark, bobUnits } from './marks'
import type { Palette } from './palette'
import { polyline } from './path-data'
import { lettering, type Mark, stroke, textSize, words } from './pen'
import type { MeasureText } from './text-measure'

export const cordWidth = 1.5
/** From the end of the target line to the cord, and from the cord to its words. */
const cordAside = 12
const wordsAside = 12
const bobScale = 0.9
const bobHeight = bobUnits * bobScale
/** A bob that has nowhere to go still hangs, or it would be a dot on the line. */
const shortestCord = 5
const lineHeight = 17

/** What is written beside the cord; `distance` is `''` where there is none to tell. */
export type CordWords = { readonly target: readonly string[]; readonly distance: string }

/** Sets the target's words on one line if they take less than a quarter of the chart, else on two. */
export function cordWords(given: {
  target: string
  distance: string
  widthPx: number
  measure: MeasureText
}): CordWords {
  const oneLine = `Target ${given.target}`
  const fits = given.measure(oneLine, lettering.end) <= given.widthPx / 4
  return { target: fits ? [oneLine] : ['Target', given.target], distance: given.distance }
}

/** The room that cord and words need to the right of the plot. */
export function cordRoom(text: CordWords, measure: MeasureText): number {
  const widest = Math.max(
    ...text.target.map((line) => measure(line, lettering.end)),
    measure(text.distance, lettering.caption),
  )
  return Math.ceil(cordAside + wordsAside + widest) + 2
}

/**
 * The end of a target line at `fromX`: the cord hangs from it, with its bob's tip at `levelY`, where the value
 * stands. A value that has passed the target is shown by a thread going up, and the bob hangs short; so it does when
 * `levelY` is null because there is no value.
 */
export function plumbCord(given: {
  fromX: number
  targetY: number
  levelY: number | null
  text: CordWords
  palette: Palette
}): Mark[] {
  const { targetY, levelY, palette } = given
  const x = given.fromX + cordAside
  const bobY = Math.max(targetY + shortestCord, (levelY ?? targetY) - bobHeight)
  const marks: Mark[] = [
    stroke(
      // begins a pixel early, so that no seam shows where it takes over from the line
      polyline([
        { x: given.fromX - 1, y: targetY },
        { x, y: targetY },
        { x, y: bobY + 1 },
      ]),
      { colour: palette.accent, strokeWidth: cordWidth },
    ),
    bobMark({ x, y: bobY, scale: bobScale, colour: palette.accent }),
  ]
  if (levelY !== null && levelY < targetY) marks.push(thread({ x, targetY, levelY, palette }))
  return [...marks, ...cordLettering({ ...given, x: x + wordsAside })]
}

function thread(given: { x: number; targetY: number; levelY: number; palette: Palette }): Mark {
  const { x, targetY, levelY } = given
  const d = `${polyline([
    { x, y: targetY },
    { x, y: levelY },
  ])}${polyline([
    { x: x - 4, y: levelY },
    { x: x + 4, y: levelY },
  ])}`
  return stroke(d, { colour: given.palette.accent, strokeWidth: 1 })
}

function cordLettering(given: {
  x: number
  targetY: number
  levelY: number | null
  text: CordWords
  palette: Palette
}): Mark[] {
  const { x, targetY, levelY, text, palette } = given
  const first = targetY + 5
  const marks: Mark[] = text.target.map((line, index) =>
    words(line, { x, y: first + index * lineHeight, colour: palette.accent, lettering: lettering.end }),
  )
  const middle = (targetY + (levelY ?? targetY)) / 2 + 4
  const above = levelY !== null && levelY < targetY
  const y = above
    ? Math.max(Math.min(middle, first - textSize.end - 4), textSize.caption)
    : Math.max(middle, first + text.target.length * lineHeight)
  if (text.distance !== '') {
    marks.push(words(text.distance, { x, y, colour: palette.muted, lettering: lettering.caption }))
  }
  return marks
}
