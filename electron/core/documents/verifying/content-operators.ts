import type { ReadingLimits } from '../reading/reading-limits'

/** What stands before an operator of a content stream, as far as it says where something is painted. */
export type Operand = number | { readonly name: string } | { readonly textBytes: number }

/** One step of a content stream (ISO 32000-1, 7.8.2). What stood in an array before it stands among the operands. */
export type PaintingStep = { readonly operator: string; readonly operands: readonly Operand[] }

const space = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)+/y
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y
const hexText = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y
const word = /[A-Za-z'"][A-Za-z0-9*'"]*/y
const endOfPicture = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g

/** More operands than any operator has but one that shows text. */
const mostOperands = 10_000

/** The steps of a content stream, one after the other. What is no step of any is read over, as readers do. */
export function* stepsIn(content: string, limits: ReadingLimits): Iterable<PaintingStep> {
  let operands: Operand[] = []
  let at = 0
  const take = (form: RegExp): string | null => {
    form.lastIndex = at
    const found = form.exec(content)?.[0]
    if (found === undefined || found === '') return null
    at += found.length
    return found
  }
  while (at < content.length) {
    const from = at
    if (take(space) === null) {
      const digits = take(number)
      const named = digits === null ? take(name) : null
      const hex = digits === null && named === null ? take(hexText) : null
      if (digits !== null) operands.push(Number(digits))
      else if (named !== null) operands.push({ name: named.slice(1) })
      else if (hex !== null) operands.push({ textBytes: Math.ceil((hex.length - 2) / 2) })
      else if (content[at] === '(') {
        const text = textAt(content, at)
        operands.push({ textBytes: text.bytes })
        at = text.to
      } else {
        const operator = take(word)
        if (operator === null) at++
        else {
          if (operator === 'ID') at = afterPicture(content, at)
          yield { operator, operands }
          operands = []
        }
      }
      if (operands.length > mostOperands) operands = []
    }
    limits.countParsed(at - from)
  }
}

/** A text in parentheses, which may stand within each other: how many characters it has, and where it ends. */
function textAt(content: string, start: number): { readonly bytes: number; readonly to: number } {
  let [open, bytes, at] = [1, 0, start + 1]
  for (; at < content.length; at++) {
    const character = content[at]
    if (character === '\\') at++
    else if (character === '(') open++
    else if (character === ')' && --open === 0) return { bytes, to: at + 1 }
    bytes++
  }
  return { bytes, to: at }
}

/** Where the data of a picture end that stands in the content itself (8.9.7). */
function afterPicture(content: string, at: number): number {
  endOfPicture.lastIndex = at
  const end = endOfPicture.exec(content)
  return end === null ? content.length : end.index + end[0].length
}
