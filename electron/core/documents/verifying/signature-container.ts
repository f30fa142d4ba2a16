import { X509Certificate } from 'node:crypto'
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
  const info = childrenOf(childAt(signers, 0))
  const [, identifier, digest, ...others] = info
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
