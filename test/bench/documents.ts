import { cpus } from 'node:os'
import { makeAgreement, withSignature } from '../../electron/core/documents/papers/make-agreement'
import { newAuthority } from '../../electron/core/documents/signing/authority'
import { verifyDocument } from '../../electron/core/documents/verifying/verify-document'
import { aClause, aSignature } from '../builders/agreement'
import { aDrawnMark, anAgreementRecord, aTrail, madeAt } from '../builders/signed-agreement'
import { randomFrom } from '../helpers/random-text'
import { typefaces } from '../helpers/typefaces'
import { documentPeers, type SetText } from './document-peers'
import type { Report } from './report'
import { type Contender, type Standing, sideBySide } from './side-by-side'

/** Enough for the code to be warm by the middle one. */
const rounds = 31

/**
 * Making, signing and verifying documents: three pages beside three peers, of the same words, which are new in every
 * round; ours are tagged, PDF/A-3a, with the record attached and places to sign.
 */
export const documents: Report = {
  name: 'documents',
  title: 'Documents',
  async lines() {
    const peers = await documentPeers()
    const three = newTexts({ clauses: 5, words: 80, distinct: 420 })
    const making = await sideBySide(
      [
        {
          name: 'Plumbline: typeset, tag, attach, write',
          run: () => makeAgreement(recordOf(three.next(0)), typefaces),
        },
        ...peers.contenders.map(
          ({ name, set }, index): Contender => ({
            name,
            run: () => set(three.next(index + 1)),
          }),
        ),
      ],
      rounds,
    )
    await peers.end()
    const { pages } = await makeAgreement(recordOf(three.next(0)), typefaces)
    const forty = newTexts({ clauses: 60, words: 290, distinct: 2500 })
    const long = await sideBySide(
      [
        {
          name: 'forty pages of 2,500 different words',
          run: () => makeAgreement(recordOf(forty.next(0)), typefaces),
        },
      ],
      rounds,
    )
    return [
      `  ${cpus().length} cores; ${pages.length} pages; medians of ${rounds} rounds, with the fastest and the slowest`,
      ...making.map((standing) => lineOf(standing, standing === making[0] ? 100 : null)),
      ...long.map((standing) => lineOf(standing, 600)),
      ...(await signingLines()),
    ]
  },
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

function recordOf(text: SetText) {
  return anAgreementRecord({ ...aTrail(), clauses: text.map((clause) => aClause(clause)) })
}

/** Texts of nonsense words that nobody has set before; every contender gets the same ones in the same round. */
function newTexts(size: { clauses: number; words: number; distinct: number }): {
  next(contender: number): SetText
} {
  const random = randomFrom(20261129)
  const pick = <T>(from: ArrayLike<T>): T | undefined => from[Math.floor(random() * from.length)]
  const newWord = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 8) }, () => pick('etaoinshrdlucmfwyp')).join('')
  const newText = (): SetText => {
    const vocabulary = Array.from({ length: size.distinct }, newWord)
    const words = (count: number): string => Array.from({ length: count }, () => pick(vocabulary)).join(' ')
    return Array.from({ length: size.clauses }, () => ({ heading: words(4), body: words(size.words) }))
  }
  const texts: SetText[] = []
  const places: number[] = []
  return {
    next(contender) {
      const place = (places[contender] ?? -1) + 1
      places[contender] = place
      texts[place] ??= newText()
      return texts[place] ?? []
    },
  }
}

function lineOf(
  { name, medianMs, fastestMs, slowestMs, oursPerTheirs }: Standing,
  bar: number | null,
): string {
  const times = `${medianMs.toFixed(1)} ms (${fastestMs.toFixed(1)} to ${slowestMs.toFixed(1)})`
  const beside = bar === null ? `ours / this ${oursPerTheirs.toFixed(2)}` : `bar ${bar} ms`
  return `  ${name.padEnd(48)} ${times.padEnd(30)} ${beside}`
}
