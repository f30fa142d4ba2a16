import { createDecipheriv } from 'node:crypto'
import type { Keyring } from './keyring'
import type { Pace } from './pace'
import { nonceBytes, tagBytes } from './seal'

/** A multiple of 4, so that each stretch of base64 stands for whole bytes. */
const stretchBytes = 512 * 1024

/**
 * Whether a line of a segment, without its newline, is as it was written to the last bit. It keeps nothing of it and
 * stretches long lines over many turns, so that one import of many megabytes does not hold everything else up.
 */
export async function isSoundLine(
  line: Buffer,
  { keyring, file, pace }: { readonly keyring: Keyring; readonly file: string; readonly pace: Pace },
): Promise<boolean> {
  const space = line.indexOf(0x20)
  const number = line.toString('latin1', 0, Math.max(0, space))
  if (space < 1 || space > 16 || String(Number(number)) !== number) return false
  const text = line.subarray(space + 1)
  const head = bytesOf(text.subarray(0, 16))
  const tail = bytesOf(text.subarray(Math.max(0, text.length - 24)))
  if (text.length < 40 || text.length % 4 !== 0 || head === null || tail === null) return false
  const cipher = createDecipheriv('aes-256-gcm', keyring.fileKey(file), head.subarray(0, nonceBytes))
  cipher.setAAD(Buffer.from(`${file}:${number}`))
  cipher.setAuthTag(tail.subarray(-tagBytes))
  let held = Buffer.alloc(0)
  for (let at = 16; at < text.length; at += stretchBytes) {
    const bytes = bytesOf(text.subarray(at, at + stretchBytes))
    if (bytes === null) return false
    // the last bytes of all are the tag, and no cipher text
    const all = Buffer.concat([held, bytes])
    const cut = Math.max(0, all.length - tagBytes)
    cipher.update(all.subarray(0, cut))
    held = all.subarray(cut)
    await pace()
  }
  try {
    cipher.final()
    return true
  } catch {
    return false
  }
}

/** Bytes of base64; null unless it is exactly what they are written as. */
function bytesOf(base64: Buffer): Buffer | null {
  const text = base64.toString('latin1')
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}
