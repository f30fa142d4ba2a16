import * as z from 'zod'
import { templateVersionSchema } from './template'

/**
 * A rating as version 0.1 stored it: its scale was a list of anchors without a name, labels or points. Each level
 * counts its own number, which is what the discs said.
 */
const releasedRatingSchema = z.looseObject({
  kind: z.literal('rating'),
  anchors: z.array(z.object({ level: z.number(), anchor: z.string() })),
})

const releasedVersionSchema = z.looseObject({
  sections: z.array(z.looseObject({ questions: z.array(z.unknown()) })),
})

/**
 * A template version as the workspace keeps it. Published versions are final and are never written anew, so that those
 * of released shapes are lifted whenever they are read; nothing in them is lost.
 */
export const storedTemplateVersionSchema = z.preprocess(liftVersion, templateVersionSchema)

function liftVersion(stored: unknown): unknown {
  const version = releasedVersionSchema.safeParse(stored)
  if (!version.success) return stored
  const sections = version.data.sections.map((section) => ({
    ...section,
    questions: section.questions.map(liftQuestion),
  }))
  return { ...version.data, sections }
}

function liftQuestion(stored: unknown): unknown {
  const rating = releasedRatingSchema.safeParse(stored)
  if (!rating.success) return stored
  const { anchors, ...rest } = rating.data
  const [first, last] = [anchors.at(0)?.level, anchors.at(-1)?.level]
  const levels = anchors.map(({ level, anchor }) => ({ level, anchor, points: level }))
  return { ...rest, scale: { name: `Scale from ${first} to ${last}`, levels } }
}
