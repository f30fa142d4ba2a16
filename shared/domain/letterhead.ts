import * as z from 'zod'
import { proseOf } from './text'

/** The size of a logo file at most, in bytes: it travels in every document. */
export const mostLogoBytes = 150_000

/** Pixels of a logo at most, on each side. */
export const mostLogoPixels = 3000

/** A picture as a file of its own holds it. */
export const pictureFileSchema = z.object({
  type: z.enum(['image/png', 'image/jpeg']),
  /** The bytes of the file, in base64. */
  data: z.base64().max(Math.ceil(mostLogoBytes / 3) * 4, 'The logo can have 150 kB at most'),
})
export type PictureFile = z.infer<typeof pictureFileSchema>

/** A logo that can be read, with its size in pixels. */
export const logoSchema = pictureFileSchema.extend({
  width: z.int().min(1).max(mostLogoPixels),
  height: z.int().min(1).max(mostLogoPixels),
})
export type Logo = z.infer<typeof logoSchema>

/** What stands at the head of agreements beside the name of the firm. */
export const letterheadSchema = z.object({
  /** As on an envelope, in lines; empty where none is to stand there. */
  address: proseOf({ what: 'The address', max: 400 }),
  logo: logoSchema.nullable(),
})
export type Letterhead = z.infer<typeof letterheadSchema>

/** Neither address nor logo: then the name of the firm stands alone. */
export const noLetterhead: Letterhead = { address: '', logo: null }
