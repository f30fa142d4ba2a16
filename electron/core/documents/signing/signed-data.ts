import { createHash, sign } from 'node:crypto'
import { ecdsaWithSha256, issuerAndSerial, type SigningCertificate, sha256Algorithm } from './certificate'
import { der, integer, objectId, octetString, sequence, setOf } from './der'
import { lowS } from './low-s'
import { oid } from './object-ids'

/** What a signer signs, and the signature over it. */
type SignedAttributes = {
  /** The signed attributes with the tag they have within the container. */
  readonly attributes: Buffer
  readonly signature: Buffer
}

/** Signs the SHA-256 digest of a file: the value that a time stamp is asked for. */
export function signatureOver(digest: Buffer, signer: SigningCertificate): SignedAttributes {
  const attributes = signedAttributes(digest, signer.der)
  return {
    attributes: der(0xa0, ...attributes),
    signature: lowS(sign('sha256', der(0x31, ...attributes), signer.privateKey)),
  }
}

/**
 * A detached CMS signature (RFC 5652) over the SHA-256 digest of a file, as PAdES baseline B-B asks for it (ETSI
 * EN 319 142-1, 6.3): it names its certificate (`signing-certificate-v2`, RFC 5035) and has no signing time of its
 * own, because the file's signature dictionary has it.
 */
export function signedData(
  digest: Buffer,
  given: { signer: SigningCertificate; authorityCertificate: Buffer },
): Buffer {
  return containerOf({
    certificates: [given.signer.der, given.authorityCertificate],
    signer: given.signer.der,
    ...signatureOver(digest, given.signer),
    stamp: null,
  })
}

/**
 * The container around the signed attributes. Nothing in it is signed, so a verifier builds it again from what is
 * and compares: every byte of ours has only one form.
 */
export function containerOf(
  given: SignedAttributes & {
    readonly certificates: readonly Buffer[]
    readonly signer: Buffer
    /** The time stamp over the signature (`signature-time-stamp`, RFC 3161, appendix A); null for none. */
    readonly stamp: Buffer | null
  },
): Buffer {
  const { issuer, serial } = issuerAndSerial(given.signer)
  const signerInfo = sequence(
    integer(1),
    sequence(issuer, serial),
    sha256Algorithm(),
    given.attributes,
    ecdsaWithSha256(),
    octetString(given.signature),
    ...(given.stamp === null ? [] : [der(0xa1, sequence(objectId(oid.timeStampToken), setOf(given.stamp)))]),
  )
  const content = sequence(
    integer(1),
    setOf(sha256Algorithm()),
    sequence(objectId(oid.data)),
    der(0xa0, ...given.certificates),
    setOf(signerInfo),
  )
  return sequence(objectId(oid.signedData), der(0xa0, content))
}

/** Content type, digest and certificate, in the order of their bytes, as a SET OF has them. */
function signedAttributes(digest: Buffer, certificate: Buffer): Buffer[] {
  const { issuer, serial } = issuerAndSerial(certificate)
  const hash = createHash('sha256').update(certificate).digest()
  const certificateId = sequence(octetString(hash), sequence(sequence(der(0xa4, issuer)), serial))
  const attribute = (id: string, value: Buffer): Buffer => sequence(objectId(id), setOf(value))
  return [
    attribute(oid.contentType, objectId(oid.data)),
    attribute(oid.messageDigest, octetString(digest)),
    attribute(oid.signingCertificateV2, sequence(sequence(certificateId))),
  ].toSorted(Buffer.compare)
}
