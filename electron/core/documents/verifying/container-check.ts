import type { X509Certificate } from 'node:crypto'
import { ecdsaWithSha256 } from '../signing/certificate'
import { bitString, sequence, setOf } from '../signing/der'
import { childAt, childrenOf, dottedOf, readDer } from '../signing/der-node'
import { lowS } from '../signing/low-s'
import { oid } from '../signing/object-ids'
import { containerOf } from '../signing/signed-data'
import { hashing, hashNamed, hashOf, isShort, isSignatureRight, isWeak, shownHash } from './algorithms'
import type { SignatureContainer } from './signature-container'

/** How the signed bytes are brought into the container, by the signature's `SubFilter` (ISO 32000-1, 12.8.3). */
export type Binding = 'detached' | 'sha1Within' | 'timeStamp' | 'bare'

/** What is wrong with a container, and whether it could be checked at all. */
export type ContainerFinding = {
  readonly intact: boolean | null
  readonly problems: readonly string[]
}

/**
 * Checks a container against what it covers: `digest` computes the digest of that with a hash function by name,
 * `pieces` are its bytes.
 */
export function checkContainer(container: SignatureContainer, given: CoveredContent): ContainerFinding {
  const hash = hashNamed(container.digestAlgorithm)
  if (hash === null) return unknownAlgorithm
  if (!coversDocument(container, { ...given, hash })) {
    return { intact: false, problems: ['The document is no longer the one that was signed.'] }
  }
  const isRight = isRightOver(container, given)
  if (isRight === null) return unknownAlgorithm
  if (!isRight) {
    const isDirect = container.attributes === null && container.content === null
    return {
      intact: false,
      problems: [
        isDirect
          ? 'The document is no longer the one that was signed, or the signature does not fit its certificate.'
          : 'The signature does not fit the certificate it names.',
      ],
    }
  }
  if (!namesItsCertificate(container)) {
    return { intact: false, problems: ['The certificate is not the one that was signed with.'] }
  }
  return {
    intact: true,
    problems: [
      ...weakOf(container, given.binding).map(weakWords),
      ...(isShort(container.signer.publicKey) ? [shortKeyWords] : []),
    ],
  }
}

type CoveredContent = {
  readonly binding: Binding
  readonly digest: (hash: string) => Buffer
  readonly pieces: Iterable<Buffer>
}

const shortKeyWords =
  'The key it was made with is so short that others can sign with it: it proves little by itself.'

/** The weakest hash function on the way from the document to the signature, where it is weak. */
function weakOf(
  { digestAlgorithm, signatureAlgorithm }: SignatureContainer,
  binding: Binding,
): readonly string[] {
  const hashes = [
    hashNamed(digestAlgorithm),
    hashOf(signatureAlgorithm, digestAlgorithm),
    binding === 'sha1Within' ? 'sha1' : null,
  ]
  return hashes.flatMap((hash) => (hash !== null && isWeak(hash) ? [hash] : [])).slice(0, 1)
}

function weakWords(hash: string): string {
  return `It was made with ${shownHash(hash)}, by which two documents can be made that one signature fits: it proves little by itself.`
}

/** Whether the signature fits what it is over; null where its algorithm is not known here. */
function isRightOver(container: SignatureContainer, { pieces }: CoveredContent): boolean | null {
  const { attributes, content } = container
  const over = (data: Iterable<Buffer>): boolean | null =>
    isSignatureRight({
      data,
      signature: container.signature,
      key: container.signer.publicKey,
      algorithm: container.signatureAlgorithm,
      digestAlgorithm: container.digestAlgorithm,
    })
  // without signed attributes the bytes themselves are signed, as software did before 2000
  if (attributes === null) return over(content === null ? pieces : [content])
  // the attributes are signed as a SET, but stand in the container under another tag (RFC 5652, 5.4)
  const asTheyStand = over([Buffer.from([0x31]), attributes.raw.subarray(1)])
  // they are signed in the order of DER, in which some software does not write them down
  return asTheyStand === false
    ? over([setOf(...childrenOf(readDer(attributes.raw)).map(({ raw }) => raw))])
    : asTheyStand
}

const unknownAlgorithm: ContainerFinding = {
  intact: null,
  problems: ['It uses a method that cannot be checked here.'],
}

function coversDocument(
  { attributes, content }: SignatureContainer,
  given: CoveredContent & { hash: string },
): boolean {
  const claimed = attributes?.values.get(oid.messageDigest)?.body
  // where nothing stands between, the signature itself is over the bytes
  if (given.binding === 'bare' || (given.binding === 'detached' && attributes === null))
    return content === null
  if (given.binding === 'detached') return claimed?.equals(given.digest(given.hash)) ?? false
  if (content === null) return false
  const isContentSigned =
    attributes === null || claimed?.equals(hashing(given.hash).update(content).digest()) === true
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
  return hash !== null && digest?.body.equals(hashing(hash).update(signer.raw).digest()) === true
}

/**
 * Whether a container is, byte for byte, what our signer writes around the signed attributes. What is outside them
 * is not signed, so any other form could hide something.
 */
export function hasOurForm(container: SignatureContainer, authority: X509Certificate | null): boolean {
  const { attributes, certificates, signer, signature, stamp, raw, hasTail } = container
  const [, issuer] = certificates
  if (attributes === null || hasTail || issuer === undefined || certificates.length !== 2) return false
  const rebuilt = containerOf({
    certificates: certificates.map((certificate) => certificate.raw),
    signer: signer.raw,
    attributes: attributes.raw,
    signature: lowS(signature),
    stamp: stamp?.raw ?? null,
  })
  const isOwnIssuer = authority?.raw.equals(issuer.raw) === true
  return rebuilt.equals(raw) && (isOwnIssuer || hasOurAuthorityForm(issuer.raw)) && isIssuedBy(signer, issuer)
}

/** The signature does not cover the authority's certificate, so that may have one form only as well. */
function hasOurAuthorityForm(certificate: Buffer): boolean {
  const [body, , signature] = childrenOf(readDer(certificate))
  if (body === undefined || signature === undefined) return false
  const rebuilt = sequence(body.raw, ecdsaWithSha256(), bitString(lowS(signature.body.subarray(1))))
  return rebuilt.equals(certificate)
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.verify(issuer.publicKey) && issuer.verify(issuer.publicKey)
}
