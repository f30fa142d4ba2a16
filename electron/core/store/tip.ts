import * as z from 'zod'
import { writeFileDurably } from './folder'
import type { Keyring } from './keyring'
import { readRegular } from './regular-file'
import { seal, strictBase64, unseal } from './seal'

const tipSchema = z.object({
  /** The newest segment; null before the first. */
  segment: z.string().nullable(),
  snapshots: z.array(z.string()),
  /** The last commit of a run that ended cleanly; null while one is under way. */
  closedAt: z.int().nullable(),
})

/** What must be there: without it, a deleted newest segment would look like a shorter history. */
export type Tip = z.infer<typeof tipSchema>

const place = 'plumbline tip'

/** The tip; null when the file is missing or not as it was written. */
export async function readTip(path: string, keyring: Keyring): Promise<Tip | null> {
  const text = await readRegular(path).then(
    (bytes) => bytes.toString('latin1'),
    () => '',
  )
  const sealed = strictBase64(text)
  const plain = sealed && unseal(keyring.fileKey('tip'), sealed, place)
  return plain ? tipSchema.parse(JSON.parse(plain.toString('utf8'))) : null
}

export async function writeTip(path: string, keyring: Keyring, tip: Tip): Promise<void> {
  const sealed = seal(keyring.fileKey('tip'), Buffer.from(JSON.stringify(tip)), place)
  await writeFileDurably(path, Buffer.from(sealed.toString('base64')))
}
