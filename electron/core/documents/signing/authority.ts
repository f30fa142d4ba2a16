import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import type { IsoInstant } from '../../../../shared/domain/calendar'
import { drawableLine } from '../fonts/drawable-text'
import { certificatePem, makeCertificate, type SigningCertificate } from './certificate'

/** The workspace's own certificate authority, as it is kept. */
export type Authority = { readonly certificatePem: string; readonly privateKeyPem: string }

/** How long signatures can be checked against the authority, and how long a signer's certificate says it is good. */
const authorityYears = 30
const signerYears = 20

/** Makes the one authority of a workspace. Its certificate is what a reader is asked to trust. */
export function newAuthority(given: { organisation: string; at: IsoInstant }): Authority {
  const organisation = drawableLine(given.organisation)
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const certificate = makeCertificate({
    subject: { commonName: `Plumbline at ${organisation}`, organisation },
    keys,
    issuer: null,
    from: new Date(given.at),
    years: authorityYears,
  })
  return {
    certificatePem: certificatePem(certificate.der),
    privateKeyPem: String(keys.privateKey.export({ type: 'pkcs8', format: 'pem' })),
  }
}

/**
 * A new certificate for one signer and one signature, issued by the authority. The caller signs once and keeps
 * neither it nor its key, so that nobody can sign in that name again.
 */
export function issueSigner(
  authority: Authority,
  given: { name: string; organisation: string; at: IsoInstant },
): SigningCertificate {
  const issuer = new X509Certificate(authority.certificatePem)
  return makeCertificate({
    subject: { commonName: drawableLine(given.name), organisation: drawableLine(given.organisation) },
    keys: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    issuer: { der: issuer.raw, privateKey: createPrivateKey(authority.privateKeyPem) },
    from: new Date(given.at),
    years: signerYears,
  })
}
