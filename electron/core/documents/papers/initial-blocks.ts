import type { Clause } from '../../../../shared/domain/agreement'
import { type AgreementRecord, signersOfRecord } from '../../../../shared/domain/agreement-record'
import { languageOf } from '../../../../shared/domain/document-language'
import type { Drawing } from '../../../../shared/domain/drawing'
import { fixedWords } from '../../../../shared/domain/fixed-words'
import type { SignatureMark } from '../../../../shared/domain/signature'
import type { Block } from '../typesetting/content'
import type { SigningMedium } from './by-hand'
import { ink } from './ink'
import { paragraph } from './paper-blocks'
import { looks } from './paper-looks'

/** How high drawn initials stand at most, and how wide; in points. */
const highestPt = 24
const widestPt = 90

/** Beside a clause that asks for them: whose initials belong there, and the initials once they were given. */
export function initialBlocks(clause: Clause, record: AgreementRecord, medium: SigningMedium): Block[] {
  if (clause.initials !== true || record.refusal !== null) return []
  const name = signersOfRecord(record)[0]?.name ?? record.person.name
  const given = record.initials ?? null
  const { initialsOf, noInitials } = fixedWords(languageOf(record)).signing
  const label = initialsOf(name)
  if (given === null) {
    const open = medium === 'onScreen' ? noInitials : '_'.repeat(24)
    return [paragraph(`${label}: ${open}`, looks.fine, { gapBeforePt: medium === 'onScreen' ? 6 : 16 })]
  }
  if (given.mark.kind === 'typed') {
    const words = [
      { text: `${label}: `, look: looks.fine },
      { text: given.mark.text, look: looks.words },
    ]
    return [paragraph(words, looks.fine, { gapBeforePt: 6 })]
  }
  return [
    paragraph(label, looks.fine, { gapBeforePt: 6, keepWithNext: true }),
    { kind: 'figure', ...drawnInitials(given.mark, label), gapBeforePt: 2 },
  ]
}

/** Strokes as a picture no larger than initials are, with its share of a column of 450 points. */
function drawnInitials(
  { strokes }: Extract<SignatureMark, { kind: 'drawn' }>,
  alt: string,
): { drawing: Drawing; share: number } {
  const points = strokes.flat()
  const [left, top] = [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))]
  const width = Math.max(...points.map(([x]) => x)) - left + 2 * penPixels
  const height = Math.max(...points.map(([, y]) => y)) - top + 2 * penPixels
  const at = ([x, y]: readonly number[]): string =>
    `${((x ?? 0) - left + penPixels).toFixed(1)} ${((y ?? 0) - top + penPixels).toFixed(1)}`
  const scale = Math.min(1, highestPt / height, widestPt / width)
  const drawing: Drawing = {
    width,
    height,
    alt,
    marks: strokes.map((stroke) => ({
      kind: 'path',
      // a dot is a stroke that goes nowhere
      d: `M${stroke.map(at).join('L')}${stroke.length === 1 ? `L${at(stroke[0] ?? [])}` : ''}`,
      fill: null,
      stroke: ink.text,
      strokeWidth: strokePt / scale,
      dash: [],
      cap: 'round',
      join: 'round',
      opacity: 1,
    })),
  }
  return { drawing, share: (width * scale) / columnPt }
}

/** Room around the strokes, in pixels of the field: as much as half the pen takes. */
const penPixels = 2

/** How wide the pen draws on paper. */
const strokePt = 1.2

/** About as wide as the column of a document is, on either paper. */
const columnPt = 455
