import { createPublicKey, X509Certificate } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { issueSigner, newAuthority } from '../../../../electron/core/documents/signing/authority'
import { certificatePem } from '../../../../electron/core/documents/signing/certificate'

const at = '2026-11-23T13:51:00.000Z'
const authority = newAuthority({ organisation: 'Nordhavn Telecom', at })
const root = new X509Certificate(authority.certificatePem)

function signerNamed(name: string): X509Certificate {
  return new X509Certificate(issueSigner(authority, { name, organisation: 'Nordhavn Telecom', at }).der)
}

describe('the authority of a workspace', () => {
  test('vouches for itself and may issue certificates', () => {
    expect(root.ca).toBe(true)
    expect(root.verify(root.publicKey)).toBe(true)
    expect(root.subject).toBe('O=Nordhavn Telecom\nCN=Plumbline at Nordhavn Telecom')
  })

  test('is valid from an hour before it was made, for thirty years', () => {
    expect(new Date(root.validFrom)).toEqual(new Date('2026-11-23T12:51:00.000Z'))
    expect(new Date(root.validTo)).toEqual(new Date('2056-11-23T13:51:00.000Z'))
  })

  test('is another one each time', () => {
    const other = newAuthority({ organisation: 'Nordhavn Telecom', at })
    expect(new X509Certificate(other.certificatePem).serialNumber).not.toBe(root.serialNumber)
  })
})

describe('the certificate of a signer', () => {
  test('is issued by the authority, to the name as its owner writes it', () => {
    const signer = signerNamed('Nguyễn Thị Ánh')
    expect(signer.checkIssued(root)).toBe(true)
    expect(signer.verify(root.publicKey)).toBe(true)
    expect(signer.ca).toBe(false)
    expect(signer.subject).toBe('O=Nordhavn Telecom\nCN=Nguyễn Thị Ánh')
  })

  test('ends before that of the authority', () => {
    expect(Date.parse(signerNamed('Anna').validTo)).toBeLessThan(Date.parse(root.validTo))
  })

  test('has a key of its own for each signature', () => {
    const [first, second] = [signerNamed('Anna'), signerNamed('Anna')]
    expect(first.publicKey.equals(second.publicKey)).toBe(false)
    expect(first.publicKey.equals(createPublicKey(authority.privateKeyPem))).toBe(false)
  })

  test('says that there is nobody to ask whether it was revoked', () => {
    // the extension noRevAvail of RFC 9608
    expect(signerNamed('Anna').raw.includes(Buffer.from('0603551d38', 'hex'))).toBe(true)
    expect(root.raw.includes(Buffer.from('0603551d38', 'hex'))).toBe(false)
  })
})

test('a certificate is written as text in lines of 64 characters', () => {
  const lines = certificatePem(root.raw).trimEnd().split('\n')
  expect(lines[0]).toBe('-----BEGIN CERTIFICATE-----')
  expect(lines.at(-1)).toBe('-----END CERTIFICATE-----')
  expect(Math.max(...lines.map(({ length }) => length))).toBe(64)
  expect(new X509Certificate(certificatePem(root.raw)).fingerprint256).toBe(root.fingerprint256)
})
