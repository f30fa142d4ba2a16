import * as z from 'zod'
import { type IsoDate, type IsoInstant, isoInstantSchema } from './calendar'
import {
  questionIdSchema,
  sectionIdSchema,
  type TemplateId,
  type TemplateVersionId,
  templateIdSchema,
  templateVersionIdSchema,
} from './id'
import {
  contentOf,
  type Section,
  type TemplateContent,
  type TemplateVersion,
  templateContentSchema,
  templateFaults,
} from './template'
import type { TemplateFault } from './template-fault'
import { weightFaults } from './weights'

/** The next version of a template while it is written. A template has one draft at most, under its own id. */
export const templateDraftSchema = z.object({
  id: templateIdSchema,
  /** The version that it was begun from; null for a template that was never published. */
  basedOn: templateVersionIdSchema.nullable(),
  content: templateContentSchema,
  begunAt: isoInstantSchema,
  savedAt: isoInstantSchema,
  revision: z.int().nonnegative(),
})
export type TemplateDraft = z.infer<typeof templateDraftSchema>

/** A template that the manager took from the list; its versions and sessions stay. */
export const archivedTemplateSchema = z.object({ id: templateIdSchema, archivedAt: isoInstantSchema })

export function newDraft(given: {
  id: TemplateId
  basedOn: TemplateVersionId | null
  content: TemplateContent
  at: IsoInstant
}): TemplateDraft {
  const { id, basedOn, content, at } = given
  return { id, basedOn, content, begunAt: at, savedAt: at, revision: 0 }
}

/** The draft of the next version of a template that was published. Its questions keep their ids, and so their history. */
export function draftOf(version: TemplateVersion, at: IsoInstant): TemplateDraft {
  return newDraft({ id: version.templateId, basedOn: version.id, content: contentOf(version), at })
}

export function reviseDraft(draft: TemplateDraft, content: TemplateContent, at: IsoInstant): TemplateDraft {
  return { ...draft, content, savedAt: at, revision: draft.revision + 1 }
}

/** A template to begin with: one section with one question, both still without words. */
export function blankContent(name: string, newId: () => string): TemplateContent {
  return templateContentSchema.parse({
    name,
    purpose: '',
    sinceLastTimeMinutes: 5,
    sections: [
      {
        id: newId(),
        title: '',
        minutes: 10,
        visibility: 'shared',
        questions: [{ kind: 'longText', id: newId(), wording: '', required: false }],
      },
    ],
    agreementMinutes: 5,
  })
}

/** The same content under new ids for its sections and questions: a template of its own. */
export function copyOfContent(content: TemplateContent, newId: () => string): TemplateContent {
  return {
    ...content,
    sections: content.sections.map((section) => copyOfSection(section, newId)),
  }
}

/** The same section under new ids for itself and its questions. */
export function copyOfSection(section: Section, newId: () => string): Section {
  return {
    ...section,
    id: sectionIdSchema.parse(newId()),
    questions: section.questions.map((question) => ({ ...question, id: questionIdSchema.parse(newId()) })),
  }
}

/** All that keeps content from being published: what is missing or wrong in it, and weights that do not total 100. */
export function publishingFaults(content: TemplateContent): TemplateFault[] {
  return [...templateFaults(content), ...weightFaults(content.sections)]
}

export type Publication =
  | { readonly kind: 'published'; readonly version: TemplateVersion }
  | { readonly kind: 'faulty'; readonly faults: readonly TemplateFault[] }

/** The draft as the version after the newest one, which it supersedes; sessions keep the version they have. */
export function publishDraft(
  draft: TemplateDraft,
  given: { versionId: TemplateVersionId; newest: TemplateVersion | null; publishedOn: IsoDate },
): Publication {
  const faults = publishingFaults(draft.content)
  if (faults.length > 0) return { kind: 'faulty', faults }
  const version = {
    id: given.versionId,
    templateId: draft.id,
    number: (given.newest?.number ?? 0) + 1,
    ...draft.content,
    publishedOn: given.publishedOn,
  }
  return { kind: 'published', version }
}
