import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { aClause } from '../../builders/agreement'
import { aDrawnMark, aSignedAgreement, type SignedAgreement } from '../../builders/signed-agreement'
import { aFolder } from '../../helpers/core'
import { hasTool, needs, run } from '../../helpers/outside-tool'
import { entry, items, openPdf } from '../../helpers/pdf-inside'

/** Names as their owners write them, which any reader has to be able to copy out of the file. */
const names = ['Łukasz Żółć', 'Nguyễn Thị Ánh', '王小明', 'عمر الفاروق']
const moreNames = [
  'Ελένη Παπαδοπούλου',
  'Дмитрий Щукин',
  '山田 太郎',
  '김민준',
  'דוד כהן',
  'สมชาย ใจดี',
  'علاء لاشين',
  'O’Brien–Smith',
]

let agreement: SignedAgreement

beforeAll(async () => {
  agreement = await aSignedAgreement(
    {
      person: { name: 'Nguyễn Thị Ánh', role: 'Account executive' },
      manager: { name: 'Łukasz Żółć' },
      clauses: [
        aClause({ body: [...names, ...moreNames].join('\n\n') }),
        aClause({ table: { columns: ['Name', 'Value'], rows: names.map((name) => [name, '1']) } }),
      ],
    },
    { mark: aDrawnMark() },
  )
})

/** The complete file in a folder of its own, beside the certificate to trust. */
async function files(): Promise<{ folder: string; signed: string; authority: string }> {
  const folder = await aFolder()
  const [signed, authority] = [join(folder, 'agreement.pdf'), join(folder, 'authority.pem')]
  writeFileSync(signed, agreement.byBoth)
  writeFileSync(authority, agreement.authority.certificatePem)
  return { folder, signed, authority }
}

describe(`pdfsig${needs('pdfsig', 'certutil')}`, () => {
  const isHere = hasTool('pdfsig') && hasTool('certutil')

  test.skipIf(!isHere)('finds two valid and trusted signatures, the last over the whole file', async () => {
    const { folder, signed, authority } = await files()
    const trust = join(folder, 'trust')
    mkdirSync(trust)
    run('certutil', '-N', '-d', `sql:${trust}`, '--empty-password')
    run('certutil', '-A', '-d', `sql:${trust}`, '-n', 'authority', '-t', 'C,C,C', '-i', authority)
    const { text } = run('pdfsig', '-nssdir', `sql:${trust}`, signed)
    expect(text.match(/Signature is Valid\./g)).toHaveLength(2)
    expect(text.match(/Certificate is Trusted\./g)).toHaveLength(2)
    expect(text.match(/ {2}- Total document signed/g)).toHaveLength(1)
    expect(text.match(/ETSI\.CAdES\.detached/g)).toHaveLength(2)
    expect(text).toContain('Common Name: Nguyễn Thị Ánh')
  })

  test.skipIf(!isHere)('tells a flipped byte', async () => {
    const { folder } = await files()
    const altered = Buffer.from(agreement.byBoth)
    altered[5000] = (altered[5000] ?? 0) ^ 0x01
    writeFileSync(join(folder, 'altered.pdf'), altered)
    const { text } = run('pdfsig', join(folder, 'altered.pdf'))
    expect(text.match(/Digest Mismatch/g)).toHaveLength(2)
  })
})

describe(`qpdf${needs('qpdf')}`, () => {
  test.skipIf(!hasTool('qpdf'))('finds nothing to complain about', async () => {
    const { signed } = await files()
    const { code, text } = run('qpdf', '--check', signed)
    expect(text).toContain('No syntax or stream encoding errors found')
    expect(code).toBe(0)
  })
})

describe(`pdftotext${needs('pdftotext')}`, () => {
  test.skipIf(!hasTool('pdftotext'))('copies every name out as its owner writes it', async () => {
    const { signed } = await files()
    const { text } = run('pdftotext', signed, '-')
    // the marks of direction are the program's own
    const plain = text.replaceAll(/[\u202a-\u202c\u200e\u200f]/g, '')
    for (const name of [...names, ...moreNames]) expect(plain).toContain(name)
  })

  test.skipIf(!hasTool('pdftotext'))('keeps the words of a wrapped line apart', async () => {
    const { signed } = await files()
    expect(run('pdftotext', signed, '-').text.replaceAll(/\s+/g, ' ')).toContain(
      'Signing confirms that I received and discussed this document; it does not mean that I agree with it',
    )
  })
})

describe(`pdffonts and pdfinfo${needs('pdffonts', 'pdfinfo')}`, () => {
  test.skipIf(!hasTool('pdffonts'))(
    'find every font embedded, cut to what is used, and readable',
    async () => {
      const { signed } = await files()
      const fonts = run('pdffonts', signed).text.trim().split('\n').slice(2)
      expect(fonts.length).toBeGreaterThan(5)
      for (const font of fonts) expect(font).toMatch(/ yes yes yes /)
    },
  )

  test.skipIf(!hasTool('pdfinfo'))('find a tagged document with a title', async () => {
    const { signed } = await files()
    const { text } = run('pdfinfo', signed)
    expect(text).toMatch(/Tagged: +yes/)
    expect(text).toMatch(/Title: +EXP-2026-0001: What we expect of each other/)
  })
})

describe(`pdfdetach${needs('pdfdetach')}`, () => {
  test.skipIf(!hasTool('pdfdetach'))('finds the record', async () => {
    const { signed } = await files()
    expect(run('pdfdetach', '-list', signed).text).toContain('record.json')
  })
})

describe(`openssl${needs('openssl')}`, () => {
  test.skipIf(!hasTool('openssl'))(
    'verifies the signature against the authority, apart from any PDF reader',
    async () => {
      const { folder, authority } = await files()
      const file = openPdf(agreement.byBoth)
      const fields = items(file, entry(file, entry(file, file.root(), 'AcroForm'), 'Fields'))
      for (const [index, field] of fields.entries()) {
        const value = entry(file, field, 'V')
        const [, gapFrom, gapTo, rest] = items(file, entry(file, value, 'ByteRange')).map(Number)
        const bytes = Buffer.from(agreement.byBoth)
        const end = (gapTo ?? 0) + (rest ?? 0)
        const covered = Buffer.concat([bytes.subarray(0, gapFrom), bytes.subarray(gapTo, end)])
        const container = Buffer.from(bytes.toString('latin1', (gapFrom ?? 0) + 1, (gapTo ?? 0) - 1), 'hex')
        writeFileSync(join(folder, `${index}.data`), covered)
        writeFileSync(join(folder, `${index}.p7s`), container)
        const { text } = run(
          'openssl',
          'cms',
          '-verify',
          '-binary',
          '-inform',
          'DER',
          '-in',
          join(folder, `${index}.p7s`),
          '-content',
          join(folder, `${index}.data`),
          '-CAfile',
          authority,
          '-purpose',
          'any',
          '-cades',
          '-out',
          join(folder, 'out'),
        )
        expect(text).toMatch(/CAdES Verification successful/i)
      }
    },
  )
})
