import * as z from 'zod'
import { schemaNumber } from './layout'
import { sha256Of } from './seal'

const base64Schema = z.base64()

/** Ways to the workspace key: each holds it sealed. The recovery code is always there. */
const wrapsSchema = z.object({
  /** scrypt with N = 2^17, r = 8, p = 1 and this salt makes the key that seals. */
  passphrase: z.object({ salt: base64Schema, sealed: base64Schema }).nullable(),
  recoveryCode: z.object({ salt: base64Schema, sealed: base64Schema }),
  /** As the keychain of the operating system gave it out. */
  keychain: z.object({ sealed: base64Schema }).nullable(),
})
export type Wraps = z.infer<typeof wrapsSchema>

const keyFileSchema = z.object({
  plumbline: z.literal('keys'),
  schema: z.literal(schemaNumber),
  workspaceId: z.string(),
  /** Which of several beginnings of this workspace: renewed when it is restored or continued after damage. */
  generation: z.string(),
  /** Grows by 1 with every change; of two readable copies the higher one counts. */
  revision: z.int().min(1),
  wraps: wrapsSchema,
  /** The keys of people, sealed with the workspace key together with all of the above. */
  table: base64Schema,
})
export type KeyFile = z.infer<typeof keyFileSchema>

/** What the sealed table holds. Labels are those of `keyLabel`. */
export const keyTableSchema = z.object({
  keys: z.array(z.object({ id: z.string(), label: z.string(), key: z.base64() })),
  /** Keys that were destroyed. They name nobody. */
  erased: z.array(z.object({ id: z.string(), at: z.iso.datetime() })),
  /** Until when signed documents of an erased person are kept, by the id of their key. */
  keptUntil: z.array(z.object({ id: z.string(), until: z.iso.date() })),
  /** Folders with backups, so that an erasure reaches them. */
  backupFolders: z.array(z.string()),
  /** Of these, the ones that an erasure has not reached yet. */
  unreached: z.array(z.string()),
})
export type KeyTable = z.infer<typeof keyTableSchema>

/** What the seal of the table vouches for besides the table. */
export function headOf(file: Omit<KeyFile, 'table'>): string {
  const { plumbline, schema, workspaceId, generation, revision, wraps } = file
  return JSON.stringify([plumbline, schema, workspaceId, generation, revision, wraps])
}

/** The bytes of a key file: one line of JSON, and its SHA-256, which tells damage before any key is known. */
export function writeKeyFile(file: KeyFile): Buffer {
  const body = JSON.stringify(file)
  return Buffer.from(`${body}\n${sha256Of(Buffer.from(body))}\n`)
}

export type ReadKeyFile =
  | { readonly kind: 'read'; readonly file: KeyFile }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' }

export function readKeyFile(bytes: Buffer): ReadKeyFile {
  const text = bytes.toString('utf8')
  const [body = '', sum = '', rest] = text.split('\n')
  const isWhole = rest === '' && sha256Of(Buffer.from(body)) === sum && bytes.equals(Buffer.from(text))
  if (!isWhole) return { kind: 'damaged' }
  const json = parsed(body)
  const head = z.object({ plumbline: z.literal('keys'), schema: z.int() }).safeParse(json)
  if (head.success && head.data.schema > schemaNumber) return { kind: 'newer' }
  const file = keyFileSchema.safeParse(json)
  return file.success ? { kind: 'read', file: file.data } : { kind: 'damaged' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
