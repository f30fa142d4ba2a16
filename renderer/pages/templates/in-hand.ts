import { type QuestionId, questionIdSchema, type SectionId, sectionIdSchema } from '../../../shared/domain/id'
import type { Section } from '../../../shared/domain/template'

/** What the fields are shown of: the template itself, one section, or one question. */
export type InHand =
  | { readonly kind: 'template' }
  | { readonly kind: 'section'; readonly id: SectionId }
  | { readonly kind: 'question'; readonly id: QuestionId }

/** The row of a thing in the outline: `section:…` or `question:…`. */
export function keyOf(inHand: InHand): string {
  return inHand.kind === 'template' ? 'template' : `${inHand.kind}:${inHand.id}`
}

/** What a row of the outline stands for. */
export function inHandOf(key: string | number): InHand {
  const [kind, id] = String(key).split(':')
  if (kind === 'section') return { kind, id: sectionIdSchema.parse(id) }
  if (kind === 'question') return { kind, id: questionIdSchema.parse(id) }
  return { kind: 'template' }
}

/** What a section is called in a list: its title, or its number as long as there is none. */
export function nameOfSection({ title }: Pick<Section, 'title'>, index: number): string {
  return title.trim() === '' ? `Section ${index + 1}` : title
}
