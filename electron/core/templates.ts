import { implement } from '@orpc/server'
import { templates as contract } from '../../shared/contract/templates'
import { type TemplateId, templateIdSchema, templateVersionIdSchema } from '../../shared/domain/id'
import { searchQuestions } from '../../shared/domain/question-bank'
import { isForPerson, templateFaults } from '../../shared/domain/template'
import {
  blankContent,
  copyOfContent,
  draftOf,
  newDraft,
  publishDraft,
  reviseDraft,
  type TemplateDraft,
} from '../../shared/domain/template-draft'
import { pathInWords, type TemplateFault } from '../../shared/domain/template-fault'
import { weightFaults } from '../../shared/domain/weights'
import { type CoreContext, changing, checkRevision, found, openStore } from './context'
import { blankTemplatePaper } from './documents/papers/blank-template'
import { paperOf } from './paper-file'
import { firmOf } from './profile'
import { put, remove } from './store/collections'
import { readTemplateBytes, templateFileOf } from './template-files'
import { contentMeant, knownTemplate, knownTemplates, libraryOf, newestTemplates } from './template-library'

const os = implement(contract).$context<CoreContext>()

export const templates = {
  list: os.list.handler(({ context }) => newestTemplates(context)),

  library: os.library.handler(({ context }) => libraryOf(context)),

  get: os.get.handler(async ({ context, input }) => {
    const { versions, draft } = await knownTemplate(context, input.templateId)
    return { versions: [...versions], draft }
  }),

  create: os.create.handler(({ context, input }) =>
    addDraft(
      context,
      newDraft({
        id: newTemplateId(context),
        basedOn: null,
        content: blankContent(input.name, context.newId),
        at: context.clock.now(),
      }),
    ),
  ),

  edit: os.edit.handler(({ context, input }) =>
    changing(context, async (store) => {
      const { versions, draft } = await knownTemplate(context, input.templateId)
      if (draft !== null) return draft
      const begun = draftOf(found(versions[0]), context.clock.now())
      await store.commit([put('templateDrafts', begun)])
      return begun
    }),
  ),

  saveDraft: os.saveDraft.handler(({ context, input }) =>
    changing(context, async (store) => {
      const draft = found(store.read().templateDrafts.get(input.templateId))
      checkRevision(draft, input.revision)
      const saved = reviseDraft(draft, input.content, context.clock.now())
      await store.commit([put('templateDrafts', saved)])
      return saved
    }),
  ),

  publish: os.publish.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const draft = found(store.read().templateDrafts.get(input.templateId))
      checkRevision(draft, input.revision)
      const { versions } = await knownTemplate(context, input.templateId)
      const publication = publishDraft(draft, {
        versionId: templateVersionIdSchema.parse(context.newId()),
        newest: versions[0] ?? null,
        publishedOn: context.clock.today(),
      })
      if (publication.kind === 'faulty')
        throw errors.FAULTY({ data: { faults: inPlaces(publication.faults) } })
      await store.commit([
        put('templateVersions', publication.version),
        remove('templateDrafts', draft.id),
        // whoever publishes a template wants to use it
        ...(store.read().archivedTemplates.has(draft.id) ? [remove('archivedTemplates', draft.id)] : []),
      ])
      return publication.version
    }),
  ),

  discardDraft: os.discardDraft.handler(({ context, input }) =>
    changing(context, async (store) => {
      const draft = found(store.read().templateDrafts.get(input.templateId))
      checkRevision(draft, input.revision)
      await store.commit([remove('templateDrafts', draft.id)])
      return {}
    }),
  ),

  duplicate: os.duplicate.handler(async ({ context, input }) => {
    const { content } = await contentMeant(context, input.of)
    const copy = copyOfContent({ ...content, name: input.name }, context.newId)
    return addDraft(
      context,
      newDraft({ id: newTemplateId(context), basedOn: null, content: copy, at: context.clock.now() }),
    )
  }),

  archive: os.archive.handler(({ context, input }) =>
    changing(context, async (store) => {
      const { id } = await knownTemplate(context, input.templateId)
      await store.commit([put('archivedTemplates', { id, archivedAt: context.clock.now() })])
      return {}
    }),
  ),

  bringBack: os.bringBack.handler(({ context, input }) =>
    changing(context, async (store) => {
      const { id } = await knownTemplate(context, input.templateId)
      await store.commit([remove('archivedTemplates', id)])
      return {}
    }),
  ),

  export: os.export.handler(async ({ context, input, errors }) => {
    const { content } = await contentMeant(context, input.of)
    const faults = templateFaults(content)
    if (faults.length > 0) throw errors.FAULTY({ data: { faults: inPlaces(faults) } })
    return templateFileOf(content)
  }),

  import: os.import.handler(async ({ context, input, errors }) => {
    openStore(context)
    const read = await readTemplateBytes(input.file)
    if (read.kind === 'broken') {
      const { sentence, faults, count } = read
      throw errors.BROKEN_FILE({ data: { sentence, faults: inPlaces(faults), count } })
    }
    const content = copyOfContent(read.content, context.newId)
    const draft = newDraft({ id: newTemplateId(context), basedOn: null, content, at: context.clock.now() })
    return { draft: await addDraft(context, draft), findings: inPlaces(weightFaults(content.sections)) }
  }),

  questionBank: os.questionBank.handler(async ({ context, input }) => {
    const newest = (await knownTemplates(context)).flatMap(({ id, versions: [version], draft }) => {
      const content = version ?? draft?.content
      return content === undefined ? [] : [{ templateId: id, name: content.name, sections: content.sections }]
    })
    const hits = searchQuestions(
      newest.sort((a, b) => a.name.localeCompare(b.name)),
      input.words,
    )
    return { hits: hits.slice(0, input.limit), count: hits.length }
  }),

  blank: os.blank.handler(async ({ context, input, errors }) => {
    const { content, number } = await contentMeant(context, input.of)
    if (input.reader === 'person' && !isForPerson(content)) throw errors.ONLY_PRIVATE()
    const paper = await blankTemplatePaper({
      content,
      number,
      reader: input.reader,
      firm: firmOf(openStore(context).read()),
      resourcesFolder: context.resourcesFolder,
      at: context.clock.now(),
    })
    return paperOf(paper)
  }),
}

async function addDraft(context: CoreContext, draft: TemplateDraft): Promise<TemplateDraft> {
  return changing(context, async (store) => {
    await store.commit([put('templateDrafts', draft)])
    return draft
  })
}

function newTemplateId({ newId }: CoreContext): TemplateId {
  return templateIdSchema.parse(newId())
}

function inPlaces(faults: readonly TemplateFault[]): { path: string; message: string }[] {
  return faults.map(({ path, message }) => ({ path: pathInWords(path), message }))
}
