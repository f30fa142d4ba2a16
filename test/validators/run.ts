import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aClause } from '../builders/agreement'
import { aDrawnMark, aSignedAgreement } from '../builders/signed-agreement'
import { installJudges, pyHankoPasses, veraPdfPasses } from './judges'

// `npm run validators`: what the strictest judges outside say of an agreement, unsigned and after each signature.
// Needs Java with Maven, and Python; the product and its tests need neither. Each judge must also refuse a bad file.

installJudges()
const folder = mkdtempSync(join(tmpdir(), 'plumbline-validators-'))
const place = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

const names = [
  'Łukasz Żółć',
  '王小明',
  'عمر الفاروق',
  'Ελένη',
  'Дмитрий',
  '김민준',
  'דוד כהן',
  'สมชาย ใจดี',
  'नेहा',
]
const agreement = await aSignedAgreement(
  {
    person: { name: 'Nguyễn Thị Ánh', role: 'Account executive' },
    manager: { name: 'Łukasz Żółć' },
    response: { kind: 'disagree', words: 'The territory changed in May.\n\nعمر الفاروق was there.' },
    clauses: [
      aClause({ body: names.join('\n\n') }),
      aClause({
        table: {
          columns: ['Name', 'Value'],
          rows: Array.from({ length: 60 }, (_, row) => [names[row % 9] ?? '', `${row}`]),
        },
      }),
      aClause({ body: 'A long clause, to be set over several pages. '.repeat(300).trim() }),
    ],
  },
  { mark: aDrawnMark() },
)
const authority = place('authority.pem', agreement.authority.certificatePem)
const files = [
  { name: 'unsigned', path: place('unsigned.pdf', agreement.unsigned), signatures: 0 },
  { name: 'signed by the person', path: place('by-person.pdf', agreement.byPerson), signatures: 1 },
  { name: 'signed by both', path: place('by-both.pdf', agreement.byBoth), signatures: 2 },
]
const altered = Buffer.from(agreement.byBoth)
altered[5000] = (altered[5000] ?? 0) ^ 1
const flipped = place('flipped.pdf', altered)
const plain = place(
  'plain.pdf',
  readFileSync(join(import.meta.dirname, '../fixtures/pdf/minimal-two-fields-signed-twice.pdf')),
)

const findings = [
  ...files.flatMap(({ name, path, signatures }) => [
    { words: `${name}: PDF/A-3a by veraPDF`, isRight: veraPdfPasses(path, '3a') },
    { words: `${name}: PDF/UA-1 by veraPDF`, isRight: veraPdfPasses(path, 'ua1') },
    ...(signatures === 0
      ? []
      : [{ words: `${name}: signatures by pyHanko`, isRight: pyHankoPasses(path, authority, signatures) }]),
  ]),
  {
    words: 'a file that is neither: refused by veraPDF',
    isRight: !veraPdfPasses(plain, '3a') && !veraPdfPasses(plain, 'ua1'),
  },
  { words: 'a flipped byte: refused by pyHanko', isRight: !pyHankoPasses(flipped, authority, 2) },
]
for (const { words, isRight } of findings) console.log(`${isRight ? 'right' : 'WRONG'}  ${words}`)
rmSync(folder, { recursive: true })
process.exitCode = findings.every(({ isRight }) => isRight) ? 0 : 1
