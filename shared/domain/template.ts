import * as z from 'zod'
import { isoDateSchema } from './calendar'
import {
  type QuestionId,
  sectionIdSchema,
  type TemplateId,
  templateIdSchema,
  templateVersionIdSchema,
} from './id'
import { type Question, questionSchema, speaksToPerson } from './question'
import { lineOf, proseOf } from './text'

/** Who may see a section: both in the room, or the manager alone. */
const visibilitySchema = z.enum(['shared', 'private'])

export const sectionSchema = z.object({
  id: sectionIdSchema,
  title: lineOf({ what: 'The title of a section', max: 80 }),
  /** Minutes planned for the section; they inform, they never stop a conversation. */
  minutes: z.int().min(0).max(240),
  visibility: visibilitySchema,
  questions: z.array(questionSchema),
})
export type Section = z.infer<typeof sectionSchema>

/** One published version of a review template. It never changes; a session keeps the one it was held with. */
export const templateVersionSchema = z
  .object({
    id: templateVersionIdSchema,
    templateId: templateIdSchema,
    number: z.int().min(1),
    name: lineOf({ what: 'The name', max: 120 }),
    /** When to use it, in one sentence. */
    purpose: proseOf({ what: 'The purpose', max: 400 }),
    /** Minutes for what was promised last time, before the first section. */
    sinceLastTimeMinutes: z.int().min(0).max(240),
    sections: z.array(sectionSchema).min(1),
    /** Minutes for what both agree at the end. */
    agreementMinutes: z.int().min(0).max(240),
    publishedOn: isoDateSchema,
  })
  .superRefine(({ sections }, context) => {
    for (const path of repeatedIds(sections)) {
      context.addIssue({ code: 'custom', message: 'This id is used twice', path: ['sections', ...path] })
    }
    for (const path of unspeakable(sections)) {
      context.addIssue({
        code: 'custom',
        message: 'The turned screen needs a wording of its own that says “you”, without {name}',
        path: ['sections', ...path],
      })
    }
  })
export type TemplateVersion = z.infer<typeof templateVersionSchema>

type Path = readonly (string | number)[]

/** Where an id stands that a section or a question before it has. */
function repeatedIds(sections: readonly Section[]): Path[] {
  const seen = new Set<string>()
  const isRepeated = (id: string): boolean => {
    const known = seen.has(id)
    seen.add(id)
    return known
  }
  return sections.flatMap((section, index) => [
    ...(isRepeated(section.id) ? [[index, 'id']] : []),
    ...section.questions.flatMap(({ id }, at) => (isRepeated(id) ? [[index, 'questions', at, 'id']] : [])),
  ])
}

/** Where a question of a shared section speaks of the person by name to the person. */
function unspeakable(sections: readonly Section[]): Path[] {
  return sections.flatMap((section, index) =>
    section.visibility === 'private'
      ? []
      : section.questions.flatMap((question, at) =>
          speaksToPerson(question) ? [] : [[index, 'questions', at, 'wordingForPerson']],
        ),
  )
}

/** All questions in the order they are asked, each with its section. */
export function questionsOf(
  version: TemplateVersion,
): readonly { readonly section: Section; readonly question: Question }[] {
  return version.sections.flatMap((section) => section.questions.map((question) => ({ section, question })))
}

export function questionOf(version: TemplateVersion, id: QuestionId): Question | undefined {
  return questionsOf(version).find(({ question }) => question.id === id)?.question
}

/** Of every template the version with the highest number. */
export function newestVersions(versions: Iterable<TemplateVersion>): TemplateVersion[] {
  const newest = new Map<TemplateId, TemplateVersion>()
  for (const version of versions) {
    const known = newest.get(version.templateId)
    if (known === undefined || version.number > known.number) newest.set(version.templateId, version)
  }
  return [...newest.values()]
}

/** Minutes of the whole session. */
export function plannedMinutes(version: TemplateVersion): number {
  const sections = version.sections.reduce((sum, section) => sum + section.minutes, 0)
  return version.sinceLastTimeMinutes + sections + version.agreementMinutes
}
