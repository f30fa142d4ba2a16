import * as z from 'zod'
import { isoInstantSchema } from '../../../shared/domain/calendar'
import { collectionNames } from './collections'
import { schemaNumber } from './layout'
import { recordsOfJson } from './migrations/json-records'
import { inTodaysShape } from './migrations/parse-records'
import { changesThatMake } from './pieces'
import { countOf } from './records'
import { sha256Of, strictBase64 } from './seal'
import type { Store } from './store'
import { BackupError } from './store-error'

/**
 * Everything of a workspace as open JSON, for any program to read. NOT sealed: whoever has the file reads it.
 * `records` holds every collection by its name, each record as its schema in shared/domain says; `documents` the
 * signed PDFs, each with the SHA-256 of its bytes, by which agreements name it (`state.file.sha256`).
 */
const exportSchema = z.object({
  plumbline: z.literal('plumbline-export'),
  schema: z.int().min(1),
  exportedAt: isoInstantSchema,
  records: z.record(z.string(), z.array(z.unknown())),
  documents: z.array(z.object({ sha256: z.string(), base64: z.string() })),
})

/** The whole workspace as the text of a JSON file. A document that is damaged or lost is left out of it. */
export async function exportWorkspace(store: Store): Promise<string> {
  const data = store.read()
  const records = Object.fromEntries(collectionNames.map((name) => [name, [...data[name].values()]]))
  const documents: { sha256: string; base64: string }[] = []
  for (const { state } of data.agreements.values()) {
    if (state.kind === 'draft') continue
    const bytes = await store.blobs.get(state.file.sha256)
    if (bytes === null) continue
    documents.push({ sha256: state.file.sha256, base64: Buffer.from(bytes).toString('base64') })
  }
  const exportedAt = new Date().toISOString()
  const content: z.infer<typeof exportSchema> = {
    plumbline: 'plumbline-export',
    schema: schemaNumber,
    exportedAt,
    records,
    documents,
  }
  return JSON.stringify(content, null, 1)
}

/**
 * Fills an empty workspace with an export, all of it in one commit or nothing. Throws `BackupError`: `notEmpty`,
 * `notABackup` when the text is no export, `newer`, and `damaged` with the place of the first thing that is not as it
 * must be, such as `sessions.3.heldOn: …`. The signing key of the firm is part of an export, as every record is.
 */
export async function importWorkspace(store: Store, text: string): Promise<void> {
  if (countOf(store.read()) > 0) throw new BackupError('notEmpty')
  const json = jsonOf(text)
  // how the rest of a newer one is made, nobody knows yet
  const head = exportSchema.pick({ plumbline: true, schema: true }).safeParse(json)
  if (head.success && head.data.schema > schemaNumber) throw new BackupError('newer')
  const parsed = exportSchema.safeParse(json)
  if (!parsed.success) throw new BackupError('notABackup', parsed.error.issues[0]?.path.join('.') || null)
  const { schema, records, documents } = parsed.data
  const data = recordsOf(records, schema)
  const owners = new Map(
    [...data.agreements.values()].flatMap(({ state, personId }) =>
      state.kind === 'draft' ? [] : [[state.file.sha256, personId] as const],
    ),
  )
  const files = documents.map(({ sha256, base64 }, index) => {
    const bytes = strictBase64(base64)
    if (bytes === null || sha256Of(bytes) !== sha256) throw new BackupError('damaged', `documents.${index}`)
    return { sha256, bytes }
  })
  // documents first: one that no record names does no harm, a record without its document does
  for (const { sha256, bytes } of files) await store.blobs.keep(bytes, owners.get(sha256) ?? null)
  await store.commit(changesThatMake(data))
}

/** Throws `BackupError` with the line of the first fault where the text is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const before = position === undefined ? text : text.slice(0, Number(position))
    throw new BackupError('notABackup', `line ${before.split('\n').length}`)
  }
}

function recordsOf(records: Readonly<Record<string, readonly unknown[]>>, shape: number) {
  try {
    return inTodaysShape(recordsOfJson(records, shape), shape)
  } catch (error) {
    throw new BackupError('damaged', error instanceof Error ? error.message : null)
  }
}
