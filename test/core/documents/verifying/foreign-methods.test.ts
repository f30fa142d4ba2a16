import { createHash, X509Certificate } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newAuthority } from '../../../../electron/core/documents/signing/authority'
import { objectId, octetString, sequence, setOf } from '../../../../electron/core/documents/signing/der'
import { oid } from '../../../../electron/core/documents/signing/object-ids'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import type { Verification } from '../../../../shared/domain/verification'
import { madeAt } from '../../../builders/signed-agreement'
import { signedElsewhere } from '../../../helpers/foreign-signature'
import {
  certificateFor,
  ecdsa,
  ed448,
  ed25519,
  type ForeignMethod,
  foreignAuthority,
  foreignContainer,
  foreignStamp,
  rsa,
  rsaPss,
} from '../../../helpers/foreign-signer'
import { fileOf } from '../../../helpers/pdf-update'

const nobody = { authorityCertificatePem: null, agreements: [] }
const plain = fileOf(
  '<</Type /Catalog /Pages 2 0 R /AcroForm 3 0 R>>',
  '<</Type /Pages /Kids [4 0 R] /Count 1>>',
  '<</Fields []>>',
  '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>',
)

type Way = { subFilter?: string; entries?: string; sign: (digest: Buffer, covered: Buffer) => Buffer }

function signed(way: Way): Buffer {
  return signedElsewhere(plain, {}, { name: 'Mira Tan', room: 8000, ...way })
}

function found(bytes: Buffer): Verification {
  return verifyDocument(bytes, nobody)
}

/** The file with one byte of its page turned. */
function altered(file: Buffer): Buffer {
  const out = Buffer.from(file)
  const at = out.indexOf('595')
  out.write('596', at, 'latin1')
  return out
}

function expectJudgedRight(file: Buffer, method: string): void {
  expect(found(file)).toMatchObject({
    verdict: 'foreign',
    isWhole: true,
    sentence: expect.stringMatching(
      /^Signed by other software, by “Mira Tan”\. Its bytes are unchanged since signing\./,
    ),
    signatures: [
      { intact: true, method, chain: ['Mira Tan', 'Elsewhere Root'], coversWholeFile: true, problems: [] },
    ],
  })
  expect(found(altered(file))).toMatchObject({ verdict: 'changed', isWhole: false })
}

const methods: [string, ForeignMethod][] = [
  ['RSA with SHA-256', rsa('sha256')],
  ['RSA with SHA-384', rsa('sha384')],
  ['RSA with SHA-512', rsa('sha512')],
  ['RSA-PSS with SHA-256', rsaPss('sha256', 32)],
  ['RSA-PSS with SHA-512', rsaPss('sha512', 20)],
  ['ECDSA with SHA-256', ecdsa('P-256', 'sha256', '1.2.840.10045.4.3.2')],
  ['ECDSA with SHA-384', ecdsa('P-384', 'sha384', '1.2.840.10045.4.3.3')],
  ['ECDSA with SHA-512', ecdsa('P-521', 'sha512', '1.2.840.10045.4.3.4')],
  ['Ed25519', ed25519()],
  ['Ed448', ed448()],
]

describe('a file that was signed with', () => {
  test.each(methods)('%s is intact, and altered it is not', (name, method) => {
    expectJudgedRight(signed({ sign: (_, covered) => foreignContainer(method, covered) }), name)
  })

  test.each(methods)('%s over its bytes themselves is judged as well', (name, method) => {
    const sign = (_: Buffer, covered: Buffer): Buffer =>
      foreignContainer(method, covered, { withAttributes: false })
    expectJudgedRight(signed({ subFilter: 'adbe.pkcs7.detached', sign }), name)
  })

  test.each(['sha1', 'md5'])('%s is intact, and told to be weak', (hash) => {
    const file = signed({ sign: (_, covered) => foreignContainer(rsa(hash), covered) })
    const { verdict, isWhole, sentence } = found(file)
    expect({ verdict, isWhole }).toEqual({ verdict: 'foreign', isWhole: false })
    expect(sentence).toMatch(/made with (SHA-1|MD5), by which two documents can be made/)
    expect(found(altered(file)).verdict).toBe('changed')
  })

  test('a method that is not known is not judged, altered or not', () => {
    const unknown = { ...rsa('sha256'), algorithm: sequence(objectId('1.2.3.4.5')) }
    const file = signed({ sign: (_, covered) => foreignContainer(unknown, covered) })
    expect(found(file)).toMatchObject({
      verdict: 'foreign',
      isWhole: false,
      signatures: [{ intact: null, method: null }],
    })
  })
})

describe('the older forms of signatures', () => {
  const method = rsa('sha1')
  const certificate = certificateFor(method).der.toString('hex')

  test('adbe.pkcs7.sha1, with the digest within', () => {
    const sign = (_: Buffer, covered: Buffer): Buffer =>
      foreignContainer(rsa('sha256'), covered, {
        content: { type: oid.data, bytes: createHash('sha1').update(covered).digest() },
      })
    const file = signed({ subFilter: 'adbe.pkcs7.sha1', sign })
    // SHA-256 is over the digest within alone, and that is by SHA-1
    expect(found(file)).toMatchObject({
      isWhole: false,
      signatures: [{ intact: true, problems: [expect.stringMatching(/^It was made with SHA-1/)] }],
    })
    expect(found(altered(file)).verdict).toBe('changed')
  })

  test.each([
    ['one certificate', `<${certificate}>`],
    ['a list of them', `[<${certificate}>]`],
  ])('adbe.x509.rsa_sha1 with %s beside', (_, beside) => {
    const file = signed({
      subFilter: 'adbe.x509.rsa_sha1',
      entries: `/Cert ${beside}`,
      sign: (__, covered) => octetString(method.sign(covered, method.keys.privateKey)),
    })
    expect(found(file)).toMatchObject({
      verdict: 'foreign',
      isWhole: false,
      signatures: [{ name: 'Mira Tan', intact: true, method: 'RSA with SHA-1' }],
    })
    expect(found(altered(file)).verdict).toBe('changed')
  })
})

describe('a time stamp', () => {
  const method = ecdsa('P-256', 'sha256', '1.2.840.10045.4.3.2')
  const stamped = (over: (signature: Buffer) => Buffer): Buffer =>
    signed({
      sign: (_, covered) =>
        foreignContainer(method, covered, {
          unsigned: (signature) => [
            sequence(
              objectId(oid.timeStampToken),
              setOf(foreignStamp(rsa('sha256'), over(signature), '20261123140000Z')),
            ),
          ],
        }),
    })

  test('on a signature says when by its own clock', () => {
    expect(found(stamped((signature) => signature))).toMatchObject({
      isWhole: true,
      signatures: [
        { claimedAt: '2026-11-23T14:00:00.000Z', clock: 'timeStamp', stampedBy: 'Mira Tan', problems: [] },
      ],
    })
  })

  test('on something else says nothing, and that is told', () => {
    expect(found(stamped(() => Buffer.from('else')))).toMatchObject({
      verdict: 'foreign',
      isWhole: false,
      signatures: [{ clock: 'signer', intact: true, problems: ['The time stamp on it does not fit it.'] }],
    })
  })

  test('over the whole document is one of its own kind', () => {
    const file = signed({
      subFilter: 'ETSI.RFC3161',
      sign: (_, covered) => foreignStamp(rsa('sha256'), covered, '20261123140000Z'),
    })
    expect(found(file)).toMatchObject({
      isWhole: true,
      signatures: [{ kind: 'timeStamp', clock: 'timeStamp', claimedAt: '2026-11-23T14:00:00.000Z' }],
    })
    expect(found(altered(file)).verdict).toBe('changed')
  })
})

const stranger = new X509Certificate(newAuthority({ organisation: 'Nobody', at: madeAt }).certificatePem).raw

describe('what a signature does not cover', () => {
  const method = ecdsa('P-256', 'sha256', '1.2.840.10045.4.3.2')

  test.each([
    [
      'an attribute that nobody knows',
      { unsigned: () => [sequence(objectId('1.2.3.4'), setOf(octetString(Buffer.from('x'))))] },
    ],
    ['a certificate that issued itself and no other', { certificates: [stranger] }],
  ])('is told: %s', (_, inside) => {
    const { verdict, isWhole, signatures } = found(
      signed({ sign: (__, covered) => foreignContainer(method, covered, inside) }),
    )
    expect({ verdict, isWhole }).toEqual({ verdict: 'foreign', isWhole: false })
    expect(signatures[0]?.problems).toHaveLength(1)
  })

  test('is told wherever a digit of its head is turned', () => {
    const file = signed({ sign: (_, covered) => foreignContainer(method, covered) })
    const start = file.lastIndexOf('/Contents <') + '/Contents <'.length
    const whole = Array.from({ length: 110 }, (_, digit) => {
      const turned = Buffer.from(file)
      const value = Number.parseInt(turned.toString('latin1', start + digit, start + digit + 1), 16)
      turned.write((value ^ 1).toString(16), start + digit, 'latin1')
      return found(turned).isWhole ? [digit] : []
    })
    expect(whole.flat()).toEqual([])
  })

  test('is told where the authority’s certificate names another issuer than itself', () => {
    const file = signed({ sign: (_, covered) => foreignContainer(method, covered) })
    const root = file.lastIndexOf(foreignAuthority.toString('hex'))
    // its issuer is named first, and then the same as its owner
    const issuer = root + foreignAuthority.indexOf('Elsewhere Root') * 2
    file.write('46', issuer, 'latin1')
    expect(found(file)).toMatchObject({
      isWhole: false,
      signatures: [{ problems: ['A certificate that is enclosed does not fit its issuer.'] }],
    })
  })

  test('like several signers in one container is not judged', () => {
    const file = signed({ sign: (_, covered) => foreignContainer(method, covered, { times: 2 }) })
    expect(found(file).isWhole).toBe(false)
  })

  test('like the room for it that is still empty is nobody’s signature', () => {
    expect(found(signed({ sign: () => Buffer.alloc(100) }))).toMatchObject({
      verdict: 'changed',
      sentence: 'The room for the signature is empty: nobody signed. Do not rely on it.',
    })
  })
})
