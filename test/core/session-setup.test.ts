import { describe, expect, test } from 'vitest'
import { templateIdSchema } from '../../shared/domain/id'
import { holdSession, monday, saveComplete, start, weekly, withJonas } from '../helpers/hold-session'
import { refusalOf } from '../helpers/refusal'

const monthly = templateIdSchema.parse('monthly-performance-review')

describe('a session that is typed in later', () => {
  test('is dated as it was held, and what was promised in it too', async () => {
    const core = await withJonas()
    const { id: sessionId, revision } = await start(core)
    const moved = await core.client.sessions.revise({
      sessionId,
      revision,
      heldOn: '2026-11-19',
      templateId: weekly,
    })
    expect(moved).toMatchObject({ heldOn: '2026-11-19', revision, templateVersionId: 'weekly-one-on-one-1' })
    const saved = await saveComplete(core, moved)
    const final = await core.client.sessions.finalise({ sessionId, revision: saved.revision })
    expect(final.heldOn).toBe('2026-11-19')
  })

  test('plans no next session for a day that is over', async () => {
    const core = await withJonas()
    const { id: sessionId, revision } = await start(core)
    const to = { sessionId, revision, heldOn: '2026-11-02', templateId: weekly }
    const saved = await saveComplete(core, await core.client.sessions.revise(to), { nextOn: '2026-11-16' })
    const { personId } = await core.client.sessions.finalise({ sessionId, revision: saved.revision })
    expect(await core.client.sessions.list({ personId })).toHaveLength(1)
  })

  test('cannot come before the last record, neither from the start nor afterwards', async () => {
    const core = await withJonas()
    const { personId } = await holdSession(core)
    const early = { personId, templateId: weekly, heldOn: '2026-11-20' }
    expect((await refusalOf(core.client.sessions.start(early))).code).toBe('BEFORE_LAST')
    const { id: sessionId, revision } = await start(core)
    const to = { sessionId, revision, heldOn: '2026-11-20', templateId: weekly }
    expect((await refusalOf(core.client.sessions.revise(to))).code).toBe('BEFORE_LAST')
    expect((await core.client.sessions.revise({ ...to, heldOn: monday })).heldOn).toBe(monday)
  })
})

describe('the template of a session', () => {
  test('can be changed while nothing is answered; the version is kept with the session', async () => {
    const core = await withJonas()
    const { id: sessionId, revision } = await start(core)
    const to = { sessionId, revision, heldOn: monday, templateId: monthly }
    const changed = await core.client.sessions.revise(to)
    expect(changed).toMatchObject({ templateVersionId: 'monthly-performance-review-1', revision: 1 })
    const { version } = await core.client.sessions.get({ sessionId })
    expect(version.templateId).toBe(monthly)
    // a window that has not seen it cannot save answers to questions that are not asked any more
    expect((await refusalOf(saveComplete(core, { ...changed, revision }))).code).toBe('STALE')
  })

  test('stays once something is answered, and once the session is final', async () => {
    const core = await withJonas()
    const { id: sessionId, revision } = await saveComplete(core, await start(core))
    const to = { sessionId, revision, heldOn: monday, templateId: monthly }
    expect((await refusalOf(core.client.sessions.revise(to))).code).toBe('ANSWERED')
    const final = await core.client.sessions.finalise({ sessionId, revision })
    const late = core.client.sessions.revise({ ...to, revision: final.revision })
    expect((await refusalOf(late)).code).toBe('FINALISED')
  })
})
