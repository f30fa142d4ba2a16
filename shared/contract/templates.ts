import * as z from 'zod'
import { isoInstantSchema } from '../domain/calendar'
import { templateIdSchema, templateVersionIdSchema } from '../domain/id'
import { bankHitSchema } from '../domain/question-bank'
import { templateContentSchema, templateVersionSchema } from '../domain/template'
import { templateDraftSchema } from '../domain/template-draft'
import { largestTemplateFile } from '../domain/template-file'
import { templateUseSchema } from '../domain/template-use'
import { lineOf, proseOf } from '../domain/text'
import { fileBytes } from './file-bytes'
import { paperSchema } from './paper'
import { notFound, stale } from './refusals'
import { reading, writing } from './verb'

const oneTemplate = z.object({ templateId: templateIdSchema })
const oneRevision = oneTemplate.extend({ revision: z.int() })

/** What is wrong and where: `sections[2].questions[0].scale.levels`, `''` for the whole. */
const faultSchema = z.object({ path: z.string(), message: z.string() })

const faulty = {
  FAULTY: {
    status: 422,
    message: 'Something in this template has to be put right first.',
    data: z.object({ faults: z.array(faultSchema) }),
  },
} as const

/** What the library says of one template. */
const libraryEntrySchema = z.object({
  templateId: templateIdSchema,
  name: z.string(),
  purpose: z.string(),
  /** The heading under which it stands; null for `Yours`. */
  use: templateUseSchema.nullable(),
  /** `shipped` with Plumbline, also where the manager published a version of it since; `own` otherwise. */
  origin: z.enum(['shipped', 'own']),
  /** The version that a new session is held with; null for a template that was never published. */
  newest: z.object({ id: templateVersionIdSchema, number: z.int() }).nullable(),
  /** How many versions there are; all but the newest are superseded. */
  versions: z.int(),
  draft: z.object({ revision: z.int(), savedAt: isoInstantSchema }).nullable(),
  archivedAt: isoInstantSchema.nullable(),
  /** Sessions that were or are held with any of its versions. */
  sessions: z.int(),
  questions: z.int(),
  /** Whether the person reads any of its sections. */
  isForPerson: z.boolean(),
  minutes: z.int(),
})
export type LibraryEntry = z.infer<typeof libraryEntrySchema>

/** Which words of a template: those of a version, or those of its draft. */
const whichSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('version'), versionId: templateVersionIdSchema }),
  z.object({ kind: z.literal('draft'), templateId: templateIdSchema }),
])

export const templates = {
  /** What a session can be held with: the newest version of every template that is not archived, in the order of the library. */
  list: reading.output(z.array(templateVersionSchema)),
  /** Every template, the archived and the never published too, by heading. */
  library: reading.output(z.array(libraryEntrySchema)),
  /** All versions of a template, the newest first, and its draft. */
  get: reading
    .input(oneTemplate)
    .output(z.object({ versions: z.array(templateVersionSchema), draft: templateDraftSchema.nullable() }))
    .errors(notFound),
  /** A new template as a draft, with one section and one question without words. */
  create: writing
    .input(z.object({ name: lineOf({ what: 'The name', max: 120 }) }))
    .output(templateDraftSchema),
  /** The draft of the next version: the one there is, or a new one from the newest version. */
  edit: writing.input(oneTemplate).output(templateDraftSchema).errors(notFound),
  /** Saves a draft as it stands, also where something is still missing. Sent at every pause. */
  saveDraft: writing
    .input(oneRevision.extend({ content: templateContentSchema }))
    .output(templateDraftSchema)
    .errors({ ...notFound, ...stale }),
  /** Makes the draft the newest version, for good. Sessions that are open keep the version that they have. */
  publish: writing
    .input(oneRevision)
    .output(templateVersionSchema)
    .errors({ ...notFound, ...stale, ...faulty }),
  /** Throws a draft away; versions stay. */
  discardDraft: writing
    .input(oneRevision)
    .output(z.object({}))
    .errors({ ...notFound, ...stale }),
  /** A copy under a new name, as a draft of a template of its own. */
  duplicate: writing
    .input(z.object({ of: whichSchema, name: lineOf({ what: 'The name', max: 120 }) }))
    .output(templateDraftSchema)
    .errors(notFound),
  /** Takes a template from the list, or brings it back. Its sessions keep it. */
  archive: writing.input(oneTemplate).output(z.object({})).errors(notFound),
  bringBack: writing.input(oneTemplate).output(z.object({})).errors(notFound),
  /** A template file to keep or to give away. Refused while something is missing in it. */
  export: reading
    .input(z.object({ of: whichSchema }))
    .output(z.object({ fileName: z.string(), file: fileBytes({ maxBytes: largestTemplateFile }) }))
    .errors({ ...notFound, ...faulty }),
  /** A template file as a draft of a new template. `findings` are faults that can stay while it is a draft. */
  import: writing
    .input(z.object({ file: fileBytes({ maxBytes: 64_000_000 }) }))
    .output(z.object({ draft: templateDraftSchema, findings: z.array(faultSchema) }))
    .errors({
      BROKEN_FILE: {
        status: 422,
        message: 'This file cannot be used as a template.',
        /** What is wrong in one sentence; then each fault by its place, 20 at most of `count`. */
        data: z.object({ sentence: z.string(), faults: z.array(faultSchema), count: z.int() }),
      },
    }),
  /** Questions that have all the words typed, of all templates; with nothing typed, all of them. */
  questionBank: reading
    .input(z.object({ words: proseOf({ what: 'The words', max: 300 }), limit: z.int().min(1).max(500) }))
    .output(z.object({ hits: z.array(bankHitSchema), count: z.int() })),
  /**
   * A blank form to print: the manager's with private sections and guides, the person's without. Refused where nothing
   * would be left for the person.
   */
  blank: reading
    .input(z.object({ of: whichSchema, reader: z.enum(['manager', 'person']) }))
    .output(paperSchema)
    .errors({
      ...notFound,
      ONLY_PRIVATE: {
        status: 409,
        message:
          'Every section of this template is yours alone, so there is nothing in it to give to the person.',
      },
    }),
}
