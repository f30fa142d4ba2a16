import { readFile } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import * as z from 'zod'
import { type CollectionName, collectionNames, collections, type RecordOf } from './collections'
import { writeFileDurably } from './folder'
import { systemCode, WorkspaceOpenError } from './store-error'

/** The shape of the workspace file. A newer number than this one is never written over. */
const schemaNumber = 1

const headSchema = z.object({ plumbline: z.literal('workspace'), schema: z.int().min(1) })

export type WorkspaceMaps = { [C in CollectionName]: Map<string, RecordOf<C>> }

export function emptyMaps(): WorkspaceMaps {
  return fromEntries(() => [])
}

/**
 * lowdb's adapter for one JSON file, replaced durably as a whole. A file that cannot be read, or whose content is
 * not what this version writes, is refused with `WorkspaceOpenError` and stays as it is: damaged is never empty.
 */
export class WorkspaceFile implements Adapter<WorkspaceMaps> {
  constructor(readonly path: string) {}

  /** The records of the file; null when there is no file yet. */
  async read(): Promise<WorkspaceMaps | null> {
    let text: string
    try {
      text = await readFile(this.path, 'utf8')
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null
      throw new WorkspaceOpenError('unreadable', this.path, { cause: error })
    }
    return parseWorkspace(text, this.path)
  }

  async write(data: WorkspaceMaps): Promise<void> {
    await writeFileDurably(this.path, Buffer.from(serialise(data)))
  }
}

function serialise(data: WorkspaceMaps): string {
  const records = Object.fromEntries(collectionNames.map((name) => [name, [...data[name].values()]]))
  return JSON.stringify({ plumbline: 'workspace', schema: schemaNumber, records })
}

function parseWorkspace(text: string, path: string): WorkspaceMaps {
  try {
    const json: unknown = JSON.parse(text)
    const { schema } = headSchema.parse(json)
    if (schema > schemaNumber) throw new WorkspaceOpenError('newer', path)
    const { records } = z.object({ records: z.record(z.string(), z.array(z.unknown())) }).parse(json)
    return fromEntries((name) => records[name] ?? missing(name))
  } catch (error) {
    if (error instanceof WorkspaceOpenError) throw error
    throw new WorkspaceOpenError('damaged', path, { cause: error })
  }
}

function missing(name: CollectionName): never {
  throw new Error(`The collection ${name} is missing`)
}

function fromEntries(recordsOf: (name: CollectionName) => readonly unknown[]): WorkspaceMaps {
  const maps = collectionNames.map((name) => {
    const records = recordsOf(name).map((record) => collections[name].parse(record))
    const map = new Map(records.map((record) => [record.id, record]))
    if (map.size !== records.length) throw new Error(`Two records of ${name} have one id`)
    return [name, map]
  })
  // each map was just parsed with the schema of its own collection, which the compiler cannot follow through entries
  return Object.fromEntries(maps) as WorkspaceMaps
}
