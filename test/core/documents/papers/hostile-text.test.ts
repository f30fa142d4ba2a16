import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { makeAgreement } from '../../../../electron/core/documents/papers/make-agreement'
import { newAuthority } from '../../../../electron/core/documents/signing/authority'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import { aClause } from '../../../builders/agreement'
import { anAgreementRecord, aSignedAgreement, madeAt } from '../../../builders/signed-agreement'
import { contentOf, openPdf, pagesOf, unmarkedPainting } from '../../../helpers/pdf-inside'
import { wordsOnPages } from '../../../helpers/placed-words'
import { hasSharedData, needsSharedData, sharedData } from '../../../helpers/shared-data'
import { typefaces } from '../../../helpers/typefaces'

const authority = newAuthority({ organisation: 'Nordhavn Telecom', at: madeAt })
const knowledge = { authorityCertificatePem: authority.certificatePem, agreements: [] }

/** Signs a document and expects it to verify, with every mark in its place. */
async function expectSound(point: Parameters<typeof aSignedAgreement>[0]): Promise<void> {
  const { byBoth } = await aSignedAgreement(point, { authority })
  expect(verifyDocument(byBoth, knowledge).verdict).toBe('intact')
  const file = openPdf(byBoth)
  for (const page of pagesOf(file)) expect(unmarkedPainting(contentOf(file, page))).toBe(0)
}

/** A text of any characters there are: halves of pairs, emoji, overrides, unassigned and private ones. */
function randomText(random: () => number): string {
  const length = 1 + Math.floor(random() * 40)
  return Array.from({ length }, () => {
    const kind = random()
    if (kind < 0.1) return String.fromCharCode(0xd800 + Math.floor(random() * 0x7ff))
    if (kind < 0.3) return String.fromCodePoint(0x1f300 + Math.floor(random() * 0x5ff))
    if (kind < 0.6) return String.fromCharCode(Math.floor(random() * 0xffff))
    return kind < 0.7 ? '\u202e' : String.fromCodePoint(0x20 + Math.floor(random() * 0x10ffdf))
  }).join('')
}

/** The same sequence in every run (xorshift, Marsaglia 2003). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

describe('text of any characters', () => {
  test('as names, clauses and answers of sixty documents is drawn, signed and verified', async () => {
    const random = randomFrom(20261123)
    for (let round = 0; round < 60; round++) {
      const name = randomText(random)
      await expectSound({
        title: randomText(random),
        person: { name, role: randomText(random) },
        manager: { name: randomText(random) },
        clauses: [
          aClause({
            heading: randomText(random),
            body: randomText(random),
            table: { columns: [randomText(random)], rows: [[randomText(random)], [name]] },
          }),
        ],
        response: { kind: 'disagree', words: `${randomText(random)}x` },
      })
    }
  }, 180_000)
})

describe(`every naughty string${hasSharedData ? '' : ` ${needsSharedData}`}`, () => {
  const strings = hasSharedData
    ? z.array(z.string()).parse(JSON.parse(sharedData('strings/blns.json').toString('utf8')))
    : []

  test.skipIf(!hasSharedData)(
    'as a clause and a cell is drawn, signed and verified',
    async () => {
      for (let from = 0; from < strings.length; from += 60) {
        const some = strings.slice(from, from + 60)
        await expectSound({
          clauses: some.map((body) => aClause({ heading: body.slice(0, 160), body, table: null })),
          response: { kind: 'disagree', words: some.join('\n\n') },
        })
        await expectSound({
          clauses: [
            aClause({
              table: { columns: ['Text', 'Again'], rows: some.map((text) => [text.slice(0, 300), 'x']) },
            }),
          ],
        })
      }
    },
    240_000,
  )

  test.skipIf(!hasSharedData)(
    'as a name is drawn, signed and verified',
    async () => {
      const names = strings.filter((text) => text.trim() !== '').map((text) => text.slice(0, 200))
      for (let at = 0; at < names.length; at += 2) {
        const [person = 'x', manager = 'x'] = names.slice(at, at + 2)
        await expectSound({
          person: { name: person, role: 'x' },
          manager: { name: manager },
          organisation: person,
        })
      }
    },
    240_000,
  )
})

test('a document of forty pages is made whole', async () => {
  const clauses = Array.from({ length: 60 }, (_, index) =>
    aClause({ body: `Clause ${index}. ${'We look at this again in three months. '.repeat(55)}` }),
  )
  const { pages } = await makeAgreement(anAgreementRecord({ clauses }), typefaces)
  expect(pages.length).toBeGreaterThanOrEqual(40)
  expect(wordsOnPages(pages).match(/Clause \d+\./g)).toHaveLength(60)
})
