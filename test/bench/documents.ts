import { cpus } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { Typefaces } from '../../electron/core/documents/fonts/typefaces'
import {
  makeAgreement,
  signedPages,
  withSignature,
} from '../../electron/core/documents/papers/make-agreement'
import { newAuthority } from '../../electron/core/documents/signing/authority'
import { verifyDocument } from '../../electron/core/documents/verifying/verify-document'
import type { AgreementRecord } from '../../shared/domain/agreement-record'
import type { PlacedPage } from '../../shared/domain/page'
import { aClause, aSignature } from '../builders/agreement'
import { aDrawnMark, anAgreementRecord, aTrail, madeAt } from '../builders/signed-agreement'
import { randomFrom } from '../helpers/random-text'
import { resourcesFolder, typefaces } from '../helpers/typefaces'
import { documentPeers, type Peer, type SetText } from './document-peers'
import type { Report } from './report'
import { type Contender, roundsBefore, type Standing, sideBySide } from './side-by-side'

/** Enough for the code to be warm by the middle one. */
const rounds = 31

/**
 * Making, signing and verifying documents: three pages beside three peers, which set all the words that our pages show, in
 * the same faces and sizes. The words of the clauses are new in every round. Ours alone is tagged and PDF/A-3a, has the
 * record attached and places to sign, and comes with its pages for the screen.
 */
export const documents: Report = {
  name: 'documents',
  title: 'Documents',
  async lines() {
    const { peers, end } = await documentPeers()
    const three = newRecords({ clauses: 5, words: 90, distinct: 440 })
    // typefaces of their own, so that ours has not seen the words before the clock runs either
    const others = new Typefaces(join(resourcesFolder, 'public', 'fonts'))
    const shown = three.map((record) => shownBy(signedPages(record, [], others)))
    const making = await sideBySide(
      [madeOf('Plumbline: typeset, tag, attach, write', three), ...peers.map((peer) => setBy(peer, shown))],
      rounds,
    )
    const counts = await Promise.all([
      pageCount(makeAgreement(three[0] ?? anAgreementRecord(), typefaces).then(({ pdf }) => pdf)),
      ...peers.map(({ set }) => pageCount(set(shown[0] ?? []))),
    ])
    await end()
    const long = await sideBySide(
      [
        madeOf(
          'forty pages of 2,500 different words',
          newRecords({ clauses: 60, words: 290, distinct: 2500 }),
        ),
      ],
      rounds,
    )
    return [
      `  ${cpus().length} cores; medians of ${rounds} rounds, with the fastest and the slowest`,
      ...making.map(
        (standing, index) => `${lineOf(standing, index === 0 ? 100 : null)}, ${counts[index]} pages`,
      ),
      ...long.map((standing) => lineOf(standing, 600)),
      ...(await signingLines()),
    ]
  },
}

function madeOf(name: string, records: readonly AgreementRecord[]): Contender {
  const next = inTurn(records)
  return { name, run: () => makeAgreement(next(), typefaces) }
}

function setBy({ name, set }: Peer, texts: readonly SetText[]): Contender {
  const next = inTurn(texts)
  return { name, run: () => set(next()) }
}

/** The next one at every call. */
function inTurn<T>(values: readonly T[]): () => T {
  const left = values.values()
  return () => {
    const { value, done } = left.next()
    if (done === true) throw new Error('There are more rounds than texts')
    return value
  }
}

async function pageCount(pdf: Promise<Uint8Array>): Promise<number> {
  return (await PDFDocument.load(await pdf)).getPageCount()
}

/** Three sign one document; the last time is that of the verifier over all three. */
async function signingLines(): Promise<string[]> {
  const others = [{ party: 'companion' as const, name: 'Ana Duarte' }]
  const response = { kind: 'received' as const, words: '' }
  const record = anAgreementRecord({ kind: 'improvementPlan', others, response, ...aTrail() })
  const authority = newAuthority({ organisation: record.organisation, at: madeAt })
  const sign = (pdf: Uint8Array, party: 'person' | 'companion' | 'manager', isFirst: boolean) =>
    withSignature(pdf, aSignature({ party, name: 'Jonas Lindqvist', at: madeAt, mark: aDrawnMark() }), {
      record,
      isFirst,
      authority,
      typefaces,
    })
  const { pdf } = await makeAgreement(record, typefaces)
  const signed = await sign(await sign(await sign(pdf, 'person', true), 'companion', false), 'manager', false)
  const knowledge = { authorityCertificatePem: authority.certificatePem, agreements: [] }
  const [signing, verifying] = await sideBySide(
    [
      { name: 'one signature', run: () => sign(pdf, 'person', true) },
      { name: 'verifying three signatures', run: () => verifyDocument(signed, knowledge) },
    ],
    rounds,
  )
  return [...(signing ? [lineOf(signing, 30)] : []), ...(verifying ? [lineOf(verifying, 60)] : [])]
}

/** Documents of nonsense words that nobody has set before, one for each round. */
function newRecords(size: { clauses: number; words: number; distinct: number }): AgreementRecord[] {
  const random = randomFrom(20261129)
  const pick = <T>(from: ArrayLike<T>): T | undefined => from[Math.floor(random() * from.length)]
  const newWord = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 8) }, () => pick('etaoinshrdlucmfwyp')).join('')
  return Array.from({ length: roundsBefore + rounds }, () => {
    const vocabulary = Array.from({ length: size.distinct }, newWord)
    const words = (count: number): string => Array.from({ length: count }, () => pick(vocabulary)).join(' ')
    const clauses = Array.from({ length: size.clauses }, () =>
      aClause({ heading: words(4), body: words(size.words) }),
    )
    return anAgreementRecord({ ...aTrail(), clauses })
  })
}

/** What pages show, block by block. */
function shownBy(pages: readonly PlacedPage[]): SetText {
  return pages.flatMap(({ blocks }) =>
    blocks.flatMap(({ items }) => {
      const lines = items.filter((item) => item.kind === 'line')
      const [first] = lines
      if (first === undefined) return []
      const text = lines.map((line) => line.text.trim()).join(' ')
      return [{ text, font: first.font, sizePt: first.size }]
    }),
  )
}

function lineOf(
  { name, medianMs, fastestMs, slowestMs, oursPerTheirs }: Standing,
  bar: number | null,
): string {
  const times = `${medianMs.toFixed(1)} ms (${fastestMs.toFixed(1)} to ${slowestMs.toFixed(1)})`
  const beside = bar === null ? `ours / this ${oursPerTheirs.toFixed(2)}` : `bar ${bar} ms`
  return `  ${name.padEnd(48)} ${times.padEnd(30)} ${beside}`
}
