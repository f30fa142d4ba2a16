import { constants, type KeyObject, verify } from 'node:crypto'
import { childAt, childrenOf, type DerNode, dottedOf } from '../signing/der-node'

/** Hash functions by their object identifiers, in the names that Node knows. */
const hashes: ReadonlyMap<string, string> = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.4', 'sha224'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
  ['2.16.840.1.101.3.4.2.8', 'sha3-256'],
  ['2.16.840.1.101.3.4.2.9', 'sha3-384'],
  ['2.16.840.1.101.3.4.2.10', 'sha3-512'],
])

const rsa = '1.2.840.113549.1.1.1'
const rsaPss = '1.2.840.113549.1.1.10'

/** Signature algorithms that name their hash. */
const hashedSignatures: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.1.1.5', 'sha1'],
  ['1.2.840.113549.1.1.14', 'sha224'],
  ['1.2.840.113549.1.1.11', 'sha256'],
  ['1.2.840.113549.1.1.12', 'sha384'],
  ['1.2.840.113549.1.1.13', 'sha512'],
  ['1.2.840.10045.4.1', 'sha1'],
  ['1.2.840.10045.4.3.1', 'sha224'],
  ['1.2.840.10045.4.3.2', 'sha256'],
  ['1.2.840.10045.4.3.3', 'sha384'],
  ['1.2.840.10045.4.3.4', 'sha512'],
])

const edwards = new Set(['1.3.101.112', '1.3.101.113'])

/** The hash function behind an identifier, or null where it is not known here. */
export function hashNamed(identifier: string): string | null {
  return hashes.get(identifier) ?? null
}

/** Whether a signature over `data` is right; null where its algorithm is not known here. */
export function isSignatureRight(given: {
  data: Buffer
  signature: Buffer
  key: KeyObject
  algorithm: DerNode
  digestAlgorithm: string
}): boolean | null {
  const { data, signature, key, algorithm } = given
  const identifier = dottedOf(childAt(algorithm, 0))
  try {
    if (edwards.has(identifier)) return verify(null, data, key, signature)
    if (identifier === rsaPss) return isPssRight(given)
    const hash = identifier === rsa ? hashNamed(given.digestAlgorithm) : hashedSignatures.get(identifier)
    return hash === undefined || hash === null ? null : verify(hash, data, key, signature)
  } catch {
    // a key of another kind than the algorithm says: the signature cannot be that key's
    return false
  }
}

/** RSASSA-PSS says its hash and the length of its salt in its parameters (RFC 4055, 3.1). */
function isPssRight(given: {
  data: Buffer
  signature: Buffer
  key: KeyObject
  algorithm: DerNode
}): boolean | null {
  const parameters = childrenOf(childAt(given.algorithm, 1))
  const hashPart = parameters.find(({ tag }) => tag === 0xa0)
  const hash = hashPart === undefined ? 'sha1' : hashNamed(dottedOf(childAt(childAt(hashPart, 0), 0)))
  if (hash === null) return null
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return verify(
    hash,
    given.data,
    { key: given.key, padding, saltLength: constants.RSA_PSS_SALTLEN_AUTO },
    given.signature,
  )
}
