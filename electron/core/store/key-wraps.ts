import { randomBytes, scrypt } from 'node:crypto'
import type { Wraps } from './key-file'
import { readRecoveryCode } from './recovery-code'
import { deriveKey, seal, strictBase64, unseal } from './seal'

/** Bytes given to the keychain of the operating system, and what it made of them. */
export type Protect = (bytes: Buffer) => Promise<Buffer>

/** The reverse; it rejects when the keychain does not have the key any more. */
export type Reveal = (bytes: Buffer) => Promise<Buffer>

/** How a workspace is opened. `words` is what was typed for the recovery code. */
export type Unlock =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recoveryCode'; readonly words: string }
  | { readonly kind: 'keychain'; readonly reveal: Reveal }
  /** The key itself, as an open workspace gave it to its host, so that a core that crashed can be replaced. */
  | { readonly kind: 'workspaceKey'; readonly key: Buffer }

// OWASP Password Storage Cheat Sheet: scrypt with N = 2^17, r = 8, p = 1, which takes 128 MiB
const scryptCost = { N: 2 ** 17, r: 8, p: 1, maxmem: 160 * 1024 * 1024 }

const places = { passphrase: 'plumbline key passphrase', code: 'plumbline key recovery code' }

export async function wrapByPassphrase(
  workspaceKey: Buffer,
  passphrase: string,
): Promise<NonNullable<Wraps['passphrase']>> {
  const salt = randomBytes(16)
  const key = await keyOfPassphrase(passphrase, salt)
  const sealed = seal(key, workspaceKey, places.passphrase)
  key.fill(0)
  return { salt: salt.toString('base64'), sealed: sealed.toString('base64') }
}

/** The secret has 128 random bits, so no slow function is needed between it and the key. */
export function wrapByCode(workspaceKey: Buffer, secret: Buffer): Wraps['recoveryCode'] {
  const salt = randomBytes(16)
  const key = deriveKey(secret, places.code, salt)
  const sealed = seal(key, workspaceKey, places.code)
  key.fill(0)
  return { salt: salt.toString('base64'), sealed: sealed.toString('base64') }
}

export async function wrapByKeychain(
  workspaceKey: Buffer,
  protect: Protect,
): Promise<NonNullable<Wraps['keychain']>> {
  // a copy: whoever is given it may wipe it
  return { sealed: (await protect(Buffer.from(workspaceKey))).toString('base64') }
}

/** The workspace key; null when what was given does not open it, or there is no such way in. */
export async function unwrap(wraps: Wraps, unlock: Unlock): Promise<Buffer | null> {
  switch (unlock.kind) {
    case 'passphrase': {
      if (wraps.passphrase === null) return null
      const { salt, sealed } = wraps.passphrase
      const key = await keyOfPassphrase(unlock.passphrase, bytesOf(salt))
      const workspaceKey = unseal(key, bytesOf(sealed), places.passphrase)
      key.fill(0)
      return workspaceKey
    }
    case 'recoveryCode': {
      const secret = readRecoveryCode(unlock.words)
      if (secret === null) return null
      const { salt, sealed } = wraps.recoveryCode
      return unseal(deriveKey(secret, places.code, bytesOf(salt)), bytesOf(sealed), places.code)
    }
    case 'keychain': {
      if (wraps.keychain === null) return null
      const revealed = await unlock.reveal(bytesOf(wraps.keychain.sealed)).catch(() => null)
      return revealed?.length === 32 ? Buffer.from(revealed) : null
    }
    case 'workspaceKey':
      return unlock.key.length === 32 ? Buffer.from(unlock.key) : null
  }
}

function bytesOf(base64: string): Buffer {
  return strictBase64(base64) ?? Buffer.alloc(0)
}

/** The same passphrase typed on another keyboard is the same: Unicode NFKC. */
function keyOfPassphrase(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, scryptCost, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
}
