import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import { aSignedAgreement } from '../../../builders/signed-agreement'

const nobody = { authorityCertificatePem: null, agreements: [] }

/** No file may hold the reader up for longer. */
const patienceMilliseconds = 2000

function verdictInTime(bytes: Buffer): string {
  const start = performance.now()
  const { verdict, sentence } = verifyDocument(bytes, nobody)
  expect(performance.now() - start).toBeLessThan(patienceMilliseconds)
  expect(sentence).toMatch(/^[A-Z].*\.$/)
  return verdict
}

const head = '%PDF-1.7\n'

/** A file of these objects, the first being the catalogue, with a table that leads to them. */
function fileOf(...objects: readonly (string | Buffer)[]): Buffer {
  const chunks = [Buffer.from(head)]
  const offsets: number[] = []
  let length = head.length
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    const chunk = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    chunks.push(chunk)
    length += chunk.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  chunks.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size} /Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(chunks)
}

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
  test('are looked at in time', () => {
    const fields = Array.from({ length: 10_000 }, (_, index) => `${index + 2} 0 R`).join(' ')
    const signature = '<</FT /Sig /T (s) /V <</Type /Sig /ByteRange [0 10 20 30] /Contents <00>>>>>'
    const file = fileOf(
      `<</Type /Catalog /AcroForm <</Fields [${fields}]>>>>`,
      ...Array.from({ length: 10_000 }, () => signature),
    )
    expect(verdictInTime(file)).toBe('changed')
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
      expect(verdictInTime(damaged)).not.toBe('intact')
    }
  })
})
