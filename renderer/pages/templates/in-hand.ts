import { type QuestionId, questionIdSchema, type SectionId, sectionIdSchema } from '../../../shared/domain/id'
import { nameOfQuestion } from '../../../shared/domain/new-question'
import { type TemplateContent, templateContentSchema } from '../../../shared/domain/template'
import { publishingFaults } from '../../../shared/domain/template-draft'
import type { TemplateFault } from '../../../shared/domain/template-fault'

/** What the fields are shown of: the template itself, one section, or one question. */
export type InHand =
  | { readonly kind: 'template' }
  | { readonly kind: 'section'; readonly id: SectionId }
  | { readonly kind: 'question'; readonly id: QuestionId }

/** Something to be put right, with the thing it stands in and the field there. */
export type PlacedFault = {
  readonly inHand: InHand
  readonly where: string
  readonly field: string
  readonly message: string
}

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

/** All that keeps the content from being saved or published, each by the thing it stands in. */
export function placedFaults(content: TemplateContent): PlacedFault[] {
  const issues = templateContentSchema.safeParse(content).error?.issues ?? []
  const unfit = issues.map(({ path, message }) => ({
    path: path.map((part) => (typeof part === 'number' ? part : String(part))),
    message,
  }))
  return [...unfit, ...publishingFaults(content)].map((fault) => placed(content, fault))
}

function placed(content: TemplateContent, { path, message }: TemplateFault): PlacedFault {
  const [list, sectionAt, inner, questionAt, ...rest] = path
  const section =
    list === 'sections' && typeof sectionAt === 'number' ? content.sections[sectionAt] : undefined
  if (section === undefined) {
    return { inHand: { kind: 'template' }, where: 'The template', field: path.join('.'), message }
  }
  const question =
    inner === 'questions' && typeof questionAt === 'number' ? section.questions[questionAt] : undefined
  if (question === undefined) {
    const where = section.title.trim() === '' ? `Section ${Number(sectionAt) + 1}` : section.title
    return { inHand: { kind: 'section', id: section.id }, where, field: path.slice(2).join('.'), message }
  }
  return {
    inHand: { kind: 'question', id: question.id },
    where: nameOfQuestion(question),
    field: rest.join('.'),
    message,
  }
}
