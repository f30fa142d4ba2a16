import {
  type CipherGCM,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
} from 'node:crypto'

// AES-256-GCM (NIST SP 800-38D): a 96-bit random nonce before the cipher text, a 128-bit tag after it.
export const nonceBytes = 12
export const tagBytes = 16

/** How many bytes longer a sealed text is than the plain one: 28. */
export const sealOverheadBytes = nonceBytes + tagBytes

/** Seals bytes under a 32-byte key. `place` says where they belong: they open nowhere else. */
export function seal(key: Uint8Array, plain: Uint8Array, place: string): Buffer {
  const { nonce, cipher } = newCipher(key, place)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** How much is sealed at once. */
const partBytes = 48 * 1024

/**
 * The same for bytes that lie in parts, and in parts of 48 KiB at most, each made when it is asked for: nothing is put
 * together on the way. The key is done with when this returns.
 */
export function sealedParts(key: Uint8Array, plain: Iterable<Uint8Array>, place: string): Generator<Buffer> {
  const { nonce, cipher } = newCipher(key, place)
  return partsOf(nonce, cipher, plain)
}

function newCipher(key: Uint8Array, place: string): { nonce: Buffer; cipher: CipherGCM } {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(place))
  return { nonce, cipher }
}

function* partsOf(nonce: Buffer, cipher: CipherGCM, plain: Iterable<Uint8Array>): Generator<Buffer> {
  yield nonce
  for (const part of plain) {
    for (let from = 0; from < part.length; from += partBytes) {
      yield cipher.update(part.subarray(from, from + partBytes))
    }
  }
  cipher.final()
  yield cipher.getAuthTag()
}

/** The plain bytes; null when one bit is not as it was sealed, the key is another or the place is. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Buffer | null {
  if (sealed.length < sealOverheadBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  try {
    const plain = decipher.update(sealed.subarray(nonceBytes, -tagBytes))
    decipher.final()
    return plain
  } catch {
    return null
  }
}

/** A 32-byte key of its own for each purpose (HKDF with SHA-256, RFC 5869). */
export function deriveKey(key: Uint8Array, purpose: string, salt: Uint8Array | string = ''): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, purpose, 32))
}

/** A name that says nothing of what it stands for to who has not the key: HMAC-SHA-256, the first 40 hex digits. */
export function opaqueName(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex').slice(0, 40)
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Bytes of base64 text; null unless it is exactly what these bytes are written as, to the last padding bit. */
export function strictBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : null
}
