import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { LibraryEntry } from '../../shared/contract/templates'
import type { TemplateId, TemplateVersionId } from '../../shared/domain/id'
import {
  contentOf,
  isForPerson,
  newestVersions,
  plannedMinutes,
  questionsOf,
  type TemplateContent,
  type TemplateVersion,
  templateVersionSchema,
} from '../../shared/domain/template'
import type { TemplateDraft } from '../../shared/domain/template-draft'
import { inLibraryOrder } from '../../shared/domain/template-use'
import { type CoreContext, found, openStore } from './context'

/** All that is known of one template: its versions, the newest first, and the draft of the next. */
type KnownTemplate = {
  readonly id: TemplateId
  readonly versions: readonly TemplateVersion[]
  readonly draft: TemplateDraft | null
  readonly isShipped: boolean
}

/**
 * Every template, shipped or kept in the workspace. A version that the workspace keeps is the one that counts, even
 * where Plumbline now ships other words under the same id; only its heading is that of today where it has none.
 */
export async function knownTemplates(context: CoreContext): Promise<KnownTemplate[]> {
  const { templateVersions, templateDrafts } = openStore(context).read()
  const shipped = await shippedTemplates(join(context.resourcesFolder, 'templates'))
  const uses = new Map(shipped.map(({ id, use }) => [id, use]))
  const kept = [...templateVersions.values()].map((version) => ({
    ...version,
    use: version.use ?? uses.get(version.id),
  }))
  const all = [...kept, ...shipped.filter(({ id }) => !templateVersions.has(id))]
  const ids = new Set([
    ...all.map(({ templateId }) => templateId),
    ...[...templateDrafts.values()].map(({ id }) => id),
  ])
  return [...ids].map((id) => ({
    id,
    versions: all.filter(({ templateId }) => templateId === id).sort((a, b) => b.number - a.number),
    draft: templateDrafts.get(id) ?? null,
    isShipped: shipped.some(({ templateId }) => templateId === id),
  }))
}

export async function knownTemplate(context: CoreContext, id: TemplateId): Promise<KnownTemplate> {
  return found((await knownTemplates(context)).find((template) => template.id === id))
}

/** The newest version of every template that is not archived, by heading: what a session can be held with. */
export async function newestTemplates(context: CoreContext): Promise<TemplateVersion[]> {
  const { archivedTemplates } = openStore(context).read()
  const versions = (await knownTemplates(context)).flatMap((template) => template.versions)
  return inLibraryOrder(
    newestVersions(versions).filter(({ templateId }) => !archivedTemplates.has(templateId)),
  )
}

/** What the library says of every template, by heading. */
export async function libraryOf(context: CoreContext): Promise<LibraryEntry[]> {
  const { sessions, archivedTemplates } = openStore(context).read()
  const held = new Map<TemplateVersionId, number>()
  for (const { templateVersionId } of sessions.values()) {
    held.set(templateVersionId, (held.get(templateVersionId) ?? 0) + 1)
  }
  return inLibraryOrder(
    (await knownTemplates(context)).map(({ id, versions, draft, isShipped }): LibraryEntry => {
      const [newest] = versions
      const content = newest ?? found(draft ?? undefined).content
      return {
        templateId: id,
        name: content.name,
        purpose: content.purpose,
        use: content.use ?? null,
        origin: isShipped ? 'shipped' : 'own',
        newest: newest === undefined ? null : { id: newest.id, number: newest.number },
        versions: versions.length,
        draft: draft === null ? null : { revision: draft.revision, savedAt: draft.savedAt },
        archivedAt: archivedTemplates.get(id)?.archivedAt ?? null,
        sessions: versions.reduce((sum, version) => sum + (held.get(version.id) ?? 0), 0),
        questions: questionsOf(content).length,
        isForPerson: isForPerson(content),
        minutes: plannedMinutes(content),
      }
    }),
  )
}

/** Which words of a template are meant: those of a version, or those of a draft. */
export type WhichContent =
  | { readonly kind: 'version'; readonly versionId: TemplateVersionId }
  | { readonly kind: 'draft'; readonly templateId: TemplateId }

/** The words that are meant, and the number of their version; null for a draft. Refuses with `NOT_FOUND`. */
export async function contentMeant(
  context: CoreContext,
  which: WhichContent,
): Promise<{ readonly content: TemplateContent; readonly number: number | null }> {
  if (which.kind === 'draft') {
    const draft = found(openStore(context).read().templateDrafts.get(which.templateId))
    return { content: draft.content, number: null }
  }
  const versions = (await knownTemplates(context)).flatMap((template) => template.versions)
  const version = found(versions.find(({ id }) => id === which.versionId))
  return { content: contentOf(version), number: version.number }
}

/** Every template in a folder of JSON files. Throws an error that names the file and the place of its fault. */
export async function shippedTemplates(folder: string): Promise<TemplateVersion[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  return Promise.all(
    names.sort().map(async (name) => parseTemplate(name, await readFile(join(folder, name), 'utf8'))),
  )
}

function parseTemplate(fileName: string, text: string): TemplateVersion {
  const parsed = templateVersionSchema.safeParse(jsonOf(fileName, text))
  if (parsed.success) return parsed.data
  const [fault] = parsed.error.issues
  const place = z.core.toDotPath(fault?.path ?? [])
  throw new Error(`The template ${fileName} is broken at ${place || 'its top level'}: ${fault?.message}`)
}

function jsonOf(fileName: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`The template ${fileName} is not JSON`, { cause })
  }
}
