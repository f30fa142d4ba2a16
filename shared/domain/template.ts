import * as z from 'zod'
import { isoDateSchema } from './calendar'
import {
  type QuestionId,
  sectionIdSchema,
  type TemplateId,
  templateIdSchema,
  templateVersionIdSchema,
} from './id'
import { inWords } from './in-words'
import { type Question, questionFaults, questionSchema } from './question'
import { weightSchema } from './question-wording'
import { eachUnder, faultIf, type TemplateFault, under } from './template-fault'
import { templateUseSchema } from './template-use'
import { proseOf, saysSomething } from './text'

/** Questions of all sections of one template together: more than any conversation can ask. */
export const mostQuestions = 500

/** Sections of one template. */
export const mostSections = 60

/** Who may see a section: both in the room, or the manager alone. */
const visibilitySchema = z.enum(['shared', 'private'])

const minutesSchema = z.int().min(0, 'Minutes are not below 0').max(240, 'Minutes are 240 at most')

export const sectionSchema = z.strictObject({
  id: sectionIdSchema,
  title: proseOf({ what: 'The title of a section', max: 120 }),
  /** What is said before its first question; `''` where it speaks for itself. */
  intro: proseOf({ what: 'The introduction', max: 5000 }).default(''),
  /** Minutes planned for the section; they inform, they never stop a conversation. */
  minutes: minutesSchema,
  visibility: visibilitySchema,
  /** Its share of the whole score, in percent; null where only questions have weights, or nothing is scored. */
  weight: weightSchema.default(null),
  questions: z.array(questionSchema),
})
export type Section = z.infer<typeof sectionSchema>

const contentShape = {
  name: proseOf({ what: 'The name', max: 120 }),
  /** When to use it, in one sentence. */
  purpose: proseOf({ what: 'The purpose', max: 400 }),
  /** The heading under which it is offered; a template without one stands under `Yours`. */
  use: templateUseSchema.optional(),
  /** How to go about it, for the manager who prepares; `''` where there is nothing to say. */
  instructions: proseOf({ what: 'The instructions', max: 10_000 }).default(''),
  /** Where a template comes from that somebody else wrote, with its licence. */
  source: proseOf({ what: 'The source', max: 400 }).default(''),
  /** Minutes for what was promised last time, before the first section. */
  sinceLastTimeMinutes: minutesSchema,
  sections: z
    .array(sectionSchema)
    .max(mostSections, `A template has at most ${mostSections} sections`)
    .refine((sections) => countQuestions(sections) <= mostQuestions, {
      error: ({ input }) => tooManyQuestions(countQuestions(sectionsIn(input))),
    }),
  /** Minutes for what both agree at the end. */
  agreementMinutes: minutesSchema,
}

/** What a template says, as it can also be while somebody writes it. `templateFaults` says what is still missing. */
export const templateContentSchema = z.strictObject(contentShape)
export type TemplateContent = z.infer<typeof templateContentSchema>

/** One published version of a review template. It never changes; a session keeps the one it was held with. */
export const templateVersionSchema = z
  .strictObject({
    id: templateVersionIdSchema,
    templateId: templateIdSchema,
    number: z.int().min(1),
    ...contentShape,
    publishedOn: isoDateSchema,
  })
  .superRefine((version, context) => {
    for (const { path, message } of templateFaults(version)) {
      context.addIssue({ code: 'custom', message, path: [...path] })
    }
  })
export type TemplateVersion = z.infer<typeof templateVersionSchema>

/**
 * All that keeps a template from being used, in the order of its text. Weights that do not total 100 are no fault of
 * the template: see weights.ts.
 */
export function templateFaults({ name, sections }: TemplateContent): TemplateFault[] {
  return [
    ...faultIf(!saysSomething(name), ['name'], 'The name is missing'),
    ...faultIf(sections.length === 0, ['sections'], 'A template has at least one section'),
    ...repeatedSectionIds(sections),
    ...eachUnder('sections', sections, (section) => [
      ...faultIf(!saysSomething(section.title), ['title'], 'The title of a section is missing'),
      ...faultIf(section.questions.length === 0, ['questions'], 'A section has at least one question'),
      ...eachUnder('questions', section.questions, (question) =>
        questionFaults(question, { isPrivate: section.visibility === 'private' }),
      ),
    ]),
  ]
}

/** Where an id stands that a section or a question before it has. */
function repeatedSectionIds(sections: readonly Section[]): TemplateFault[] {
  const seen = new Set<string>()
  const fault = (id: string): TemplateFault[] => {
    const known = seen.has(id)
    seen.add(id)
    return faultIf(known, ['id'], 'This id is used twice')
  }
  return eachUnder('sections', sections, (section) => [
    ...fault(section.id),
    ...section.questions.flatMap((question, index) => under(['questions', index], fault(question.id))),
  ])
}

/** What is said of a template that asks too much. */
export function tooManyQuestions(count: number): string {
  return `This template has ${inWords(count)} questions; a template can have ${inWords(mostQuestions)} at most`
}

function countQuestions(sections: readonly { readonly questions: readonly unknown[] }[]): number {
  return sections.reduce((sum, { questions }) => sum + questions.length, 0)
}

const sectionsSchema = z.array(z.object({ questions: z.array(z.unknown()) }))

function sectionsIn(input: unknown): z.infer<typeof sectionsSchema> {
  return sectionsSchema.safeParse(input).data ?? []
}

/** All questions in the order they are asked, each with its section. */
export function questionsOf({
  sections,
}: Pick<TemplateContent, 'sections'>): readonly { readonly section: Section; readonly question: Question }[] {
  return sections.flatMap((section) => section.questions.map((question) => ({ section, question })))
}

/** Whether the person reads any of it: false for a template whose sections are all the manager’s alone. */
export function isForPerson({ sections }: Pick<TemplateContent, 'sections'>): boolean {
  return sections.some(({ visibility }) => visibility === 'shared')
}

/** What the person answers in the self-assessment: sections with the questions asked of the person, none empty. */
export function sectionsForSelf({ sections }: Pick<TemplateContent, 'sections'>): Section[] {
  return sections
    .filter(({ visibility }) => visibility === 'shared')
    .map((section) => ({
      ...section,
      questions: section.questions.filter(({ askedOf }) => askedOf !== 'manager'),
    }))
    .filter(({ questions }) => questions.length > 0)
}

export function questionOf(version: Pick<TemplateContent, 'sections'>, id: QuestionId): Question | undefined {
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
export function plannedMinutes(
  version: Pick<TemplateContent, 'sinceLastTimeMinutes' | 'sections' | 'agreementMinutes'>,
): number {
  const sections = version.sections.reduce((sum, section) => sum + section.minutes, 0)
  return version.sinceLastTimeMinutes + sections + version.agreementMinutes
}

/** What a version says, without its number and its day. */
export function contentOf(version: TemplateContent): TemplateContent {
  const { name, purpose, use, instructions, source, sinceLastTimeMinutes, sections, agreementMinutes } =
    version
  return { name, purpose, use, instructions, source, sinceLastTimeMinutes, sections, agreementMinutes }
}
