import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import type { PdfFile } from './pdf-file'
import { isArray, isString, type PdfDict } from './pdf-value'
import { rc4 } from './rc4'

/** With what a password is filled up to 32 bytes (ISO 32000-1, 7.6.3.3): an empty one is nothing but that. */
const padding = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex')

/** The key of an encrypted file by the empty password; null where that is not its password for readers. */
export function emptyPasswordKey(file: PdfFile, { entries }: PdfDict): Buffer | null {
  const revision = file.resolve(entries.get('R'))
  const bytesOf = (name: string, length: number): Buffer | null => {
    const value = file.resolve(entries.get(name))
    return isString(value) && value.bytes.length >= length ? value.bytes.subarray(0, length) : null
  }
  if (revision === 5 || revision === 6) {
    const [user, wrapped] = [bytesOf('U', 48), bytesOf('UE', 32)]
    return user === null || wrapped === null ? null : newKey(user, wrapped, revision)
  }
  if (revision !== 2 && revision !== 3 && revision !== 4) return null
  const [owner, user] = [bytesOf('O', 32), bytesOf('U', 32)]
  const permissions = file.resolve(entries.get('P'))
  if (owner === null || user === null || typeof permissions !== 'number') return null
  const ids = file.resolve(file.trailer().entries.get('ID'))
  const id = isArray(ids) ? file.resolve(ids.items[0]) : null
  const length = file.resolve(entries.get('Length'))
  return oldKey({
    revision,
    owner,
    user,
    permissions,
    id: isString(id) ? id.bytes : Buffer.alloc(0),
    bytes: revision === 2 ? 5 : keyBytes(typeof length === 'number' ? length : revision === 4 ? 128 : 40),
    isDescriptionPlain: file.resolve(entries.get('EncryptMetadata')) === false,
  })
}

/** From 5 to 16 bytes, whatever number of bits a file names. */
function keyBytes(bits: number): number {
  return Math.min(16, Math.max(5, Math.floor(bits / 8)))
}

/** Algorithms 2, 4 and 5 of ISO 32000-1, 7.6.3. */
function oldKey(given: {
  revision: 2 | 3 | 4
  owner: Buffer
  user: Buffer
  permissions: number
  id: Buffer
  bytes: number
  isDescriptionPlain: boolean
}): Buffer | null {
  const { revision, owner, user, permissions, id, bytes, isDescriptionPlain } = given
  const allowed = Buffer.alloc(4)
  allowed.writeInt32LE(permissions | 0)
  const said = [padding, owner, allowed, id]
  if (revision === 4 && isDescriptionPlain) said.push(Buffer.alloc(4, 0xff))
  let key = md5(...said).subarray(0, bytes)
  if (revision === 2) return rc4(key, padding).equals(user) ? key : null
  for (let round = 0; round < 50; round++) key = md5(key).subarray(0, bytes)
  let proof = md5(padding, id)
  for (let round = 0; round < 20; round++) proof = rc4(Buffer.from(key.map((byte) => byte ^ round)), proof)
  return proof.equals(user.subarray(0, 16)) ? key : null
}

/** Algorithms 2.A and 11 of ISO 32000-2, 7.6.4: a proof, a salt for it, and a salt for the key that wraps the key. */
function newKey(user: Buffer, wrapped: Buffer, revision: 5 | 6): Buffer | null {
  const [proof, salt, keySalt] = [user.subarray(0, 32), user.subarray(32, 40), user.subarray(40, 48)]
  const hash = (salted: Buffer): Buffer => (revision === 5 ? sha(256, salted) : hardened(salted))
  if (!hash(salt).equals(proof)) return null
  const cipher = createDecipheriv('aes-256-cbc', hash(keySalt), Buffer.alloc(16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(wrapped), cipher.final()])
}

/** More rounds than the hash takes by any likelihood. */
const mostRounds = 1000

/** Algorithm 2.B: a hash that takes 64 rounds, and then on until its last byte says that it is enough. */
function hardened(salt: Buffer): Buffer {
  let key = sha(256, salt)
  for (let round = 1; round < mostRounds; round++) {
    const text = Buffer.concat(Array.from({ length: 64 }, () => key))
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    )
    const mixed = Buffer.concat([cipher.update(text), cipher.final()])
    const bits = [256, 384, 512][mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3] ?? 256
    key = sha(bits, mixed)
    if (round >= 64 && (mixed.at(-1) ?? 0) <= round - 32) break
  }
  return key.subarray(0, 32)
}

function sha(bits: number, data: Buffer): Buffer {
  return createHash(`sha${bits}`).update(data).digest()
}

function md5(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('md5')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
