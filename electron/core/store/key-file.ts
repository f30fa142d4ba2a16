import * as z from 'zod'
import { containerNumber } from './layout'
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
  /** The shape of the records. */
  schema: z.int().min(2),
  /** How the files are made (see `containerNumber`); shape 2, which began it, did not say. */
  container: z.int().optional(),
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
  /**
   * Keys that were destroyed. They name nobody: `mark` is a keyed hash of what the key was of, by which one that was
   * made for the same person in another copy of this workspace is found. Left out by shape 2.
   */
  erased: z.array(z.object({ id: z.string(), at: z.iso.datetime(), mark: z.string().optional() })),
  /** Until when signed documents of an erased person are kept, by the id of their key. */
  keptUntil: z.array(z.object({ id: z.string(), until: z.iso.date() })),
  /** Folders with backups, so that an erasure reaches them. */
  backupFolders: z.array(z.string()),
  /** Folders in which a second copy was ever kept. */
  secondCopies: z.array(z.string()).default([]),
  /** Of all folders, the ones that an erasure has not reached yet. */
  unreached: z.array(z.string()),
})
export type KeyTable = z.infer<typeof keyTableSchema>

/** What the seal of the table vouches for besides the table. */
export function headOf(file: Omit<KeyFile, 'table'>): string {
  const { plumbline, schema, container, workspaceId, generation, revision, wraps } = file
  const head = [plumbline, schema, workspaceId, generation, revision, wraps]
  return JSON.stringify(container === undefined ? head : [...head, container])
}

/** The bytes of a key file: one line of JSON, and its SHA-256, which tells damage before any key is known. */
export function writeKeyFile(file: KeyFile): Buffer {
  const body = JSON.stringify(file)
  return Buffer.from(`${body}\n${sha256Of(Buffer.from(body))}\n`)
}

export type ReadKeyFile =
  /** Its shape may be a newer one. */
  | { readonly kind: 'read'; readonly file: KeyFile }
  /** Made in a way that this version does not know. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' }

export function readKeyFile(bytes: Buffer): ReadKeyFile {
  const text = bytes.toString('utf8')
  const [body = '', sum = '', rest] = text.split('\n')
  const isWhole = rest === '' && sha256Of(Buffer.from(body)) === sum && bytes.equals(Buffer.from(text))
  if (!isWhole) return { kind: 'damaged' }
  const json = parsed(body)
  const head = headSchema.safeParse(json)
  if (head.success && containerOf(head.data) > containerNumber) return { kind: 'newer' }
  const file = keyFileSchema.safeParse(json)
  return file.success ? { kind: 'read', file: file.data } : { kind: 'damaged' }
}

const headSchema = z.object({
  plumbline: z.literal('keys'),
  schema: z.int(),
  container: z.int().optional(),
})

function containerOf({ schema, container }: z.infer<typeof headSchema>): number {
  return container ?? (schema === 2 ? 2 : Number.POSITIVE_INFINITY)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
