import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { implement } from '@orpc/server'
import * as z from 'zod'
import { templates as contract } from '../../shared/contract/templates'
import { newestVersions, type TemplateVersion, templateVersionSchema } from '../../shared/domain/template'
import { type CoreContext, openStore } from './context'

const os = implement(contract).$context<CoreContext>()

export const templates = {
  list: os.list.handler(async ({ context }) => {
    openStore(context)
    return (await newestTemplates(context)).sort((a, b) => a.name.localeCompare(b.name))
  }),
}

/**
 * The newest version of every template, shipped or kept in the workspace. A version that the workspace keeps is the
 * one that counts, even where Plumbline now ships other words under the same id.
 */
export async function newestTemplates(context: CoreContext): Promise<TemplateVersion[]> {
  const kept = openStore(context).read().templateVersions
  const shipped = await shippedTemplates(join(context.resourcesFolder, 'templates'))
  return newestVersions([...kept.values(), ...shipped.filter(({ id }) => !kept.has(id))])
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
