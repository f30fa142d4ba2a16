import { describe, expect, test } from 'vitest'
import type { Clause } from '../../shared/domain/agreement'
import type { DraftSources } from '../../shared/domain/draft-sources'
import { withEvidence } from '../../shared/domain/evidence-facts'
import { draftGoalAgreement } from '../../shared/domain/goal-agreement-draft'
import { clauseIdSchema, sessionIdSchema } from '../../shared/domain/id'
import { gapsIn } from '../../shared/domain/marked-gap'
import {
  factsClause,
  figuresClause,
  priorActionsClause,
  promisesClause,
} from '../../shared/domain/recorded-clauses'
import { draftReviewNotice } from '../../shared/domain/review-notice-draft'
import { richText } from '../../shared/domain/rich-text'
import { isFinalised } from '../../shared/domain/session'
import { policyClause, supportClause } from '../../shared/domain/standing-clauses'
import { aClause, anAgreement, aSealedState, aSignature } from '../builders/agreement'
import { aCommitment } from '../builders/commitment'
import { anEntry } from '../builders/evidence'
import { aGoal } from '../builders/goal'
import { aPerson } from '../builders/person'
import { aProgress } from '../builders/progress'
import { aSession } from '../builders/session'
import { aFirm } from '../builders/signed-agreement'
import { aTemplateVersion } from '../builders/template-version'

function sources(point: Partial<DraftSources> = {}): DraftSources {
  let next = 0
  return {
    person: aPerson(),
    firm: aFirm(),
    metrics: [],
    targets: [],
    goals: [],
    progress: [],
    sessions: [],
    commitments: [],
    planned: null,
    template: null,
    documents: [],
    policy: null,
    today: '2026-11-23',
    locale: 'en-GB',
    newClauseId: () => clauseIdSchema.parse(`clause-${++next}`),
    ...point,
  }
}

describe('what the figures show', () => {
  test('is nothing without a figure and a target', () => {
    expect(figuresClause(sources({ progress: [aProgress()] }))).toBeNull()
  })

  test('is the last three whole months against their targets, the latest first', () => {
    const progress = aProgress({
      days: [
        { on: '2026-07-15', value: 3 },
        { on: '2026-08-14', value: 7 },
        { on: '2026-09-15', value: 14 },
        { on: '2026-10-15', value: 21 },
        { on: '2026-11-16', value: 5 },
      ],
      targets: [{ from: '2026-01', value: 14 }],
    })
    const clause = figuresClause(sources({ progress: [progress] }))
    expect(clause?.table?.rows).toEqual([
      ['Closed deals', 'October 2026', '21', '14', '150\u00a0%'],
      ['Closed deals', 'September 2026', '14', '14', '100\u00a0%'],
      ['Closed deals', 'August 2026', '7', '14', '50\u00a0%'],
    ])
    expect(clause?.body).toContain('as they stood on 23 November 2026')
    expect(clause?.body).not.toContain('the target is')
  })

  test('say why a target is another than the one that was set', () => {
    const whole = aProgress({
      days: [{ on: '2026-10-15', value: 8 }],
      targets: [{ from: '2026-01', value: 20 }],
    })
    const progress = {
      ...whole,
      months: whole.months.map((month) =>
        month.month === '2026-10'
          ? {
              ...month,
              target: 10,
              adjustment: { set: 20, per: 'month' as const, days: { worked: 11, of: 22, isPart: true } },
            }
          : month,
      ),
    }
    expect(figuresClause(sources({ progress: [progress] }))?.body).toContain(
      'Closed deals, October 2026: the target is 20, for 11 of 22 working days: 10.',
    )
  })
})

describe('what was promised', () => {
  const finalised = { kind: 'finalised' as const, at: '2026-11-09T15:00:00.000Z', numbers: [] }
  const sessions = [aSession({ number: 8, heldOn: '2026-11-09', state: finalised })].filter(isFinalised)
  const [session] = sessions
  const madeIn = session?.id ?? sessionIdSchema.parse('none')

  test('comes from closed sessions, both ways, with how it stands', () => {
    const commitments = [
      aCommitment({ madeIn, what: 'Two role-plays' }),
      aCommitment({ madeIn, madeBy: 'manager', what: 'Send the recording', state: 'done' }),
      aCommitment({ what: 'Of a session that is still open' }),
    ]
    expect(promisesClause(sources({ sessions, commitments }))?.table?.rows).toEqual([
      ['8,\u00a09\u00a0Nov\u00a02026', 'Jonas', 'Two role-plays', 'open, due 27\u00a0Nov\u00a02026'],
      ['8,\u00a09\u00a0Nov\u00a02026', 'Katarina', 'Send the recording', 'done'],
    ])
  })

  test('is left out where nothing was', () => {
    expect(promisesClause(sources({ sessions }))).toBeNull()
  })
})

describe('what was done before', () => {
  test('says so where nothing is on file', () => {
    const clause = priorActionsClause(
      sources({ documents: [anAgreement({ kind: 'recognition', state: aSealedState() })] }),
    )
    expect(clause.body).toBe(
      'No session one to one is on record here.\n\nNo earlier document is on file here.',
    )
    expect(clause.table).toBeUndefined()
  })

  test('tells how often both met, and from when to when', () => {
    const finalised = { kind: 'finalised' as const, at: '2026-11-09T15:00:00.000Z', numbers: [] }
    const sessions = ['2026-11-09', '2026-10-12', '2026-09-14']
      .map((heldOn) => aSession({ heldOn, state: finalised }))
      .filter(isFinalised)
    expect(priorActionsClause(sources({ sessions })).body).toContain(
      'We met one to one 3 times from 14 September 2026 to 9 November 2026; the records are kept.',
    )
    expect(priorActionsClause(sources({ sessions: sessions.slice(0, 1) })).body).toContain(
      'We met one to one on 9 November 2026; the record is kept.',
    )
  })

  test('names earlier plans by number, the earliest first, and who refused to sign', () => {
    const plan = anAgreement({
      kind: 'improvementPlan',
      number: 'IMP-2026-0001',
      title: 'Improvement plan',
      from: '2026-03-02',
      state: aSealedState(),
    })
    const refusedOne = anAgreement({
      kind: 'consequences',
      number: 'CON-2026-0001',
      title: 'What is at stake',
      from: '2026-02-02',
      state: {
        kind: 'refused',
        signatures: [aSignature({ party: 'manager', name: 'Katarina Vogel' })],
        refusal: { reason: '', note: 'Not signed.', at: '2026-02-02T10:00:00.000Z' },
        file: { sha256: '1'.repeat(64), bytes: 1 },
      },
    })
    expect(priorActionsClause(sources({ documents: [plan, refusedOne] })).table?.rows).toEqual([
      ['CON-2026-0001', 'What is at stake', '2\u00a0Feb\u00a02026', 'presented, signature refused'],
      ['IMP-2026-0001', 'Improvement plan', '2\u00a0Mar\u00a02026', 'signed'],
    ])
  })
})

describe('what the manager provides', () => {
  const promise = (what: string, dueOn: string) => aCommitment({ madeBy: 'manager', what, dueOn })

  test('begins with what was promised and is still open, the nearest day first', () => {
    const commitments = [
      promise('Two joint calls', '2026-12-04'),
      promise('The price list', '2026-11-27'),
      { ...promise('The recording', '2026-11-20'), state: 'done' as const },
      aCommitment({ madeBy: 'person', what: 'Ring ten customers' }),
    ]
    const [first] = richText(supportClause(sources({ commitments })).body).filter(
      ({ kind }) => kind === 'list',
    )
    expect(first?.kind === 'list' && first.items.map(({ content }) => content[0]?.text)).toEqual([
      'The price list (by 27 November 2026)',
      'Two joint calls (by 4 December 2026)',
    ])
  })

  test('says a single promise in a sentence, and only asks where there is none', () => {
    const one = supportClause(sources({ commitments: [promise('The price list', '2026-11-27')] })).body
    expect(one).toMatch(/^Katarina has promised in a session: The price list \(by 27 November 2026\)\./)
    const late = supportClause(sources({ commitments: [promise('The price list', '2026-11-20')] })).body
    expect(late).toContain('The price list (still open, was due on 20 November 2026).')
    expect(supportClause(sources()).body).toMatch(/^Support that Katarina offers/)
  })
})

test('a plan rests on the rule that was named last, and else asks for it', () => {
  const policy = 'The rule that this follows: Handbook, section 4.'
  expect(policyClause(sources({ policy })).body).toBe(policy)
  expect(gapsIn(policyClause(sources()).body)).toHaveLength(1)
})

test('a notice of a review says when it is planned, and asks for what is not known', () => {
  const bodyWith = (planned: DraftSources['planned']) =>
    draftReviewNotice(sources({ planned })).clauses[0]?.body
  expect(bodyWith({ on: '2026-12-04', time: '14:30' })).toContain(
    'to a review on 4 December 2026 at 14:30. The',
  )
  expect(gapsIn(bodyWith({ on: '2026-12-04', time: null }) ?? '')).toEqual([
    'the time',
    'the room, or how to join',
  ])
  expect(gapsIn(bodyWith(null) ?? '')[0]).toBe('the day')
})

test('a notice of a review has the questions that the person may see, as they read them', () => {
  const clause = draftReviewNotice(sources({ template: aTemplateVersion() })).clauses.find(
    ({ heading }) => heading === 'The questions',
  )
  expect(clause?.body).toContain('## The work\n- What went well for you?')
  expect(clause?.body).not.toContain('risk')
  expect(richText(clause?.body ?? '').map(({ kind }) => kind)).toEqual(['subheading', 'list'])
  const without = draftReviewNotice(sources()).clauses.map(({ heading }) => heading)
  expect(without).not.toContain('The questions')
})

test('a goal agreement names the parts of each goal in bold', () => {
  const [, goal] = draftGoalAgreement(sources({ goals: [aGoal()] })).clauses
  const strong = richText(goal?.body ?? '').flatMap((block) =>
    block.kind === 'paragraph'
      ? block.content.filter(({ emphasis }) => emphasis === 'strong').map(({ text }) => text)
      : [],
  )
  expect(strong).toEqual(
    expect.arrayContaining(['Measured by:', 'Why it can be reached:', 'What it serves:']),
  )
})

describe('evidence that is picked', () => {
  const given = { dayWords: (on: string) => on, newClauseId: () => clauseIdSchema.parse('new') }
  const early = anEntry({ what: 'Missed the call.', on: '2026-11-02' })
  const late = anEntry({ what: 'Called back.', on: '2026-11-16' })
  const facts = (): Clause => ({ ...aClause(), table: null, ...factsClause() })

  test('takes the place of the row that asks for it, the earliest first', () => {
    const before = facts()
    const [after] = withEvidence([before], [late, early], given)
    expect(after?.id).toBe(before.id)
    expect(after?.table?.rows).toEqual([
      ['Missed the call.', '2026-11-02', 'evidence log'],
      ['Called back.', '2026-11-16', 'evidence log'],
    ])
  })

  test('comes after what stands there, and what is too long for a row is told above', () => {
    const [first] = withEvidence([facts()], [early], given)
    if (first === undefined) throw new Error('It has no clause')
    const long = anEntry({ what: 'x'.repeat(301), on: '2026-11-20' })
    const [after] = withEvidence([first], [late, long], given)
    expect(after?.table?.rows.map(([what]) => what)).toEqual(['Missed the call.', 'Called back.'])
    expect(after?.body).toContain(`2026-11-20: ${'x'.repeat(301)}`)
  })

  test('makes a clause where there is none', () => {
    const other = aClause()
    expect(withEvidence([other], [early], given).map(({ heading }) => heading)).toEqual([
      other.heading,
      'What happened',
    ])
  })
})
