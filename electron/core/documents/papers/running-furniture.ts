import type { DocumentLanguage } from '../../../../shared/domain/document-language'
import { fixedWords } from '../../../../shared/domain/fixed-words'
import { cutLines } from '../typesetting/cut-lines'
import { setLines } from '../typesetting/lines'
import { lineMark, type Mark } from '../typesetting/placed'
import { baselinePt } from '../typesetting/text-look'
import type { Frame, Furniture } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { ink } from './ink'
import { prose } from './paper-blocks'
import { looks } from './paper-looks'
import { plumbLine } from './plumb-line'

/** From the foot of the text to the line above the footer. */
const footerGapPt = 18

/** How far the plumb line hangs down on the first page and, shorter, on those after it. */
const firstCordPt = 96
const laterCordPt = 34

/** What every page of a document of several pages has: the plumb line, its name, and `page x of y`. */
export function runningFurniture(
  frame: Frame,
  name: string,
  language: DocumentLanguage = paperLanguage,
): Furniture {
  const right = frame.leftPt + frame.textWidthPt
  const ruleAt = frame.topPt + frame.textHeightPt + footerGapPt
  const textAt = ruleAt + 4 + baselinePt(looks.caption)
  return ({ number, count, isFirst, typefaces }) => {
    const setup = { direction: 'ltr' as const, balanced: false, typefaces }
    const pageLine = setLines(prose(fixedWords(language).footer(number, count), looks.caption), {
      ...setup,
      widthPt: 200,
    })
    const room = frame.textWidthPt - 90
    const nameLine = cutLines(prose(name, looks.caption), { ...setup, widthPt: room }, 1)
    const marks: Mark[] = [
      ...plumbLine({ xPt: right, lengthPt: isFirst ? firstCordPt : laterCordPt }),
      lineMark({ from: [frame.leftPt, ruleAt], to: [right, ruleAt], colour: ink.line, widthPt: 0.75 }),
    ]
    const [first] = nameLine
    if (first !== undefined) {
      marks.push({ kind: 'text', line: first, xPt: frame.leftPt, baselinePt: textAt, degrees: 0 })
    }
    const [page] = pageLine
    if (page !== undefined) {
      marks.push({ kind: 'text', line: page, xPt: right - page.widthPt, baselinePt: textAt, degrees: 0 })
    }
    return marks
  }
}
