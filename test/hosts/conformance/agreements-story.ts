import type { Party } from '../../../shared/domain/document-kind'
import { agreementIdSchema } from '../../../shared/domain/id'
import { statementsOf } from '../../../shared/domain/party-statements'
import type { Core } from '../page-client'
import { nobody, type Team } from './team'
import { refused } from './transcript'

/** A document is drafted, worded, signed by both, verified and renewed; another one is refused. */
export async function agreements({ agreements, documents }: Core, { contractor }: Team): Promise<void> {
  const draft = await agreements.draft({ personId: contractor })
  const { title, from, clauses } = draft
  const [first, ...others] = clauses
  if (first === undefined) throw new Error('The draft has no clause')
  const oneRevision = { agreementId: draft.id, revision: draft.revision }
  const blank = await agreements.revise({
    ...oneRevision,
    draft: { title, from, clauses: [{ ...first, heading: '' }, ...others] },
  })
  await refused('STALE', agreements.revise({ ...oneRevision, draft: { title, from, clauses } }))
  const idsOf = (party: Party) => statementsOf(party).map(({ id }) => id)
  const mark = { kind: 'typed', text: 'عمر الفاروق' } as const
  const response = { kind: 'agree', words: '' } as const
  const asShown = async () => (await agreements.preview({ agreementId: draft.id, response })).digest
  const signature = { party: 'person', ticked: idsOf('person'), mark, response } as const
  const blankRevision = { agreementId: blank.id, revision: blank.revision }
  await refused('HAS_BLANKS', agreements.sign({ ...blankRevision, ...signature, shown: await asShown() }))
  const whole = await agreements.revise({ ...blankRevision, draft: { title, from, clauses } })
  const wholeRevision = { agreementId: whole.id, revision: whole.revision }
  const managerMark = { party: 'manager', ticked: idsOf('manager'), mark, response: null } as const
  const unseen = '0'.repeat(64)
  await refused('WRONG_TURN', agreements.sign({ ...wholeRevision, ...managerMark, shown: unseen }))
  const unticked = { ...wholeRevision, ...signature, ticked: [], shown: unseen }
  await refused('UNTICKED', agreements.sign(unticked))
  const wrongly = { ...wholeRevision, ...signature, response: null, shown: unseen }
  await refused('WRONG_RESPONSE', agreements.sign(wrongly))
  await refused('NOT_AS_SHOWN', agreements.sign({ ...wholeRevision, ...signature, shown: unseen }))
  const half = await agreements.sign({ ...wholeRevision, ...signature, shown: await asShown() })
  const halfRevision = { agreementId: half.id, revision: half.revision }
  await refused('FINALISED', agreements.discard(halfRevision))
  const signedSoFar = await agreements.preview({ agreementId: draft.id, response: null })
  await agreements.sign({ ...halfRevision, ...managerMark, shown: signedSoFar.digest })
  const paper = await agreements.preview({ agreementId: draft.id, response: null })
  await documents.verify({ file: paper.pdf })
  const locked = { passphrase: 'four words are enough', namesPerson: false }
  await agreements.lockedCopy({ agreementId: draft.id, ...locked })
  await agreements.auditTrail({ agreementId: draft.id })
  await documents.verify({ file: new Blob(['Not a PDF']) })
  const renewal = await agreements.renew({ agreementId: draft.id })
  await refused('NOT_CLOSED', agreements.renew({ agreementId: renewal.id }))
  await refused('NOT_SIGNED', agreements.lockedCopy({ agreementId: renewal.id, ...locked }))
  await agreements.discard({ agreementId: renewal.id, revision: renewal.revision })
  const closing = (party: Party) => ({ mark, ticked: idsOf(party) })
  const third = await agreements.draft({ personId: contractor })
  const presented = await agreements.preview({ agreementId: third.id, response: null })
  await agreements.refuse({
    agreementId: third.id,
    revision: third.revision,
    shown: presented.digest,
    refusal: { reason: '', note: 'Presented and not signed.' },
    manager: closing('manager'),
  })
  const second = await agreements.draft({ personId: contractor })
  await agreements.discard({ agreementId: second.id, revision: second.revision })
  await agreements.get({ agreementId: draft.id })
  await refused('NOT_FOUND', agreements.get({ agreementId: agreementIdSchema.parse(nobody) }))
  await agreements.list({ personId: null })
}
