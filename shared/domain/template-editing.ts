import type { QuestionId, SectionId } from './id'
import type { Question } from './question'
import type { Section, TemplateContent } from './template'

/** Where a question stands: its section, and its place in it, from 0. */
export type QuestionPlace = { readonly sectionId: SectionId; readonly at: number }

/** Where the question stands; null where there is none with this id. */
export function placeOf(content: TemplateContent, id: QuestionId): QuestionPlace | null {
  for (const section of content.sections) {
    const at = section.questions.findIndex((question) => question.id === id)
    if (at !== -1) return { sectionId: section.id, at }
  }
  return null
}

/** The content with one section changed. What did not change stays the same object. */
export function withSection(
  content: TemplateContent,
  id: SectionId,
  change: (section: Section) => Section,
): TemplateContent {
  return {
    ...content,
    sections: content.sections.map((section) =>
      section.id === id ? askedRightly(change(section)) : section,
    ),
  }
}

/** The questions of a private section are asked of the manager alone, whoever answered them before. */
function askedRightly(section: Section): Section {
  if (section.visibility === 'shared') return section
  return { ...section, questions: section.questions.map((each) => ({ ...each, askedOf: 'manager' })) }
}

/** The content with a question in the place of the one that has its id. */
export function withQuestion(content: TemplateContent, question: Question): TemplateContent {
  const place = placeOf(content, question.id)
  if (place === null) return content
  return withSection(content, place.sectionId, (section) => ({
    ...section,
    questions: section.questions.with(place.at, question),
  }))
}

/** The content with one more question. A place beyond the end of the section is its end. */
export function withNewQuestion(
  content: TemplateContent,
  question: Question,
  { sectionId, at }: QuestionPlace,
): TemplateContent {
  return withSection(content, sectionId, (section) => ({
    ...section,
    questions: section.questions.toSpliced(at, 0, question),
  }))
}

export function withoutQuestion(content: TemplateContent, id: QuestionId): TemplateContent {
  const place = placeOf(content, id)
  if (place === null) return content
  return withSection(content, place.sectionId, (section) => ({
    ...section,
    questions: section.questions.toSpliced(place.at, 1),
  }))
}

/** The question in another place, counted as if it had been taken out before. Questions keep their ids. */
export function withQuestionMoved(
  content: TemplateContent,
  id: QuestionId,
  to: QuestionPlace,
): TemplateContent {
  const from = placeOf(content, id)
  if (from === null) return content
  const question = content.sections.find((section) => section.id === from.sectionId)?.questions[from.at]
  if (question === undefined) return content
  return withNewQuestion(withoutQuestion(content, id), question, to)
}

/**
 * The place one step up or down: within the section, or beyond its edge in the next section, where a question comes last
 * or first. Null at the very first and the very last place.
 */
export function stepFrom(content: TemplateContent, id: QuestionId, by: 1 | -1): QuestionPlace | null {
  const place = placeOf(content, id)
  if (place === null) return null
  const index = content.sections.findIndex((section) => section.id === place.sectionId)
  const at = place.at + by
  if (at >= 0 && at < (content.sections[index]?.questions.length ?? 0)) return { ...place, at }
  const beyond = index + by < 0 ? undefined : content.sections[index + by]
  if (beyond === undefined) return null
  return { sectionId: beyond.id, at: by === 1 ? 0 : beyond.questions.length }
}

/** The section in another place among the sections, counted as if it had been taken out before. */
export function withSectionMoved(content: TemplateContent, id: SectionId, to: number): TemplateContent {
  const from = content.sections.findIndex((section) => section.id === id)
  const section = content.sections[from]
  if (section === undefined) return content
  return { ...content, sections: content.sections.toSpliced(from, 1).toSpliced(to, 0, section) }
}
