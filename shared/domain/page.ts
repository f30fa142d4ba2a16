import * as z from 'zod'
import { pictureFileSchema } from './letterhead'

/** The typefaces of paper: serif speaks, sans measures. */
export const paperFontSchema = z.enum([
  'sans',
  'sansItalic',
  'sansStrong',
  'serif',
  'serifItalic',
  'serifStrong',
])
export type PaperFont = z.infer<typeof paperFontSchema>

const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/)

/** One line of text at its place; lengths in points from the top left corner of the page. */
const placedLineSchema = z.object({
  kind: z.literal('line'),
  text: z.string(),
  x: z.number(),
  baseline: z.number(),
  width: z.number(),
  size: z.number(),
  font: paperFontSchema,
  /** All letters as true small capitals, with 0.045 em of room after each; `width` counts it. */
  smallCaps: z.boolean(),
  colour: colourSchema,
  direction: z.enum(['ltr', 'rtl']),
  /** Clockwise around (x, baseline); 0 but for some labels of charts. */
  degrees: z.number(),
})
export type PlacedLine = z.infer<typeof placedLineSchema>

/** A path in absolute `M`, `L`, `C`, `Z` commands. */
const placedPathSchema = z.object({
  kind: z.literal('path'),
  d: z.string(),
  fill: colourSchema.nullable(),
  stroke: colourSchema.nullable(),
  strokeWidth: z.number(),
  dash: z.array(z.number()),
  cap: z.enum(['butt', 'round', 'square']),
  join: z.enum(['miter', 'round', 'bevel']),
  opacity: z.number(),
})
export type PlacedPath = z.infer<typeof placedPathSchema>

/** A picture of points; the left top corner at its place. */
const placedPictureSchema = z.object({
  kind: z.literal('picture'),
  file: pictureFileSchema,
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})
export type PlacedPicture = z.infer<typeof placedPictureSchema>

/** What a block is to a reader who listens: the words of PDF structure types, `artifact` for mere decoration. */
export const blockRoleSchema = z.enum([
  'h1',
  'h2',
  'h3',
  'paragraph',
  'listItem',
  'headerCell',
  'cell',
  'figure',
  'signature',
  'artifact',
])
export type BlockRole = z.infer<typeof blockRoleSchema>

const placedBlockSchema = z.object({
  role: blockRoleSchema,
  /** The words for a figure; null where the lines say it themselves. */
  alt: z.string().nullable(),
  /** What it is called as a place on the screen; left out where nothing leads there. */
  anchor: z.string().optional(),
  items: z.array(z.discriminatedUnion('kind', [placedLineSchema, placedPathSchema, placedPictureSchema])),
})
export type PlacedBlock = z.infer<typeof placedBlockSchema>

/**
 * A typeset page, ready to be painted: the preview on the screen, the print-out and the PDF are all painted from
 * the same pages, so they cannot differ. Blocks stand in reading order.
 */
export const placedPageSchema = z.object({
  width: z.number(),
  height: z.number(),
  blocks: z.array(placedBlockSchema),
})
export type PlacedPage = z.infer<typeof placedPageSchema>
