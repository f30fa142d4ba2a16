import { createHash, type KeyObject, randomBytes, sign } from 'node:crypto'
import { certificateName } from './certificate-name'
import {
  bitString,
  der,
  integer,
  namedBits,
  nullValue,
  objectId,
  octetString,
  sequence,
  setOf,
  time,
  utf8String,
  yes,
} from './der'
import { childAt, readDer } from './der-node'
import { lowS } from './low-s'
import { oid } from './object-ids'

/** A certificate that can sign: its bytes, and the private key to it. */
export type SigningCertificate = { readonly der: Buffer; readonly privateKey: KeyObject }

/**
 * How long before it is made a certificate is valid, in milliseconds: clocks differ, and that of a time stamp over its
 * signature may be behind this laptop's by as much.
 */
export const clockLeeway = 3_600_000

/** Whom a certificate is for. */
export type Subject = { readonly commonName: string; readonly organisation: string }

/**
 * Makes an X.509 certificate (RFC 5280) on P-256: of the workspace's authority, signed by itself, or of a signer,
 * signed by the authority. It is valid from `clockLeeway` before `from`.
 */
export function makeCertificate(given: {
  subject: Subject
  keys: { publicKey: KeyObject; privateKey: KeyObject }
  issuer: SigningCertificate | null
  from: Date
  years: number
}): SigningCertificate {
  const { keys, issuer } = given
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'der' })
  const subject = nameOf(given.subject)
  const extensions = issuer === null ? authorityExtensions(publicKey) : signerExtensions(publicKey, issuer)
  const body = sequence(
    der(0xa0, integer(2)),
    integer(serialNumber()),
    ecdsaWithSha256(),
    issuer === null ? subject : subjectOf(issuer.der),
    sequence(time(new Date(given.from.getTime() - clockLeeway)), time(yearsAfter(given.from, given.years))),
    subject,
    publicKey,
    der(0xa3, sequence(...extensions)),
  )
  const signature = lowS(sign('sha256', body, issuer?.privateKey ?? keys.privateKey))
  return {
    der: sequence(body, ecdsaWithSha256(), bitString(signature)),
    privateKey: keys.privateKey,
  }
}

export function ecdsaWithSha256(): Buffer {
  return sequence(objectId(oid.ecdsaWithSha256))
}

export function sha256Algorithm(): Buffer {
  return sequence(objectId(oid.sha256), nullValue())
}

/** The certificate as a text file that readers import. */
export function certificatePem(bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/** The parts of a certificate that a signature names: who issued it, and under which number. */
export function issuerAndSerial(certificate: Buffer): { issuer: Buffer; serial: Buffer } {
  const body = childAt(readDer(certificate), 0)
  return { serial: childAt(body, 1).raw, issuer: childAt(body, 3).raw }
}

function subjectOf(certificate: Buffer): Buffer {
  return childAt(childAt(readDer(certificate), 0), 5).raw
}

function authorityExtensions(publicKey: Buffer): Buffer[] {
  return [
    // may issue certificates, but only to those who sign
    extension(oid.basicConstraints, { isCritical: true, value: sequence(yes(), integer(0)) }),
    extension(oid.keyUsage, { isCritical: true, value: namedBits(5, 6) }),
    extension(oid.subjectKeyIdentifier, { isCritical: false, value: octetString(keyIdentifier(publicKey)) }),
  ]
}

function signerExtensions(publicKey: Buffer, issuer: SigningCertificate): Buffer[] {
  const issuerKey = childAt(childAt(readDer(issuer.der), 0), 6).raw
  return [
    extension(oid.basicConstraints, { isCritical: true, value: sequence() }),
    // digitalSignature and nonRepudiation
    extension(oid.keyUsage, { isCritical: true, value: namedBits(0, 1) }),
    extension(oid.extendedKeyUsage, {
      isCritical: false,
      value: sequence(
        objectId(oid.documentSigning),
        objectId(oid.emailProtection),
        objectId(oid.adobeAuthenticDocuments),
      ),
    }),
    extension(oid.subjectKeyIdentifier, { isCritical: false, value: octetString(keyIdentifier(publicKey)) }),
    // the key is gone once it has signed, so there is nothing to revoke, and nobody to ask (RFC 9608)
    extension(oid.noRevocationAvailable, { isCritical: false, value: nullValue() }),
    extension(oid.authorityKeyIdentifier, {
      isCritical: false,
      value: sequence(der(0x80, keyIdentifier(issuerKey))),
    }),
  ]
}

function extension(id: string, given: { isCritical: boolean; value: Buffer }): Buffer {
  return sequence(objectId(id), ...(given.isCritical ? [yes()] : []), octetString(given.value))
}

/** SHA-1 of the public key, as RFC 5280 names keys (4.2.1.2); it identifies and protects nothing. */
function keyIdentifier(publicKey: Buffer): Buffer {
  const key = childAt(readDer(publicKey), 1).body.subarray(1)
  return createHash('sha1').update(key).digest()
}

function nameOf({ commonName, organisation }: Subject): Buffer {
  const part = (id: string, text: string): Buffer =>
    setOf(sequence(objectId(id), utf8String(certificateName(text))))
  return sequence(part(oid.organisation, organisation), part(oid.commonName, commonName))
}

/** A positive random number of 16 bytes (4.1.2.2). */
function serialNumber(): Buffer {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x01
  return bytes
}

function yearsAfter(from: Date, years: number): Date {
  const until = new Date(from)
  until.setUTCFullYear(until.getUTCFullYear() + years)
  return until
}
