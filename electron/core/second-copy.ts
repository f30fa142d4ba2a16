import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { makeFolder, writeFileDurably } from './store/folder'

const schema = z.object({ folder: z.string().nullable() })

/**
 * Where the second copy of a workspace lies; null for nowhere. It stands beside the workspace and not in it, because
 * it is needed before there is a key: what the first copy lost may be its very keys. A file that does not read
 * counts as none.
 */
export async function secondCopyOf(folder: string): Promise<string | null> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null)
  const parsed = schema.safeParse(text === null ? null : jsonOf(text))
  return parsed.success ? parsed.data.folder : null
}

export async function setSecondCopy(folder: string, copy: string | null): Promise<void> {
  await makeFolder(folder)
  await writeFileDurably(fileIn(folder), Buffer.from(JSON.stringify({ folder: copy })))
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
