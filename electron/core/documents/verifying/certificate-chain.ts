import { X509Certificate } from 'node:crypto'
import type { ReadingLimits } from '../reading/reading-limits'
import { childAt, childrenOf, readDer } from '../signing/der-node'
import type { SignatureContainer } from './signature-container'

/** More certificates than stand above each other. */
const longestChain = 10

/** The signer's certificate and those above it, each issued by the next, as far as they are enclosed. */
export function chainOf(
  { signer, certificates }: Pick<SignatureContainer, 'signer' | 'certificates'>,
  limits: ReadingLimits,
): X509Certificate[] {
  const chain = [signer]
  for (let last = signer; chain.length < longestChain; ) {
    const issuer = certificates.find((each) => !chain.includes(each) && hasIssued(each, last, limits))
    if (issuer === undefined) break
    chain.push(issuer)
    last = issuer
  }
  return chain
}

/** Whether an authority stands behind a chain: it is in it above the signer, or has issued the last of it. */
export function isVouchedFor(
  chain: readonly X509Certificate[],
  authority: X509Certificate | null,
  limits: ReadingLimits,
): boolean {
  const last = chain.at(-1)
  if (authority === null || last === undefined) return false
  return chain.some(({ raw }) => raw.equals(authority.raw)) || hasIssued(authority, last, limits)
}

/**
 * Whether the enclosed certificates fit each other. The signature does not cover them, but they cover each other:
 * whose issuer is enclosed has to be issued by it, whose key has issued another has to bear the name of its issuer,
 * and one that issued itself is there for another. What no other covers cannot be checked.
 */
export function certificatesFit({ certificates }: SignatureContainer, limits: ReadingLimits): boolean {
  return certificates.every((certificate) => {
    let [isNamed, isFitting, isOfUse] = [false, false, certificates.length === 1]
    for (const other of certificates) {
      limits.checkTime()
      const isIssuer = certificate.verify(other.publicKey)
      const hasName = other.subject === certificate.issuer
      if (isIssuer && !hasName) return false
      isNamed ||= hasName
      isFitting ||= isIssuer && hasName
      isOfUse ||= other !== certificate && other.issuer === certificate.subject
    }
    if (!isNamed && certificate.ca && issuedItselfOnce(certificate)) return false
    const isItsOwnIssuer = certificate.subject === certificate.issuer
    return isItsOwnIssuer ? isFitting && isOfUse : isFitting || !isNamed
  })
}

/**
 * Whether a certificate would have issued itself if its issuer were called as it is called itself: then the name of its
 * issuer was altered, by which it would pass for one whose issuer is not enclosed.
 */
function issuedItselfOnce(certificate: X509Certificate): boolean {
  const raw = Buffer.from(certificate.raw)
  const fields = childrenOf(childAt(readDer(raw), 0))
  const offset = fields[0]?.tag === 0xa0 ? 1 : 0
  const [issuer, subject] = [fields[offset + 2]?.raw, fields[offset + 4]?.raw]
  if (issuer === undefined || subject === undefined || issuer.length !== subject.length) return false
  // what was read are views of the copy, so this writes into it
  subject.copy(issuer)
  const renamed = new X509Certificate(raw)
  return renamed.verify(renamed.publicKey)
}

/** Whether a certificate was valid at a moment by its own words (RFC 5280, 4.1.2.5). */
export function isValidAt(certificate: X509Certificate, at: string): boolean {
  const moment = Date.parse(at)
  return Date.parse(certificate.validFrom) <= moment && moment <= Date.parse(certificate.validTo)
}

function hasIssued(issuer: X509Certificate, certificate: X509Certificate, limits: ReadingLimits): boolean {
  if (!issuer.ca || issuer.subject !== certificate.issuer || certificate.raw.equals(issuer.raw)) return false
  limits.checkTime()
  return certificate.verify(issuer.publicKey)
}
