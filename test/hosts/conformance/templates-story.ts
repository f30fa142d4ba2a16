import { templateVersionIdSchema } from '../../../shared/domain/id'
import { aContent, aQuestion } from '../../builders/question'
import type { Core } from '../page-client'
import { nobody } from './team'
import { refused } from './transcript'

/** A template is written, published, changed, copied, kept as a file, brought in again, printed and put away. */
export async function templates({ templates }: Core): Promise<void> {
  const begun = await templates.create({ name: 'Deal review' })
  const templateId = begun.id
  await refused('FAULTY', templates.publish({ templateId, revision: begun.revision }))
  const content = aContent([{ questions: [aQuestion('rating', { weight: 100 }), aQuestion('oneOf')] }])
  const saved = await templates.saveDraft({ templateId, revision: begun.revision, content })
  await refused('STALE', templates.saveDraft({ templateId, revision: begun.revision, content }))
  const version = await templates.publish({ templateId, revision: saved.revision })
  const of = { kind: 'version', versionId: version.id } as const
  const next = await templates.edit({ templateId })
  await templates.discardDraft({ templateId, revision: next.revision })
  await templates.duplicate({ of, name: 'Deal review, a copy' })
  const missing = { kind: 'version', versionId: templateVersionIdSchema.parse(nobody) } as const
  await refused('NOT_FOUND', templates.export({ of: missing }))
  const { file, fileName } = await templates.export({ of })
  await templates.import({ file: new File([await file.arrayBuffer()], fileName) })
  await refused('BROKEN_FILE', templates.import({ file: new File(['{ "format": '], 'cut.json') }))
  await templates.blank({ of, reader: 'person' })
  const alone = await templates.create({ name: 'For me alone' })
  const ofDraft = { kind: 'draft', templateId: alone.id } as const
  const isMine = aContent([{ questions: [aQuestion('longText')], visibility: 'private' }])
  await templates.saveDraft({ templateId: alone.id, revision: alone.revision, content: isMine })
  await refused('ONLY_PRIVATE', templates.blank({ of: ofDraft, reader: 'person' }))
  await templates.questionBank({ words: 'customer', limit: 5 })
  await templates.archive({ templateId })
  await templates.bringBack({ templateId })
  await templates.get({ templateId })
  await templates.library()
}
