import { createHash, type X509Certificate } from 'node:crypto'
import { childAt, childrenOf, dottedOf, readDer } from '../signing/der-node'
import { oid } from '../signing/object-ids'
import { containerOf } from '../signing/signed-data'
import { hashNamed, isSignatureRight } from './algorithms'
import type { SignatureContainer } from './signature-container'

/** How the signed bytes are brought into the container, by the signature's `SubFilter` (ISO 32000-1, 12.8.3). */
export type Binding = 'detached' | 'sha1Within' | 'timeStamp'

/** What is wrong with a container, and whether it could be checked at all. */
export type ContainerFinding = {
  readonly intact: boolean | null
  readonly problems: readonly string[]
}

/** Checks a container against the digest of what it covers. `digest` computes it with a hash function by name. */
export function checkContainer(
  container: SignatureContainer,
  given: { binding: Binding; digest: (hash: string) => Buffer },
): ContainerFinding {
  const hash = hashNamed(container.digestAlgorithm)
  // without signed attributes the bytes of the file are signed themselves, as software did before 2000
  if (hash === null || (given.binding === 'detached' && container.attributes === null))
    return unknownAlgorithm
  if (!coversDocument(container, { ...given, hash })) {
    return { intact: false, problems: ['The document is no longer the one that was signed.'] }
  }
  const { attributes } = container
  // the attributes are signed as a SET, but stand in the container under another tag (RFC 5652, 5.4)
  const data =
    attributes === null ? container.content : Buffer.concat([Buffer.from([0x31]), attributes.raw.subarray(1)])
  const isRight =
    data === null
      ? null
      : isSignatureRight({
          data,
          signature: container.signature,
          key: container.signer.publicKey,
          algorithm: container.signatureAlgorithm,
          digestAlgorithm: container.digestAlgorithm,
        })
  if (isRight === null) return unknownAlgorithm
  if (!isRight) return { intact: false, problems: ['The signature does not fit the certificate it names.'] }
  return namesItsCertificate(container)
    ? { intact: true, problems: [] }
    : { intact: false, problems: ['The certificate is not the one that was signed with.'] }
}

const unknownAlgorithm: ContainerFinding = {
  intact: null,
  problems: ['It uses a method that cannot be checked here.'],
}

function coversDocument(
  { attributes, content }: SignatureContainer,
  given: { binding: Binding; digest: (hash: string) => Buffer; hash: string },
): boolean {
  const claimed = attributes?.values.get(oid.messageDigest)?.body
  if (given.binding === 'detached') return claimed?.equals(given.digest(given.hash)) ?? false
  if (content === null) return false
  const isContentSigned =
    attributes === null || claimed?.equals(createHash(given.hash).update(content).digest()) === true
  if (given.binding === 'sha1Within') return isContentSigned && content.equals(given.digest('sha1'))
  return isContentSigned && stampFits(content, given.digest)
}

/** A time stamp holds the digest of what it stamps, with the name of the hash (RFC 3161, 2.4.2). */
function stampFits(content: Buffer, digest: (hash: string) => Buffer): boolean {
  const imprint = childAt(readDer(content), 2)
  const hash = hashNamed(dottedOf(childAt(childAt(imprint, 0), 0)))
  return hash !== null && childAt(imprint, 1).body.equals(digest(hash))
}

/** Where the signed attributes name the certificate (RFC 5035, 3 and 4), it has to be the one that is enclosed. */
function namesItsCertificate({ attributes, signer }: SignatureContainer): boolean {
  const byAnyHash = attributes?.values.get(oid.signingCertificateV2)
  const named = byAnyHash ?? attributes?.values.get(oid.signingCertificate)
  if (named === undefined) return true
  const certificateId = childrenOf(childAt(childAt(named, 0), 0))
  const [first] = certificateId
  const hash =
    byAnyHash === undefined ? 'sha1' : first?.tag === 0x30 ? hashNamed(dottedOf(childAt(first, 0))) : 'sha256'
  const digest = certificateId.find(({ tag }) => tag === 0x04)
  return hash !== null && digest?.body.equals(createHash(hash).update(signer.raw).digest()) === true
}

/**
 * Whether a container is, byte for byte, what our signer writes around the signed attributes. What is outside them
 * is not signed, so any other form could hide something.
 */
export function hasOurForm(container: SignatureContainer): boolean {
  const { attributes, certificates, signer, signature, raw, hasTail } = container
  if (attributes === null || hasTail) return false
  const rebuilt = containerOf({
    certificates: certificates.map((certificate) => certificate.raw),
    signer: signer.raw,
    attributes: attributes.raw,
    signature,
  })
  return rebuilt.equals(raw) && certificates.length === 2 && isIssuedBy(signer, certificates[1])
}

/**
 * Whether every enclosed certificate fits the issuer that is enclosed beside it. Certificates are not covered by the
 * signature, but by each other. Those whose issuer is not enclosed cannot be checked.
 */
export function certificatesFit({ certificates }: SignatureContainer): boolean {
  return certificates.every((certificate) => {
    const issuers = certificates.filter(({ subject }) => subject === certificate.issuer)
    return issuers.length === 0 || issuers.some((issuer) => certificate.verify(issuer.publicKey))
  })
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate | undefined): boolean {
  return issuer?.ca === true && certificate.verify(issuer.publicKey) && issuer.verify(issuer.publicKey)
}
