import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod'

type Entry = {
  unpacked?: boolean | undefined
  size?: number | undefined
  offset?: string | undefined
  files?: Record<string, Entry> | undefined
}

const entrySchema: z.ZodType<Entry> = z.object({
  unpacked: z.boolean().optional(),
  size: z.number().optional(),
  offset: z.string().optional(),
  get files() {
    return z.record(z.string(), entrySchema).optional()
  },
})

/** A file in an app's archive; `bytes` is null where the file lies beside the archive. */
export type ArchivedFile = { readonly path: string; readonly bytes: Uint8Array | null }

/**
 * All files of an asar archive. Its head is two numbers in Chromium's pickle format, each with its own length before
 * it, then a tree of names in JSON; offsets count from the end of the head (github.com/electron/asar, "Format").
 */
export async function readArchive(path: string): Promise<ArchivedFile[]> {
  const archive = await readFile(path)
  const headBytes = archive.readUInt32LE(4)
  const jsonBytes = archive.readUInt32LE(12)
  const tree = entrySchema.parse(JSON.parse(archive.toString('utf8', 16, 16 + jsonBytes)))
  const contentAt = 8 + headBytes
  const below = (entry: Entry, at: string): ArchivedFile[] => {
    if (entry.files !== undefined) {
      return Object.entries(entry.files).flatMap(([name, one]) =>
        below(one, at === '' ? name : `${at}/${name}`),
      )
    }
    if (entry.unpacked === true) return [{ path: at, bytes: null }]
    const from = contentAt + Number(entry.offset)
    return [{ path: at, bytes: archive.subarray(from, from + (entry.size ?? 0)) }]
  }
  return below(tree, '')
}

/** Lays the files of an archive out in a folder, as Electron shows them to the program. */
export async function extractArchive(path: string, folder: string): Promise<void> {
  for (const file of await readArchive(path)) {
    const target = join(folder, file.path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, file.bytes ?? (await readFile(join(`${path}.unpacked`, file.path))))
  }
}
