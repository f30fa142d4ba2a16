import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ReadingLimits } from '../../../../electron/core/documents/reading/reading-limits'
import { makeCertificate } from '../../../../electron/core/documents/signing/certificate'
import { containerOf, signedData } from '../../../../electron/core/documents/signing/signed-data'
import { readContainer } from '../../../../electron/core/documents/verifying/signature-container'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import type { Verification } from '../../../../shared/domain/verification'
import { aSignedAgreement, madeAt } from '../../../builders/signed-agreement'
import { signedElsewhere } from '../../../helpers/foreign-signature'
import { fileOf } from '../../../helpers/pdf-update'

const nobody = { authorityCertificatePem: null, agreements: [] }

/** Far more than a file takes on any computer, however busy; what is measured exactly is the work that is counted. */
const generousMilliseconds = 20_000

/** A clock that stands still: what ends, ends by the work that is counted, on any computer alike. */
function standing(): ReadingLimits {
  return ReadingLimits.within(1, () => 0)
}

/** A clock that moves on by one whenever it is looked at: whatever takes long has to look often. */
function patientFor(looks: number): ReadingLimits {
  let looked = 0
  return ReadingLimits.within(looks, () => looked++)
}

function lookedAt(bytes: Buffer, limits: ReadingLimits = standing()): Verification {
  const start = performance.now()
  const verification = verifyDocument(bytes, nobody, limits)
  expect(performance.now() - start).toBeLessThan(generousMilliseconds)
  expect(verification.sentence).toMatch(/^[A-Z].*\.$/)
  return verification
}

function verdictInTime(bytes: Buffer): string {
  return lookedAt(bytes).verdict
}

const head = '%PDF-1.7\n'

function streamOf(dict: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${dict} /Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
}

describe('a file that runs in a circle', () => {
  test('by its sections ends in time', () => {
    const table =
      'xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1 /Root 1 0 R /Prev 9>>\nstartxref\n9\n%%EOF\n'
    expect(verdictInTime(Buffer.from(head + table))).toBe('unreadable')
  })

  test('by its pages, its fields or its references ends in time', () => {
    const pages = fileOf('<</Type /Catalog /Pages 2 0 R>>', '<</Type /Pages /Kids [2 0 R] /Count 1>>')
    const fields = fileOf(
      '<</Type /Catalog /AcroForm <</Fields [2 0 R]>>>>',
      '<</T (a) /Kids [2 0 R 2 0 R]>>',
    )
    const references = fileOf('<</Type /Catalog /AcroForm 2 0 R>>', '3 0 R', '2 0 R')
    for (const file of [pages, fields, references]) expect(verdictInTime(file)).toBe('unsigned')
  })

  test('by the length of a stream that is itself ends in time', () => {
    const file = fileOf('<</Type /Catalog /AcroForm 2 0 R>>', '<</Length 2 0 R>>\nstream\nxx\nendstream')
    expect(verdictInTime(file)).toBe('unsigned')
  })
})

describe('a bomb', () => {
  test('that unpacks to three hundred megabytes is not unpacked', () => {
    const bomb = deflateSync(Buffer.alloc(300_000_000), { level: 1 })
    const file = fileOf(
      '<</Type /Catalog /AF [2 0 R]>>',
      '<</Type /Filespec /EF <</F 3 0 R>>>>',
      streamOf('/Filter /FlateDecode', bomb),
    )
    expect(verdictInTime(file)).toBe('unreadable')
  })

  test('of values within values is not followed to its end', () => {
    expect(verdictInTime(fileOf(`<</Type /Catalog /X ${'['.repeat(200_000)}`))).toBe('unreadable')
    expect(verdictInTime(fileOf(`<</Type /Catalog /X ${'<</A '.repeat(200_000)}`))).toBe('unreadable')
  })

  test('of fields within fields is not followed to its end', () => {
    const kids = Array.from(
      { length: 3000 },
      (_, index) => `<</T (f) /Kids [${index + 3} 0 R ${index + 3} 0 R]>>`,
    )
    expect(verdictInTime(fileOf('<</Type /Catalog /AcroForm <</Fields [2 0 R]>>>>', ...kids))).toBe(
      'unsigned',
    )
  })
})

describe('a file of many megabytes', () => {
  test('in one string without an end is read in time', () => {
    expect(verdictInTime(Buffer.from(`${head}1 0 obj\n(${'('.repeat(30_000_000)}`))).toBe('unreadable')
  })

  test('of comments is read in time', () => {
    expect(verdictInTime(Buffer.from(`${head}1 0 obj\n${'%'.repeat(30_000_000)}`))).toBe('unreadable')
  })

  test('of beginnings of objects is read in time', () => {
    expect(verdictInTime(Buffer.from(head + '1 0 obj <<'.repeat(3_000_000)))).toBe('unreadable')
  })

  test('of streams without an end is read in time', () => {
    const objects = Array.from(
      { length: 200_000 },
      (_, index) => `${index} 0 obj <</Length 9>> stream\n`,
    ).join('')
    expect(verdictInTime(Buffer.from(head + objects))).toBe('unreadable')
  })

  test('of zeros after a head is read in time', () => {
    expect(verdictInTime(Buffer.concat([Buffer.from(head), Buffer.alloc(60_000_000)]))).toBe('unreadable')
  })
})

describe('ten thousand signature fields', () => {
  test('are not all looked at, and what is found in the others is told', () => {
    const fields = Array.from({ length: 10_000 }, (_, index) => `${index + 2} 0 R`).join(' ')
    const signature = '<</FT /Sig /T (s) /V <</Type /Sig /ByteRange [0 10 20 30] /Contents <00>>>>>'
    const file = fileOf(
      `<</Type /Catalog /AcroForm <</Fields [${fields}]>>>>`,
      ...Array.from({ length: 10_000 }, () => signature),
    )
    const { verdict, signatures } = lookedAt(file)
    expect(verdict).toBe('changed')
    expect(signatures).toHaveLength(5000)
    // and the clock is looked at while they are
    expect(lookedAt(file, patientFor(1000)).verdict).toBe('unreadable')
  })
})

describe('random bytes in the place of signed ones', () => {
  test('never crash the reader and are never intact', async () => {
    const { byBoth } = await aSignedAgreement()
    let seed = 42
    const random = (): number => {
      // a linear congruential generator: the same damage in every run
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed / 2_147_483_648
    }
    for (let round = 0; round < 60; round++) {
      const damaged = Buffer.from(byBoth)
      const from = Math.floor(random() * damaged.length)
      const length = Math.floor(random() ** 3 * 5000) + 1
      for (let at = from; at < Math.min(damaged.length, from + length); at++)
        damaged[at] = Math.floor(random() * 256)
      // one random byte may be the one that was there
      if (damaged.equals(byBoth)) continue
      expect(verdictInTime(damaged)).not.toBe('intact')
    }
  })
})

describe('a file that is made to be slow', () => {
  const tooMuch = /asks for more time or memory/

  test('by a predictor over thirty megabytes is given up between two rows', () => {
    const rows = deflateSync(Buffer.alloc(31_000_000, 4), { level: 1 })
    const parameters = '/Filter /FlateDecode /DecodeParms <</Predictor 15 /Columns 3>>'
    const table = streamOf(`/Type /XRef /W [1 1 1] /Size 1 /Root 1 0 R ${parameters}`, rows)
    const file = Buffer.concat([
      Buffer.from(`${head}1 0 obj\n`),
      table,
      Buffer.from('\nendobj\nstartxref\n9\n%%EOF\n'),
    ])
    expect(lookedAt(file, patientFor(50)).sentence).toMatch(tooMuch)
  })

  test('by a name of six megabytes is not read to the end of it', () => {
    expect(verdictInTime(fileOf(`/${'#41'.repeat(2_000_000)}`))).toBe('unreadable')
  })

  test('by a number of six megabytes is not either', () => {
    expect(verdictInTime(fileOf('1'.repeat(6_000_000)))).toBe('unreadable')
  })

  test('by escapes that write nothing is given up', () => {
    const lines = '\\\n'.repeat(1_900_000)
    const strings = Array.from({ length: 4 }, () => `(${lines})`).join(' ')
    expect(lookedAt(fileOf(`[${strings}]`), patientFor(100)).sentence).toMatch(tooMuch)
  })

  test('by four hundred certificates of one name is not checked against each of them', () => {
    const { verdict, signatures } = lookedAt(withCertificates(400))
    expect(verdict).toBe('foreign')
    expect(signatures).toMatchObject([{ intact: null, problems: ['The signature cannot be read.'] }])
  })

  test('by as many certificates as are allowed is given up between two of them', () => {
    expect(lookedAt(withCertificates(18)).sentence).toMatch(/bytes are unchanged since signing/)
    expect(lookedAt(withCertificates(18), patientFor(100)).sentence).toMatch(tooMuch)
  })

  test('by a record of a million clauses that say nothing is not compared with what a record is', () => {
    const record = deflateSync(Buffer.from(`{"clauses":[${'{},'.repeat(1_200_000)}{}]}`))
    const file = fileOf(
      '<</Type /Catalog /AF [2 0 R]>>',
      '<</Type /Filespec /EF <</F 3 0 R>>>>',
      streamOf('/Filter /FlateDecode', record),
    )
    expect(verdictInTime(file)).toBe('unsigned')
  })
})

/** A signed file with many certificates of one name, each issued by the last of them. */
function withCertificates(count: number): Buffer {
  const pair = (): KeyPairKeyObjectResult => generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const made = { subject: { commonName: 'X', organisation: 'X' }, from: new Date(madeAt), years: 1 }
  const keys = pair()
  const issuer = makeCertificate({ ...made, keys: pair(), issuer: null })
  const own = makeCertificate({ ...made, keys, issuer })
  const others = Array.from({ length: count }, () => makeCertificate({ ...made, keys, issuer }).der)
  return signedElsewhere(
    fileOf('<</Type /Catalog /AcroForm 2 0 R>>', '<</Fields []>>'),
    {},
    {
      name: 'X',
      room: 200_000,
      sign: (digest) => {
        const one = readContainer(signedData(digest, { signer: own, authorityCertificate: own.der }))
        return containerOf({
          // the one that issued them all comes last
          certificates: [own.der, ...others, issuer.der],
          signer: own.der,
          attributes: one.attributes?.raw ?? Buffer.alloc(0),
          signature: one.signature,
          stamp: null,
        })
      },
    },
  )
}
