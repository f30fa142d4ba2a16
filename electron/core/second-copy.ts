import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { makeFolder, writeFileDurably } from './store/folder'

const schema = z.object({
  folder: z.string().nullable(),
  /** One that was chosen and is not copied to the end yet. */
  wanted: z.string().nullable().default(null),
})

/**
 * Where the second copy of a workspace lies, and where one is wanted; null for nowhere. It stands beside the workspace
 * and not in it, because it is needed before there is a key: what the first copy lost may be its very keys. A file that
 * does not read counts as none.
 */
export type SecondCopy = z.infer<typeof schema>

export async function secondCopyOf(folder: string): Promise<string | null> {
  return (await secondCopyIn(folder)).folder
}

export async function secondCopyIn(folder: string): Promise<SecondCopy> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null)
  return schema.safeParse(text === null ? null : jsonOf(text)).data ?? { folder: null, wanted: null }
}

export async function setSecondCopy(folder: string, copy: SecondCopy): Promise<void> {
  await makeFolder(folder)
  await writeFileDurably(fileIn(folder), Buffer.from(JSON.stringify(copy)))
}

function fileIn(folder: string): string {
  return join(folder, 'second-copy.json')
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
