import { agreementIdSchema } from '../../../shared/domain/id'
import type { Core } from '../page-client'
import { nobody, type Team } from './team'
import { refused } from './transcript'

/** An expectation document is drafted, worded, signed by both and verified. */
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
  const statements = { read: true, discussed: true, electronic: true } as const
  const mark = { kind: 'typed', text: 'عمر الفاروق' } as const
  const response = { kind: 'agree', words: '' } as const
  const asShown = async () => (await agreements.preview({ agreementId: draft.id, response })).digest
  const signature = { statements, mark, response } as const
  const blankRevision = { agreementId: blank.id, revision: blank.revision }
  await refused(
    'HAS_BLANKS',
    agreements.signAsPerson({ ...blankRevision, ...signature, shown: await asShown() }),
  )
  const whole = await agreements.revise({ ...blankRevision, draft: { title, from, clauses } })
  const wholeRevision = { agreementId: whole.id, revision: whole.revision }
  const managerMark = { statements: { discussed: true, electronic: true }, mark } as const
  await refused('WRONG_TURN', agreements.signAsManager({ ...wholeRevision, ...managerMark }))
  const unseen = '0'.repeat(64)
  await refused('NOT_AS_SHOWN', agreements.signAsPerson({ ...wholeRevision, ...signature, shown: unseen }))
  const half = await agreements.signAsPerson({ ...wholeRevision, ...signature, shown: await asShown() })
  const halfRevision = { agreementId: half.id, revision: half.revision }
  await refused('FINALISED', agreements.discard(halfRevision))
  await agreements.signAsManager({ ...halfRevision, ...managerMark })
  const paper = await agreements.preview({ agreementId: draft.id, response: null })
  await documents.verify({ file: paper.pdf })
  await documents.verify({ file: new Blob(['Not a PDF']) })
  const second = await agreements.draft({ personId: contractor })
  await agreements.discard({ agreementId: second.id, revision: second.revision })
  await agreements.get({ agreementId: draft.id })
  await refused('NOT_FOUND', agreements.get({ agreementId: agreementIdSchema.parse(nobody) }))
  await agreements.list({ personId: null })
}
