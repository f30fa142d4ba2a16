import * as z from 'zod'
import { isoInstantSchema } from './calendar'
import { partySchema } from './document-kind'
import { lineOf } from './text'

/** A point of a pen stroke: CSS pixels from the top left of the field, and the pressure from 0 to 1. */
const strokePointSchema = z.tuple([
  z.number().min(-10).max(4000),
  z.number().min(-10).max(4000),
  z.number().min(0).max(1),
])

/** A typed name has so many characters at most. */
export const longestTypedName = 200

/** The mark that a party leaves: drawn by pen, finger or mouse, or the name typed. */
export const signatureMarkSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('drawn'),
    strokes: z.array(z.array(strokePointSchema).min(1).max(5000)).min(1).max(500),
  }),
  z.object({ kind: z.literal('typed'), text: lineOf({ what: 'The typed name', max: longestTypedName }) }),
])
export type SignatureMark = z.infer<typeof signatureMarkSchema>

/** A drawn mark smaller than this in both directions is a slip of the hand; in CSS pixels of the field. */
const leastPixels = 12

export const tooSmallMark =
  'The mark is too small to be told from a slip of the hand; please draw it once more, larger'

/** Whether a drawn mark is no larger than a slip of the hand. What is typed never is. */
export function isTooSmall(mark: SignatureMark): boolean {
  if (mark.kind === 'typed') return false
  const [left, right] = spanOf(mark, 0)
  const [top, bottom] = spanOf(mark, 1)
  return right - left < leastPixels && bottom - top < leastPixels
}

function spanOf(
  { strokes }: Extract<SignatureMark, { kind: 'drawn' }>,
  axis: 0 | 1,
): readonly [least: number, most: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const stroke of strokes) {
    for (const point of stroke) {
      least = Math.min(least, point[axis])
      most = Math.max(most, point[axis])
    }
  }
  return [least, most]
}

/** A mark as it is taken from a signer. */
export const newMarkSchema = signatureMarkSchema.refine((mark) => !isTooSmall(mark), { error: tooSmallMark })

/** The mark with places to a tenth of a pixel and pressure to a hundredth: finer than any hand or eye. */
export function compactMark(mark: SignatureMark): SignatureMark {
  if (mark.kind === 'typed') return mark
  const to = (digits: number, value: number): number => Number(value.toFixed(digits))
  return {
    kind: 'drawn',
    strokes: mark.strokes.map((stroke) =>
      stroke.map(([x, y, pressure]) => [to(1, x), to(1, y), to(2, pressure)]),
    ),
  }
}

/** A signature as it was given in the room: who, when, the mark that was left, and what was ticked before. */
export const givenSignatureSchema = z.object({
  party: partySchema,
  name: z.string(),
  at: isoInstantSchema,
  /** Minutes that the clock of the laptop was ahead of UTC, so that the paper shows the time of the room. */
  utcOffsetMinutes: z
    .int()
    .min(-14 * 60)
    .max(14 * 60),
  mark: signatureMarkSchema,
  statements: z.array(z.string()),
})
export type GivenSignature = z.infer<typeof givenSignatureSchema>

/** A signed file: the hash of its bytes, under which the workspace keeps it. */
export const signedFileSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
})
export type SignedFile = z.infer<typeof signedFileSchema>
