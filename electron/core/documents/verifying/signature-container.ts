import { X509Certificate } from 'node:crypto'
import { nullValue, objectId, sequence } from '../signing/der'
import { childAt, childrenOf, DerError, type DerNode, dottedOf, readDer } from '../signing/der-node'
import { oid } from '../signing/object-ids'

/** A CMS signature (RFC 5652, 5) taken apart. Nothing in it has been checked. */
export type SignatureContainer = {
  readonly raw: Buffer
  /** Bytes after it that are not the zeros of padding. */
  readonly hasTail: boolean
  readonly certificates: readonly X509Certificate[]
  readonly signer: X509Certificate
  /** What is signed within the container itself, as in a time stamp; null for a detached signature. */
  readonly content: Buffer | null
  readonly digestAlgorithm: string
  readonly signatureAlgorithm: DerNode
  /** The signed attributes as they stand, and by their identifiers; null where the content is signed directly. */
  readonly attributes: { readonly raw: Buffer; readonly values: ReadonlyMap<string, DerNode> } | null
  readonly signature: Buffer
  /** The time stamp over the signature, as it stands; null where there is none. */
  readonly stamp: DerNode | null
  /** What stands in the container that no signature covers, and that is not looked at. */
  readonly hasUncovered: boolean
}

/** More certificates than a signature brings with it: its own, those above it, and those of a time stamp. */
const mostCertificates = 20

/** Takes a signature container apart. Throws `DerError` where it is none. */
export function readContainer(bytes: Buffer): SignatureContainer {
  const outer = readDer(bytes)
  if (dottedOf(childAt(outer, 0)) !== oid.signedData) throw new DerError('This is no signature')
  const parts = childrenOf(childAt(childAt(outer, 1), 0))
  const content = contentOf(childAt(childAt(childAt(outer, 1), 0), 2))
  const enclosed = parts
    .filter(({ tag }) => tag === 0xa0)
    .flatMap(childrenOf)
    .filter(({ tag }) => tag === 0x30)
  if (enclosed.length > mostCertificates) throw new DerError('There are too many certificates')
  const certificates = enclosed.map(({ raw }) => certificateOf(raw))
  const signers = parts.at(-1)
  if (signers?.tag !== 0x31) throw new DerError('There is no signer')
  const [first, ...more] = childrenOf(signers)
  // a signature of a PDF has one signer (ISO 32000-1, 12.8.3.3.1): of several, the others would go unseen
  if (first === undefined || more.length > 0) throw new DerError('There is not one signer')
  const [, identifier, digest, ...others] = childrenOf(first)
  const attributes = others.find(({ tag }) => tag === 0xa0)
  const algorithm = others.find(({ tag }) => tag === 0x30)
  const signature = others.find(({ tag }) => tag === 0x04)
  if (
    identifier === undefined ||
    digest === undefined ||
    algorithm === undefined ||
    signature === undefined
  ) {
    throw new DerError('The signer is not described in full')
  }
  const uncovered = others.filter(({ tag }) => tag === 0xa1).flatMap(childrenOf)
  const stamps = uncovered.filter((attribute) => dottedOf(childAt(attribute, 0)) === oid.timeStampToken)
  return {
    raw: outer.raw,
    hasTail: bytes.subarray(outer.raw.length).some((byte) => byte !== 0),
    certificates,
    signer: signerAmong(certificates, identifier),
    content,
    digestAlgorithm: dottedOf(childAt(digest, 0)),
    signatureAlgorithm: algorithm,
    attributes:
      attributes === undefined ? null : { raw: attributes.raw, values: attributeValues(attributes) },
    signature: signature.body,
    stamp: stamps[0] === undefined ? null : childAt(childAt(stamps[0], 1), 0),
    // lists of revoked certificates are not covered either, nor looked at (5.1)
    hasUncovered:
      uncovered.length > Math.min(1, stamps.length) || parts.slice(3, -1).some(({ tag }) => tag === 0xa1),
  }
}

/**
 * The signature of `adbe.x509.rsa_sha1` (ISO 32000-1, 12.8.3.2): nothing but the signature itself, with the
 * certificates beside it, the signer's first. Throws `DerError` where it is none.
 */
export function readBareSignature(bytes: Buffer, enclosed: readonly Buffer[]): SignatureContainer {
  const value = readDer(bytes)
  if (value.tag !== 0x04) throw new DerError('This is no signature')
  if (enclosed.length > mostCertificates) throw new DerError('There are too many certificates')
  const certificates = enclosed.map(certificateOf)
  const [signer] = certificates
  if (signer === undefined) throw new DerError('The certificate of the signer is missing')
  return {
    raw: value.raw,
    hasTail: bytes.subarray(value.raw.length).some((byte) => byte !== 0),
    certificates,
    signer,
    content: null,
    digestAlgorithm: oid.sha1,
    signatureAlgorithm: readDer(sequence(objectId(oid.rsaEncryption), nullValue())),
    attributes: null,
    signature: value.body,
    stamp: null,
    hasUncovered: false,
  }
}

function contentOf(encapsulated: DerNode): Buffer | null {
  const [, wrapped] = childrenOf(encapsulated)
  if (wrapped === undefined) return null
  const value = childAt(wrapped, 0)
  // BER may cut a string into pieces
  return value.tag === 0x24 ? Buffer.concat(childrenOf(value).map(({ body }) => body)) : value.body
}

function certificateOf(raw: Buffer): X509Certificate {
  try {
    return new X509Certificate(raw)
  } catch (error) {
    throw new DerError('A certificate cannot be read', { cause: error })
  }
}

/** The certificate that the signer is named by: issuer and number, or the identifier of the key (5.3). */
function signerAmong(certificates: readonly X509Certificate[], identifier: DerNode): X509Certificate {
  const found = certificates.find((certificate) => {
    if (identifier.tag === 0x80) return certificate.raw.includes(identifier.body)
    const body = childAt(readDer(certificate.raw), 0)
    const [issuer, serial] = childrenOf(identifier)
    const offset = childAt(body, 0).tag === 0xa0 ? 1 : 0
    return (
      issuer !== undefined &&
      serial !== undefined &&
      childAt(body, offset).raw.equals(serial.raw) &&
      childAt(body, offset + 2).raw.equals(issuer.raw)
    )
  })
  if (found === undefined) throw new DerError('The certificate of the signer is missing')
  return found
}

function attributeValues(attributes: DerNode): Map<string, DerNode> {
  return new Map(
    childrenOf(attributes).map((attribute) => [
      dottedOf(childAt(attribute, 0)),
      childAt(childAt(attribute, 1), 0),
    ]),
  )
}
