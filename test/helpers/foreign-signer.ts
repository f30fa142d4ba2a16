import { createHash, createSign, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import {
  issuerAndSerial,
  makeCertificate,
  type SigningCertificate,
} from '../../electron/core/documents/signing/certificate'
import {
  der,
  integer,
  nullValue,
  objectId,
  octetString,
  sequence,
  setOf,
} from '../../electron/core/documents/signing/der'
import { oid } from '../../electron/core/documents/signing/object-ids'
import { hashing } from '../../electron/core/documents/verifying/algorithms'
import { madeAt } from '../builders/signed-agreement'

/** A way in which other software signs: the key, the hash, and how the container names them. */
export type ForeignMethod = {
  readonly keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }
  readonly hash: { readonly name: string; readonly id: string }
  /** The algorithm as the container names it. */
  readonly algorithm: Buffer
  readonly sign: (data: Buffer, key: KeyObject) => Buffer
}

const hashIds: Readonly<Record<string, string>> = {
  md5: '1.2.840.113549.2.5',
  sha1: oid.sha1,
  sha256: oid.sha256,
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
}

function hashOf(name: string): ForeignMethod['hash'] {
  return { name, id: hashIds[name] ?? '' }
}

const rsaKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** RSA with PKCS #1 v1.5 padding. */
export function rsa(hash: string): ForeignMethod {
  return {
    keys: rsaKeys,
    hash: hashOf(hash),
    algorithm: sequence(objectId(oid.rsaEncryption), nullValue()),
    sign: (data, key) => createSign(hash).update(data).sign(key),
  }
}

/** RSA with PSS padding. */
export function rsaPss(hash: string, saltLength: number): ForeignMethod {
  const digest = sequence(objectId(hashOf(hash).id), nullValue())
  const parameters = sequence(
    der(0xa0, digest),
    der(0xa1, sequence(objectId('1.2.840.113549.1.1.8'), digest)),
    der(0xa2, integer(saltLength)),
  )
  return {
    keys: rsaKeys,
    hash: hashOf(hash),
    algorithm: sequence(objectId('1.2.840.113549.1.1.10'), parameters),
    sign: (data, key) => createSign(hash).update(data).sign({ key, padding: 6, saltLength }),
  }
}

/** ECDSA on a named curve. */
export function ecdsa(namedCurve: string, hash: string, id: string): ForeignMethod {
  return {
    keys: generateKeyPairSync('ec', { namedCurve }),
    hash: hashOf(hash),
    algorithm: sequence(objectId(id)),
    sign: (data, key) => createSign(hash).update(data).sign(key),
  }
}

export function ed25519(): ForeignMethod {
  return {
    keys: generateKeyPairSync('ed25519'),
    hash: hashOf('sha512'),
    algorithm: sequence(objectId('1.3.101.112')),
    sign: (data, key) => sign(null, data, key),
  }
}

/** Ed448, whose attributes name SHAKE-256 (RFC 8419, 3). */
export function ed448(): ForeignMethod {
  return {
    keys: generateKeyPairSync('ed448'),
    hash: { name: 'shake256', id: '2.16.840.1.101.3.4.2.12' },
    algorithm: sequence(objectId('1.3.101.113')),
    sign: (data, key) => sign(null, data, key),
  }
}

const authority = makeCertificate({
  subject: { commonName: 'Elsewhere Root', organisation: 'Elsewhere' },
  keys: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  issuer: null,
  from: new Date(madeAt),
  years: 10,
})

/** The certificate of that authority, which no other covers. */
export const foreignAuthority = authority.der

/** A certificate for a method's key, by an authority of elsewhere. */
export function certificateFor({ keys }: ForeignMethod, commonName = 'Mira Tan'): SigningCertificate {
  const subject = { commonName, organisation: 'Elsewhere' }
  return makeCertificate({ subject, keys, issuer: authority, from: new Date(madeAt), years: 5 })
}

/** What a container holds beside the signature; left out, it is one over a digest that stands outside. */
type Inside = {
  readonly content?: { readonly type: string; readonly bytes: Buffer }
  /** Further certificates, and attributes that are not signed. */
  readonly certificates?: readonly Buffer[]
  readonly unsigned?: (signature: Buffer) => readonly Buffer[]
  readonly withAttributes?: boolean
  /** How often the signer stands in it. */
  readonly times?: number
}

/**
 * A CMS container (RFC 5652) by a method over `data`, or over the content within it. Without attributes the signature
 * is over the data itself.
 */
export function foreignContainer(method: ForeignMethod, data: Buffer, inside: Inside = {}): Buffer {
  const { hash, algorithm, keys } = method
  const { content, certificates = [], unsigned, withAttributes = true, times = 1 } = inside
  const certificate = certificateFor(method)
  const signed = content?.bytes ?? data
  const attribute = (id: string, value: Buffer): Buffer => sequence(objectId(id), setOf(value))
  const attributes = [
    attribute(oid.contentType, objectId(content?.type ?? oid.data)),
    attribute(oid.messageDigest, octetString(hashing(hash.name).update(signed).digest())),
  ].toSorted(Buffer.compare)
  const signature = method.sign(withAttributes ? der(0x31, ...attributes) : signed, keys.privateKey)
  const digest = sequence(objectId(hash.id), nullValue())
  const { issuer, serial } = issuerAndSerial(certificate.der)
  const beside = unsigned?.(signature) ?? []
  const signer = sequence(
    integer(1),
    sequence(issuer, serial),
    digest,
    ...(withAttributes ? [der(0xa0, ...attributes)] : []),
    algorithm,
    octetString(signature),
    ...(beside.length === 0 ? [] : [der(0xa1, ...beside)]),
  )
  const encapsulated = content === undefined ? [] : [der(0xa0, octetString(content.bytes))]
  const body = sequence(
    integer(1),
    setOf(digest),
    sequence(objectId(content?.type ?? oid.data), ...encapsulated),
    der(0xa0, certificate.der, authority.der, ...certificates),
    setOf(...Array.from({ length: times }, () => signer)),
  )
  return sequence(objectId(oid.signedData), der(0xa0, body))
}

/** A time stamp (RFC 3161, 2.4.2) over data, of a moment as it is written: `20261123140000Z`. */
export function foreignStamp(method: ForeignMethod, data: Buffer, moment: string): Buffer {
  return stampOf(method, createHash('sha256').update(data).digest(), { moment, nonce: null })
}

/** A time stamp over a SHA-256 digest, as a service gives it: with the nonce that it was asked with. */
export function stampOf(
  method: ForeignMethod,
  digestOfData: Buffer,
  { moment, nonce }: { moment: string; nonce: Buffer | null },
): Buffer {
  const digest = sequence(objectId(oid.sha256), nullValue())
  const bytes = sequence(
    integer(1),
    objectId('1.3.6.1.4.1.99999.1'),
    sequence(digest, octetString(digestOfData)),
    integer(7),
    der(0x18, Buffer.from(moment)),
    ...(nonce === null ? [] : [integer(nonce)]),
  )
  return foreignContainer(method, bytes, { content: { type: oid.timeStampInfo, bytes } })
}
