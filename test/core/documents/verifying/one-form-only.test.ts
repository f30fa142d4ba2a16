import { X509Certificate } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { bitString, integer, sequence } from '../../../../electron/core/documents/signing/der'
import { childAt, childrenOf, readDer } from '../../../../electron/core/documents/signing/der-node'
import { containerOf } from '../../../../electron/core/documents/signing/signed-data'
import { readContainer } from '../../../../electron/core/documents/verifying/signature-container'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import { aSignedAgreement } from '../../../builders/signed-agreement'
import { contentsOf } from '../../../helpers/pdf-update'

const { authority, byBoth } = await aSignedAgreement()
const signed = Buffer.from(byBoth)
const from = contentsOf(signed).at(-1) ?? 0
const to = signed.indexOf('>', from)
const digits = signed.toString('latin1', from, to)
const container = readContainer(Buffer.from(digits, 'hex'))

/** The file with other digits in the room of its last signature, which no signature covers. */
function withDigits(other: string): Buffer {
  const altered = Buffer.from(signed)
  altered.write(other.padEnd(to - from, '0'), from, 'latin1')
  return altered
}

function expectChanged(file: Buffer): void {
  expect(file.equals(signed)).toBe(false)
  for (const authorityCertificatePem of [authority.certificatePem, null]) {
    const { verdict, signatures } = verifyDocument(file, { authorityCertificatePem, agreements: [] })
    expect(verdict).toBe('changed')
    expect(signatures.map(({ intact }) => intact)).toEqual([true, false])
  }
}

/** The order of P-256: `order - s` is as right as `s`, and anybody can compute it. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** The other of the two right forms of an ECDSA signature. */
function otherForm(signature: Buffer): Buffer {
  const pair = readDer(signature)
  const s = BigInt(`0x${childAt(pair, 1).body.toString('hex')}`)
  const other = Buffer.from((order - s).toString(16).padStart(64, '0'), 'hex')
  return sequence(integer(childAt(pair, 0).body), integer(other))
}

function rebuilt(point: { signature?: Buffer; issuer?: Buffer }): Buffer {
  const [own, issuer] = container.certificates.map(({ raw }) => raw)
  if (own === undefined || issuer === undefined || container.attributes === null) throw new Error('Not ours')
  return containerOf({
    certificates: [own, point.issuer ?? issuer],
    signer: own,
    attributes: container.attributes.raw,
    signature: point.signature ?? container.signature,
    stamp: null,
  })
}

describe('a signature of ours has one form only', () => {
  test('and is rebuilt to the same bytes', () => {
    expect(withDigits(rebuilt({}).toString('hex')).equals(signed)).toBe(true)
  })

  test('so capital digits are told', () => {
    expectChanged(withDigits(digits.toUpperCase()))
  })

  test('so white space in the room behind it is told', () => {
    const end = container.raw.length * 2
    expectChanged(withDigits(`${digits.slice(0, end)}${' '.repeat(20)}`))
  })

  test('so the other right value of ECDSA is told', () => {
    const signature = otherForm(container.signature)
    expectChanged(withDigits(rebuilt({ signature }).toString('hex')))
  })

  test('so the other right value in the certificate of the authority is told', () => {
    const [body, algorithm, value] = childrenOf(readDer(container.certificates[1]?.raw ?? Buffer.alloc(0)))
    if (body === undefined || algorithm === undefined || value === undefined) throw new Error('Not ours')
    const issuer = sequence(body.raw, algorithm.raw, bitString(otherForm(value.body.subarray(1))))
    // it is as right as the one it stands for
    const certificate = new X509Certificate(issuer)
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expectChanged(withDigits(rebuilt({ issuer }).toString('hex')))
  })
})

describe('the signer', () => {
  test('always writes the smaller of the two values', async () => {
    for (let round = 0; round < 8; round++) {
      const file = Buffer.from((await aSignedAgreement({}, { authority })).byBoth)
      for (const start of contentsOf(file)) {
        const { signature } = readContainer(
          Buffer.from(file.toString('latin1', start, file.indexOf('>', start)), 'hex'),
        )
        const s = BigInt(`0x${childAt(readDer(signature), 1).body.toString('hex')}`)
        expect(s <= order / 2n).toBe(true)
      }
    }
  })
})
