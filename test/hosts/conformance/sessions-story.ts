import { emptyAnswer } from '../../../shared/domain/answer'
import { commitmentIdSchema, sessionIdSchema } from '../../../shared/domain/id'
import type { SessionNotes } from '../../../shared/domain/session'
import { questionsOf, type TemplateVersion } from '../../../shared/domain/template'
import type { Core } from '../page-client'
import { nobody, type Team } from './team'
import { refused } from './transcript'

/** A session is started, noted, finished, found and put on paper; a promise of it is ticked off. */
export async function sessions(core: Core, { employee }: Team): Promise<void> {
  const { sessions, templates, commitments, search } = core
  const shipped = await templates.list()
  const template = shipped.find(({ templateId }) => templateId === 'weekly-one-on-one')
  if (template === undefined) throw new Error('No template is shipped')
  const start = { personId: employee, templateId: template.templateId, heldOn: '2024-03-20' }
  const session = await sessions.start(start)
  await refused('ALREADY_OPEN', sessions.start(start))
  await refused('NOT_FINALISED', sessions.record({ sessionId: session.id }))
  const seen = { sessionId: session.id, revision: session.revision }
  await refused('INCOMPLETE', sessions.finalise(seen))
  await sessions.revise({ ...seen, heldOn: '2024-03-19', templateId: template.templateId })
  const saved = await sessions.save({ ...seen, notes: answered(template) })
  const other = shipped.find(({ templateId }) => templateId !== template.templateId)
  if (other === undefined) throw new Error('Only one template is shipped')
  const elsewhere = { ...start, sessionId: saved.id, revision: saved.revision, templateId: other.templateId }
  await refused('ANSWERED', sessions.revise(elsewhere))
  await refused('STALE', sessions.save({ ...seen, notes: answered(template) }))
  await sessions.spend({ sessionId: session.id, part: 'finish', seconds: 5 })
  const addendum = { sessionId: session.id, by: 'manager', text: 'It was two calls.' } as const
  await refused('NOT_FINALISED', sessions.addAddendum(addendum))
  const final = await sessions.finalise({ sessionId: saved.id, revision: saved.revision })
  await refused('FINALISED', sessions.save({ ...seen, revision: final.revision, notes: answered(template) }))
  const typed = { by: 'manager', text: 'It was two' } as const
  const side = { sessionId: session.id, side: 'own' } as const
  await sessions.keepUnfinishedAddendum({ ...side, typed })
  await sessions.unfinishedAddendum(side)
  await sessions.addAddendum({ ...addendum, side: 'own' })
  await sessions.link({ sessionId: session.id })
  await sessions.addenda({ sessionId: session.id })
  await sessions.record({ sessionId: session.id })
  await sessions.get({ sessionId: session.id })
  await refused('NOT_FOUND', sessions.get({ sessionId: sessionIdSchema.parse(nobody) }))
  await refused('BEFORE_LAST', sessions.start({ ...start, heldOn: '2024-03-18' }))
  const second = await sessions.start({ ...start, heldOn: '2024-04-03' })
  await sessions.discard({ sessionId: second.id, revision: second.revision })
  await sessions.list({ personId: null })
  await sessions.history({ personId: employee })
  const wanted = { typed: '"for me" alo', personId: employee, from: '2024-03-20', to: null, kinds: [] }
  await search.notes({ ...wanted, kinds: ['privateNote'], skip: 0, limit: 20 })
  await promises(commitments, employee)
}

async function promises(commitments: Core['commitments'], personId: Team['employee']): Promise<void> {
  const [made] = await commitments.list({ personId })
  if (made === undefined) throw new Error('The session has no commitment')
  const mark = { commitmentId: made.id, revision: made.revision, outcome: 'done', note: '' } as const
  const done = await commitments.mark(mark)
  await refused('STALE', commitments.mark(mark))
  await commitments.mark({ ...mark, revision: done.revision, outcome: 'reopened' })
}

/** An answer to every question, and a promise of each side. */
function answered(version: TemplateVersion): SessionNotes {
  const answers: SessionNotes['answers'] = {}
  for (const { question } of questionsOf(version)) {
    const empty = emptyAnswer(question.kind)
    if (empty.kind === 'rating') answers[question.id] = { ...empty, level: 3 }
    if ('text' in empty) answers[question.id] = { ...empty, text: 'Said in the room.' }
  }
  return {
    carryOver: [],
    answers,
    privateNote: 'For me alone.',
    commitments: [
      {
        id: commitmentIdSchema.parse('promise-of-the-manager'),
        madeBy: 'manager',
        what: 'Listen to two calls',
        dueOn: '2024-03-27',
      },
    ],
  }
}
