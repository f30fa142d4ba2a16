import { describe, expect, test } from 'vitest'
import { drawDocument } from '../../../../electron/core/documents/drawing/draw-document'
import { makeAgreement } from '../../../../electron/core/documents/papers/make-agreement'
import { typeset } from '../../../../electron/core/documents/typesetting/typeset'
import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import { documentKindSchema, signingRulesOf } from '../../../../shared/domain/document-kind'
import type { OtherSigner } from '../../../../shared/domain/signing-order'
import { aClause } from '../../../builders/agreement'
import { aFrame, aHeading } from '../../../builders/paper-content'
import { aPng } from '../../../builders/picture'
import { anAgreementRecord, aTrail, madeAt } from '../../../builders/signed-agreement'
import { structureFaults } from '../../../helpers/structure-faults'
import { typefaces } from '../../../helpers/typefaces'

const clauses = [
  aClause({ body: 'One.\n\nTwo.' }),
  aClause({
    table: { columns: ['Goal', 'By'], rows: Array.from({ length: 40 }, (_, row) => [`${row}`, 'x']) },
  }),
]

/** Everybody who can sign beside the two. */
function everybody(kind: AgreementRecord['kind']): OtherSigner[] {
  return signingRulesOf(kind).places.flatMap(({ party }) =>
    party === 'person' || party === 'manager' ? [] : [{ party, name: `The ${party}` }],
  )
}

async function faultsIn(point: Partial<AgreementRecord>): Promise<string[]> {
  const { pdf } = await makeAgreement(anAgreementRecord({ clauses, ...aTrail(), ...point }), typefaces)
  return structureFaults(pdf)
}

describe.each(documentKindSchema.options)('the tags of a document of the kind %s', (kind) => {
  const says = { agreement: 'agree', receipt: 'received', none: null } as const
  const said = says[signingRulesOf(kind).response]
  const response = said === null ? null : { kind: said, words: 'My own words.\n\nAnd more.' }

  test('tell all of it, in order, with the fewest who sign and with everybody', async () => {
    for (const others of [[], everybody(kind)]) {
      expect(await faultsIn({ kind, others, response })).toEqual([])
    }
  })

  test('tell all of it where the person refused, with a witness and a logo', async () => {
    const refusal = { reason: 'It is not so.', note: 'Presented at ten.', at: madeAt }
    const logo = { type: 'image/png' as const, data: aPng(30, 10), width: 30, height: 10 }
    const others = [{ party: 'witness' as const, name: 'Petra Brandt' }]
    const letterhead = { address: 'Havnegade 1', logo }
    expect(await faultsIn({ kind, others, refusal, response: null, letterhead })).toEqual([])
  })
})

test('what is wrong in the tags is found', async () => {
  const drawing = { width: 10, height: 10, alt: '', marks: [] }
  const blocks = [
    aHeading('Title', { level: 1 }),
    aHeading('Skips one', { level: 3 }),
    { kind: 'figure' as const, drawing, share: 1, gapBeforePt: 0 },
    aHeading('Another title', { level: 1 }),
  ]
  const document = typeset({ frame: aFrame, blocks, furniture: () => [] }, typefaces)
  const metadata = { title: 'Sheet', author: 'Nordhavn', language: 'en-GB', at: madeAt }
  expect(structureFaults(await drawDocument(document, { metadata, attachment: null }))).toEqual([
    'There is not one title',
    'A heading of level 3 skips one',
    'A figure has no words',
  ])
})
