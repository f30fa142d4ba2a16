import { expect, test } from 'vitest'
import { verifyDocument } from '../../../../electron/core/documents/verifying/verify-document'
import { aSignedAgreement, aTrail } from '../../../builders/signed-agreement'

const own = aTrail()
const trail = own.trail ?? []

async function verified(events: typeof trail, agreementId = own.agreementId) {
  const { byBoth, authority } = await aSignedAgreement({ ...own, agreementId, trail: events })
  return verifyDocument(byBoth, { authorityCertificatePem: authority.certificatePem, agreements: [] })
}

test('a document whose events follow from one another is intact, and says how many there are', async () => {
  expect(await verified(trail)).toMatchObject({
    verdict: 'intact',
    auditTrail: { events: trail.length, isWhole: true },
  })
})

test('one that carries no events says nothing of them', async () => {
  expect(await verified([])).toMatchObject({ verdict: 'intact', auditTrail: null })
})

test('events that do not follow from one another are told, even under signatures that hold', async () => {
  const swapped = trail.map((event, place) => ({ ...event, ...(place === 1 ? { detail: 'x' } : {}) }))
  for (const found of [await verified(swapped), await verified(trail, aTrail().agreementId)]) {
    expect(found).toMatchObject({ verdict: 'changed', auditTrail: { isWhole: false } })
    expect(found.sentence).toContain('The events in its audit trail do not follow from one another')
  }
})
