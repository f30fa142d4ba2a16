import { formatShortDay } from '../../../../shared/domain/calendar-format'
import { drawableLine } from '../fonts/drawable-text'
import type { InlineSign } from '../typesetting/content'
import { signMarks } from '../typesetting/lay-text'
import { setLines } from '../typesetting/lines'
import { lineMark, type Mark, type PathMark } from '../typesetting/placed'
import { baselinePt, type TextLook } from '../typesetting/text-look'
import type { Frame, Furniture } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { ink } from './ink'
import { prose } from './paper-blocks'
import { looks } from './paper-looks'
import { plumbLine } from './plumb-line'
import type { SheetSources } from './sheet-sources'
import { signOf } from './signs'

/** How far the plumb line hangs into the head of the sheet, and above the text of further pages. */
const cordPt = 75
const laterCordPt = 18

/** What a sheet has around its content: the plumb line, the key to its charts, and how new the numbers are. */
export function sheetFurniture(frame: Frame, sources: Drawn): Furniture {
  const right = frame.leftPt + frame.textWidthPt
  const ruleAt = frame.heightPt - 48
  const baseline = ruleAt + 6 + baselinePt(looks.caption)
  const numbersTo = sources.progress.reduce<string | null>(
    (latest, { lastOn }) => (latest === null || (lastOn ?? '') > latest ? lastOn : latest),
    null,
  )
  const stand =
    numbersTo === null
      ? ''
      : `Numbers to ${formatShortDay(numbersTo, { locale: paperLanguage, today: '' })} · `
  return ({ number, count, isFirst, typefaces }) => {
    const setText = (text: string, look: TextLook) =>
      setLines(prose(drawableLine(text), look), {
        widthPt: 400,
        direction: 'ltr',
        balanced: false,
        typefaces,
      })[0]
    const marks: Mark[] = [
      ...plumbLine({ xPt: right - 4, lengthPt: isFirst ? cordPt : laterCordPt }),
      lineMark({ from: [frame.leftPt, ruleAt], to: [right, ruleAt], colour: ink.line, widthPt: 0.75 }),
    ]
    const page = setText(`${stand}page ${number} of ${count}`, looks.caption)
    if (page !== undefined) {
      marks.push({ kind: 'text', line: page, xPt: right - page.widthPt, baselinePt: baseline, degrees: 0 })
    }
    let xPt = frame.leftPt
    for (const { sign, word } of keysOf(sources)) {
      const line = setText(word, looks.caption)
      if (line === undefined) continue
      marks.push(...signMarks(sign, { xPt, baselinePt: baseline }))
      xPt += sign.widthPt + 4
      marks.push({ kind: 'text', line, xPt, baselinePt: baseline, degrees: 0 })
      xPt += line.widthPt + 11
    }
    return marks
  }
}

/** The numbers that a sheet shows, and the charts that it draws of them. */
type Drawn = Pick<SheetSources, 'progress'> & {
  readonly charts: readonly Pick<SheetSources['charts'][number], 'metricId' | 'large'>[]
}

type Key = { readonly sign: InlineSign; readonly word: string }

/** What the sheet draws, and nothing else. */
function keysOf({ progress, charts }: Drawn): Key[] {
  const drawn = progress.filter(({ metric }) => charts.some(({ metricId }) => metricId === metric.id))
  const isLarge = (id: string): boolean => charts.some(({ metricId, large }) => large && metricId === id)
  const states = (['onTarget', 'atRisk', 'behind'] as const).filter((state) =>
    progress.some((each) => each.state === state),
  )
  return [
    ...(drawn.some(({ months }) => months.some(({ target }) => target !== null)) ? [targetKey] : []),
    ...(drawn.some(({ metric, quarter }) => quarter !== null && isLarge(metric.id)) ? [paceKey] : []),
    ...states.map((state) => ({
      sign: signOf(state, { sizePt: 6.5, colour: ink.muted }),
      word: stateWords[state],
    })),
  ]
}

const targetKey: Key = { sign: strokeSign(ink.accent, 0.75, []), word: 'target' }
const paceKey: Key = { sign: strokeSign(ink.muted, 1.1, [1.2, 2.2]), word: 'even pace' }
const stateWords = { onTarget: 'on target', atRisk: 'at risk', behind: 'behind' } as const

/** A short piece of a line, as the charts draw it. */
function strokeSign(colour: string, widthPt: number, dash: readonly number[]): InlineSign {
  const line: PathMark = { ...lineMark({ from: [0, 0], to: [13.5, 0], colour, widthPt }), dash }
  return { paths: [line], widthPt: 13.5, gapPt: 4, risePt: 3 }
}
