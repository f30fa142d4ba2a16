import { constants, createHash, createVerify, type Hash, type KeyObject, verify } from 'node:crypto'
import { childAt, childrenOf, type DerNode, dottedOf } from '../signing/der-node'

/** SHAKE-256 that names how many bits it gives (RFC 8419, 2.3): 512, in every signature of a standard. */
export const shake256WithLength = '2.16.840.1.101.3.4.2.18'

/** Hash functions by their object identifiers, in the names that Node knows. */
const hashes: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.2.5', 'md5'],
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.4', 'sha224'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
  ['2.16.840.1.101.3.4.2.8', 'sha3-256'],
  ['2.16.840.1.101.3.4.2.9', 'sha3-384'],
  ['2.16.840.1.101.3.4.2.10', 'sha3-512'],
  ['2.16.840.1.101.3.4.2.12', 'shake256'],
  [shake256WithLength, 'shake256'],
  ['1.3.36.3.2.1', 'ripemd160'],
])

/** Hash functions by which two different documents can be made that have the same digest. */
const weakHashes: ReadonlySet<string> = new Set(['md5', 'sha1'])

const rsa = '1.2.840.113549.1.1.1'
const rsaPss = '1.2.840.113549.1.1.10'
const maskFunction1 = '1.2.840.113549.1.1.8'

/** Algorithms of keys, which software names in the place of one for signatures: the hash is that of the digest. */
const keyAlgorithms: ReadonlyMap<string, string> = new Map([
  [rsa, 'RSA'],
  ['1.2.840.10040.4.1', 'DSA'],
  ['1.2.840.10045.2.1', 'ECDSA'],
])

/** Signature algorithms that name their hash, after the kind of their key. */
const hashedSignatures: ReadonlyMap<string, readonly [kind: string, hash: string]> = new Map([
  ['1.2.840.113549.1.1.4', ['RSA', 'md5']],
  ['1.2.840.113549.1.1.5', ['RSA', 'sha1']],
  ['1.2.840.113549.1.1.14', ['RSA', 'sha224']],
  ['1.2.840.113549.1.1.11', ['RSA', 'sha256']],
  ['1.2.840.113549.1.1.12', ['RSA', 'sha384']],
  ['1.2.840.113549.1.1.13', ['RSA', 'sha512']],
  ['2.16.840.1.101.3.4.3.14', ['RSA', 'sha3-256']],
  ['2.16.840.1.101.3.4.3.15', ['RSA', 'sha3-384']],
  ['2.16.840.1.101.3.4.3.16', ['RSA', 'sha3-512']],
  ['1.3.36.3.3.1.2', ['RSA', 'ripemd160']],
  ['1.2.840.10040.4.3', ['DSA', 'sha1']],
  ['2.16.840.1.101.3.4.3.1', ['DSA', 'sha224']],
  ['2.16.840.1.101.3.4.3.2', ['DSA', 'sha256']],
  ['1.2.840.10045.4.1', ['ECDSA', 'sha1']],
  ['1.2.840.10045.4.3.1', ['ECDSA', 'sha224']],
  ['1.2.840.10045.4.3.2', ['ECDSA', 'sha256']],
  ['1.2.840.10045.4.3.3', ['ECDSA', 'sha384']],
  ['1.2.840.10045.4.3.4', ['ECDSA', 'sha512']],
  ['2.16.840.1.101.3.4.3.10', ['ECDSA', 'sha3-256']],
  ['2.16.840.1.101.3.4.3.11', ['ECDSA', 'sha3-384']],
  ['2.16.840.1.101.3.4.3.12', ['ECDSA', 'sha3-512']],
])

const edwards: ReadonlyMap<string, string> = new Map([
  ['1.3.101.112', 'Ed25519'],
  ['1.3.101.113', 'Ed448'],
])

/** The hash function behind an identifier, or null where it is not known here. */
export function hashNamed(identifier: string): string | null {
  return hashes.get(identifier) ?? null
}

/** A hash function by its name; SHAKE-256 as signatures use it, with 64 bytes (RFC 8419, 2.3). */
export function hashing(hash: string): Hash {
  return createHash(hash, hash === 'shake256' ? { outputLength: 64 } : {})
}

/** Whether a hash function no longer proves that a document is the one that was signed (RFC 6194, RFC 6151). */
export function isWeak(hash: string): boolean {
  return weakHashes.has(hash)
}

/** The length of the shortest RSA and DSA keys, in bits, whose signatures nobody has forged by trying (FIPS 186-4, 5.1). */
const shortestKeyBits = 1024

/** Whether a key is so short that others can sign in the place of its owner. */
export function isShort({ asymmetricKeyDetails }: KeyObject): boolean {
  return (asymmetricKeyDetails?.modulusLength ?? shortestKeyBits) < shortestKeyBits
}

/** How a signature was made, for people: `RSA with SHA-256`; null where its algorithm is not known here. */
export function methodOf(algorithm: DerNode, digestAlgorithm: string): string | null {
  const identifier = dottedOf(childAt(algorithm, 0))
  const curve = edwards.get(identifier)
  if (curve !== undefined) return curve
  const hash = hashOf(algorithm, digestAlgorithm)
  if (hash === null) return null
  const kind =
    identifier === rsaPss
      ? 'RSA-PSS'
      : (keyAlgorithms.get(identifier) ?? hashedSignatures.get(identifier)?.[0])
  return `${kind} with ${shownHash(hash)}`
}

/** The name of a hash function as its standard writes it: `SHA-256`, `SHA3-256`, `MD5`. */
export function shownHash(hash: string): string {
  return hash.replace(/^(sha|shake|ripemd)(\d+)$/, '$1-$2').toUpperCase()
}

/** Whether a signature over `data`, in pieces, is right; null where its algorithm is not known here. */
export function isSignatureRight(given: {
  data: Iterable<Buffer>
  signature: Buffer
  key: KeyObject
  algorithm: DerNode
  digestAlgorithm: string
}): boolean | null {
  const { signature, key, algorithm } = given
  const identifier = dottedOf(childAt(algorithm, 0))
  try {
    if (edwards.has(identifier)) return verify(null, Buffer.concat([...given.data]), key, signature)
    const hash = hashOf(algorithm, given.digestAlgorithm)
    if (hash === null) return null
    const check = createVerify(hash)
    for (const piece of given.data) check.update(piece)
    if (identifier !== rsaPss) return check.verify(key, signature)
    const saltLength = pssParameters(algorithm)?.saltLength ?? 0
    return check.verify({ key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, signature)
  } catch (error) {
    // a key of another kind than the algorithm says: the signature cannot be that key's
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

/** The hash function that a signature is made over; null where its algorithm is not known here. */
export function hashOf(algorithm: DerNode, digestAlgorithm: string): string | null {
  const identifier = dottedOf(childAt(algorithm, 0))
  if (keyAlgorithms.has(identifier)) return hashNamed(digestAlgorithm)
  return identifier === rsaPss
    ? (pssParameters(algorithm)?.hash ?? null)
    : (hashedSignatures.get(identifier)?.[1] ?? null)
}

/**
 * RSASSA-PSS says in its parameters its hash, that of its mask, which has to be the same one here, and the length of
 * its salt in bytes (RFC 4055, 3.1); null where they say something else.
 */
function pssParameters(algorithm: DerNode): { readonly hash: string; readonly saltLength: number } | null {
  const parameters = childrenOf(childAt(algorithm, 1))
  const part = (tag: number): DerNode | null => {
    const wrapped = parameters.find((parameter) => parameter.tag === tag)
    return wrapped === undefined ? null : childAt(wrapped, 0)
  }
  const [hashPart, maskPart, saltPart] = [part(0xa0), part(0xa1), part(0xa2)]
  const hash = hashPart === null ? 'sha1' : hashNamed(dottedOf(childAt(hashPart, 0)))
  const isMaskKnown = maskPart === null || dottedOf(childAt(maskPart, 0)) === maskFunction1
  const maskHash = maskPart === null ? 'sha1' : hashNamed(dottedOf(childAt(childAt(maskPart, 1), 0)))
  if (hash === null || !isMaskKnown || maskHash !== hash) return null
  return {
    hash,
    saltLength: saltPart === null ? 20 : saltPart.body.readUIntBE(0, Math.min(4, saltPart.body.length)),
  }
}
