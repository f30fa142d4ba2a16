import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { metricPresets } from '../../shared/domain/metric-presets'
import { aCommitment, aCommitmentDraft } from '../builders/commitment'
import { aCheckIn, smartFields } from '../builders/goal'
import { aMeasurement } from '../builders/measurement'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { someNotes } from '../builders/session'
import { aTarget } from '../builders/target'
import { holdSession, jonas, monday, saveComplete, start, withJonas } from '../helpers/hold-session'
import { refusalOf } from '../helpers/refusal'

describe('finalising', () => {
  test('is refused with everything that is missing, in the order of the session', async () => {
    const core = await withJonas()
    const promise = aCommitment({ personId: jonas.id })
    await core.store.commit([put('commitments', promise)])
    const { id: sessionId } = await start(core)
    expect(await refusalOf(core.client.sessions.finalise({ sessionId, revision: 0 }))).toEqual({
      code: 'INCOMPLETE',
      data: {
        missing: [
          { kind: 'carryOver', commitmentId: promise.id, fault: 'noOutcome' },
          ...['moved-forward', 'numbers', 'discovery', 'practise-next'].map((questionId) => ({
            kind: 'question',
            questionId,
          })),
        ],
      },
    })
  })

  test('closes the session and lets its promises count', async () => {
    const core = await withJonas()
    const draft = aCommitmentDraft({ madeBy: 'manager', what: 'Send the recording' })
    const session = await holdSession(core, { commitments: [draft] })
    expect(session.state).toMatchObject({ kind: 'finalised', at: '2026-11-23T09:41:00.000Z', numbers: [] })
    expect(await core.client.commitments.list({ personId: jonas.id })).toMatchObject([
      { ...draft, madeIn: session.id, madeOn: monday, state: 'open' },
    ])
  })

  test('never writes over a promise that another session made under the same id', async () => {
    const core = await withJonas()
    const amara = aPerson({ name: 'Amara Okafor' })
    await core.store.commit([put('people', amara)])
    const draft = aCommitmentDraft({ madeBy: 'manager', what: 'Raise it with the board' })
    const own = await saveComplete(core, await start(core), { commitments: [draft] })
    const other = await core.client.sessions.start({
      personId: amara.id,
      templateId: 'weekly-one-on-one',
      heldOn: monday,
    })
    const second = await saveComplete(core, other, { commitments: [{ ...draft, what: 'Buy a chair' }] })
    await core.client.sessions.finalise({ sessionId: own.id, revision: own.revision })
    const refusal = await refusalOf(
      core.client.sessions.finalise({ sessionId: second.id, revision: second.revision }),
    )
    expect(refusal.code).toBe('BAD_REQUEST')
    expect(await core.client.commitments.list({ personId: null })).toMatchObject([
      { personId: jonas.id, what: 'Raise it with the board' },
    ])
  })

  test('keeps what was noted of goals in it, and takes nothing more from then on', async () => {
    const core = await withJonas()
    const { client } = core
    const goal = await client.goals.set({ personId: jonas.id, fields: smartFields() })
    const running = await start(core)
    const { at: _at, by: _by, ...noted } = aCheckIn({ on: monday, value: 17, sessionId: running.id })
    const checkIn = { ...noted, wins: 'Two calls' }
    await client.goals.checkIn({ goalId: goal.id, revision: 0, checkIn: { ...checkIn, sessionId: null } })
    await client.goals.checkIn({ goalId: goal.id, revision: 1, checkIn })
    const saved = await saveComplete(core, running)
    const session = await client.sessions.finalise({ sessionId: saved.id, revision: saved.revision })
    expect(session.state).toMatchObject({
      checkIns: [
        {
          goalId: goal.id,
          confidence: 'onTrack',
          wins: 'Two calls',
          progress: { now: { on: monday, value: 17 } },
        },
      ],
    })
    const late = client.goals.checkIn({ goalId: goal.id, revision: 2, checkIn })
    expect((await refusalOf(late)).code).toBe('SESSION_OVER')
  })

  test('gives the promises of last time their outcome', async () => {
    const core = await withJonas()
    const promise = aCommitment({ personId: jonas.id })
    await core.store.commit([put('commitments', promise)])
    const session = await holdSession(core)
    expect(core.store.read().commitments.get(promise.id)).toMatchObject({
      state: 'done',
      history: [{ outcome: 'done', sessionId: session.id }],
    })
  })

  test('freezes the numbers that the template asks about, as they stand today', async () => {
    const core = await withJonas()
    const closedDeals = aMetric()
    const revenue = aMetric({ preset: 'revenue' })
    await core.store.commit([
      put('metrics', closedDeals),
      put('metrics', revenue),
      put('targets', aTarget({ metricId: closedDeals.id, value: 14 })),
      put('measurements', aMeasurement({ metricId: closedDeals.id, personId: jonas.id, numerator: 7 })),
    ])
    const session = await holdSession(core)
    // the 23rd has no number yet, so the pace is that of the 15 of November's 21 working days before it
    const frozen = [
      {
        metricId: closedDeals.id,
        name: 'Closed deals',
        kind: 'count',
        month: '2026-11',
        value: 7,
        target: 14,
        attainment: 70,
      },
    ]
    expect(session.state).toMatchObject({ numbers: frozen })
    await core.client.metrics.record({
      metricId: closedDeals.id,
      personId: jonas.id,
      on: monday,
      numerator: 5,
      denominator: 1,
    })
    expect((await core.client.sessions.get({ sessionId: session.id })).session.state).toMatchObject({
      numbers: frozen,
    })
  })

  test('refuses a stale revision: what is on this screen is not what would be closed', async () => {
    const core = await withJonas()
    const { id: sessionId } = await saveComplete(core, await start(core))
    const refusal = await refusalOf(core.client.sessions.finalise({ sessionId, revision: 0 }))
    expect(refusal).toEqual({ code: 'STALE', data: { currentRevision: 1 } })
  })

  test('leaves no way back: every change afterwards is refused', async () => {
    const core = await withJonas()
    const session = await holdSession(core)
    const seen = { sessionId: session.id, revision: session.revision }
    const { client } = core
    const attempts = [
      client.sessions.save({ ...seen, notes: someNotes() }),
      client.sessions.save({ ...seen, revision: 0, notes: someNotes() }),
      client.sessions.finalise(seen),
      client.sessions.discard(seen),
    ]
    for (const attempt of attempts) expect((await refusalOf(attempt)).code).toBe('FINALISED')
    expect(core.store.read().sessions.get(session.id)).toEqual(session)
  })

  test('keeps the record as it is, whatever happens to all it speaks of', async () => {
    const core = await withJonas()
    const { client } = core
    const metric = await client.metrics.add(metricPresets.closedDeals)
    const draft = aCommitmentDraft()
    const session = await holdSession(core, { commitments: [draft] })
    const record = JSON.stringify(await client.sessions.get({ sessionId: session.id }))

    await client.commitments.mark({ commitmentId: draft.id, revision: 0, outcome: 'dropped', note: 'No' })
    await client.metrics.archive({ metricId: metric.id, revision: 0 })
    await client.people.revise({
      personId: jonas.id,
      revision: 0,
      draft: {
        name: 'J. Lindqvist',
        role: 'Trainer',
        startedOn: '2020-01-01',
        employment: 'contractor',
        cadence: 'monthly',
      },
    })
    await client.people.archive({ personId: jonas.id, revision: 1 })
    core.setToday('2027-05-01')

    expect(JSON.stringify(await client.sessions.get({ sessionId: session.id }))).toBe(record)
  })
})
