import { join } from 'node:path'
import * as z from 'zod'
import { recordsOfJson } from './migrations/json-records'
import { inTodaysShape } from './migrations/parse-records'
import type { ShapeRecords } from './migrations/shape-records'
import type { WorkspaceMaps } from './records'
import { readRegular } from './regular-file'
import { systemCode, WorkspaceOpenError } from './store-error'

/** The shape of a plain file. */
export const plainSchemaNumber = 1

const headSchema = z.object({ plumbline: z.literal('workspace'), schema: z.int().min(1) })

/** What a plain file holds: as it is there, and in today's shape. */
export type PlainWorkspace = { readonly asTheyAre: ShapeRecords; readonly data: WorkspaceMaps }

/** The one plain file that a workspace of schema 1 is, beside a folder `documents` with its signed PDFs. */
export function plainFileIn(folder: string): string {
  return join(folder, 'workspace.json')
}

/** What a plain file is at first sight. Throws `unreadable` when the operating system does not let it be read. */
export async function readPlainHead(path: string): Promise<'readable' | 'newer' | 'damaged'> {
  try {
    await readPlainWorkspace(path)
    return 'readable'
  } catch (error) {
    if (!(error instanceof WorkspaceOpenError)) throw error
    if (error.reason === 'newer' || error.reason === 'damaged') return error.reason
    throw error
  }
}

/**
 * The records of a plain file, each parsed by its schema once it is in today's shape. One that cannot be read, or whose content is not what
 * Plumbline wrote, is refused with `WorkspaceOpenError`: damaged is never empty.
 */
export async function readPlainWorkspace(path: string): Promise<PlainWorkspace> {
  let bytes: Buffer
  try {
    bytes = await readRegular(path)
  } catch (error) {
    throw new WorkspaceOpenError(systemCode(error) === 'ENOENT' ? 'missing' : 'unreadable', path, {
      cause: error,
    })
  }
  try {
    // bytes that are no UTF-8 are damage, and would else be read as other letters
    return parseWorkspace(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), path)
  } catch (error) {
    if (error instanceof WorkspaceOpenError) throw error
    throw new WorkspaceOpenError('damaged', path, { cause: error })
  }
}

function parseWorkspace(text: string, path: string): PlainWorkspace {
  const json: unknown = JSON.parse(text)
  const { schema } = headSchema.parse(json)
  if (schema > plainSchemaNumber) throw new WorkspaceOpenError('newer', path)
  const { records } = z.object({ records: z.record(z.string(), z.array(z.unknown())) }).parse(json)
  const asTheyAre = recordsOfJson(records, plainSchemaNumber)
  return { asTheyAre, data: inTodaysShape(asTheyAre, plainSchemaNumber) }
}
