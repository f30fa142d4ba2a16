import * as z from 'zod'
import { contentOf, type TemplateContent, templateContentSchema } from './template'

/** Bytes of a template file: more than 500 questions with long guides in any script. */
export const largestTemplateFile = 8_000_000

export const templateFileFormat = 'plumbline-template'
export const templateFileVersion = 1

/**
 * A template in a file of its own: JSON, UTF-8. It says what the template says and nothing of this workspace. The ids of
 * sections, questions, options, rows and items only tell them apart within the file: an import gives new ones to sections
 * and questions. A field that is not described here is refused.
 */
export const templateFileSchema = z.strictObject({
  format: z.literal(templateFileFormat),
  formatVersion: z.literal(templateFileVersion),
  ...templateContentSchema.shape,
})
export type TemplateFile = z.infer<typeof templateFileSchema>

/** The text of a template file, to be read by people too. */
export function templateFileText(content: TemplateContent): string {
  const file: TemplateFile = {
    format: templateFileFormat,
    formatVersion: templateFileVersion,
    ...contentOf(content),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
