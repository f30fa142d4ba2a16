import * as z from 'zod'

const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/, 'A colour is six hex digits')
const finite = z.number().min(-100_000).max(100_000)

/** Absolute path data of `M`, `L`, `C` and `Z` with numbers only: what SVG and PDF both draw without arithmetic. */
const pathDataSchema = z
  .string()
  .max(200_000)
  .regex(/^[MLCZ0-9 .,eE+-]*$/, 'Path data has M, L, C, Z and numbers only')

const pathMarkSchema = z.object({
  kind: z.literal('path'),
  d: pathDataSchema,
  fill: colourSchema.nullable(),
  stroke: colourSchema.nullable(),
  strokeWidth: finite,
  /** Lengths of dash and gap in turn; empty for a solid line. */
  dash: z.array(finite),
  cap: z.enum(['butt', 'round', 'square']),
  join: z.enum(['miter', 'round', 'bevel']),
  opacity: z.number().min(0).max(1),
})
export type PathMark = z.infer<typeof pathMarkSchema>

const textMarkSchema = z.object({
  kind: z.literal('text'),
  text: z.string().max(500),
  x: finite,
  /** The baseline. */
  y: finite,
  size: finite,
  strong: z.boolean(),
  anchor: z.enum(['start', 'middle', 'end']),
  colour: colourSchema,
  /** Clockwise, around (x, y). */
  degrees: finite,
})
export type TextMark = z.infer<typeof textMarkSchema>

/**
 * A vector picture, for instance a chart as chart.js drew it: the same marks become SVG on the screen and
 * paths in a PDF. Lengths are CSS pixels from the top left corner.
 */
export const drawingSchema = z.object({
  width: z.number().positive().max(5000),
  height: z.number().positive().max(5000),
  /** What the picture says, in words, for those who do not see it. */
  alt: z.string().min(1).max(2000),
  marks: z.array(z.discriminatedUnion('kind', [pathMarkSchema, textMarkSchema])).max(20_000),
})
export type Drawing = z.infer<typeof drawingSchema>
