import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { makeAgreement } from '../../../../electron/core/documents/papers/make-agreement'
import { newAuthority } from '../../../../electron/core/documents/signing/authority'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import { aClause } from '../../../builders/agreement'
import { anAgreementRecord, aSignedAgreement, madeAt } from '../../../builders/signed-agreement'
import { wordsOnPages } from '../../../helpers/placed-words'
import { randomFrom, randomText } from '../../../helpers/random-text'
import { hasSharedData, needsSharedData, sharedData } from '../../../helpers/shared-data'
import { structureFaults } from '../../../helpers/structure-faults'
import { typefaces } from '../../../helpers/typefaces'

const authority = newAuthority({ organisation: 'Nordhavn Telecom', at: madeAt })
const knowledge = { authorityCertificatePem: authority.certificatePem, agreements: [] }

/** Signs a document and expects it to verify, with every mark in its place and every tag right. */
async function expectSound(point: Parameters<typeof aSignedAgreement>[0]): Promise<void> {
  const { byBoth } = await aSignedAgreement(point, { authority })
  expect(verifyDocument(byBoth, knowledge).verdict).toBe('intact')
  expect(structureFaults(byBoth)).toEqual([])
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
