import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { contract } from '../../shared/contract/contract'
import { onTheTable } from '../../shared/domain/evidence'
import { evidenceIdSchema } from '../../shared/domain/id'
import { contentOf } from '../../shared/domain/template'
import { someNotes } from '../builders/session'
import type { OpenCore } from '../helpers/core'
import { begunWithJonas, jonas, monday, saveComplete, start, weekly } from '../helpers/hold-session'
import { refusalOf } from '../helpers/refusal'

/** A finalised session with evidence on its table, what was said beside it, and what of it can be asked for. */
async function withRecord() {
  const core = await begunWithJonas()
  const draft = { personId: jonas.id, what: 'Asked first.', on: monday, kind: 'praise' as const, about: null }
  const entry = await core.client.evidence.add(draft)
  const begun = await start(core)
  const saved = await saveComplete(core, begun, { evidence: [onTheTable(entry)], summary: 'A good week.' })
  const session = await core.client.sessions.finalise({ sessionId: saved.id, revision: saved.revision })
  await core.client.sessions.addAddendum({ sessionId: session.id, by: 'person', text: 'It was two calls.' })
  return { core, session, entry, draft }
}

type Made = Awaited<ReturnType<typeof withRecord>>

/** All that is kept of the record: itself, its evidence, its addenda and its template. */
function kept({ core, session, entry }: Made): string {
  const { sessions, evidence, sessionAddenda, templateVersions } = core.store.read()
  const all = [
    sessions.get(session.id),
    evidence.get(entry.id),
    ...sessionAddenda.values(),
    templateVersions.get(session.templateVersionId),
  ]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex')
}

type Attempt = (made: Made) => Promise<unknown>

/** Every verb that could reach what is final, and what it answers. */
const refused: Readonly<Record<string, readonly [attempt: Attempt, code: string]>> = {
  'sessions.save': [
    ({ core, session: { id: sessionId, revision } }) =>
      core.client.sessions.save({ sessionId, revision, notes: someNotes() }),
    'FINALISED',
  ],
  'sessions.finalise': [
    ({ core, session: { id: sessionId, revision } }) =>
      core.client.sessions.finalise({ sessionId, revision }),
    'FINALISED',
  ],
  'sessions.discard': [
    ({ core, session: { id: sessionId, revision } }) => core.client.sessions.discard({ sessionId, revision }),
    'FINALISED',
  ],
  'sessions.revise': [
    ({ core, session: { id: sessionId, revision } }) =>
      core.client.sessions.revise({ sessionId, revision, heldOn: monday, templateId: weekly }),
    'FINALISED',
  ],
  'selfAssessments.ask': [
    ({ core, session: { id: sessionId } }) => core.client.selfAssessments.ask({ sessionId }),
    'FINALISED',
  ],
  'selfAssessments.withdraw': [
    ({ core, session: { id: sessionId } }) => core.client.selfAssessments.withdraw({ sessionId }),
    'FINALISED',
  ],
  'selfAssessments.managerDone': [
    ({ core, session: { id: sessionId } }) => core.client.selfAssessments.managerDone({ sessionId }),
    'FINALISED',
  ],
  'selfAssessments.handOver': [
    ({ core, session: { id: sessionId } }) => core.client.selfAssessments.handOver({ sessionId }),
    'FINALISED',
  ],
  'selfAssessments.readAnswers': [
    ({ core }) => core.client.selfAssessments.readAnswers({ file: new Blob(['{}']) }),
    'BROKEN_FILE',
  ],
  'selfAssessments.keepGuestAnswers': [
    ({ core }) => core.client.selfAssessments.keepGuestAnswers({ answers: {} }),
    'NOT_FOUND',
  ],
  'selfAssessments.submitGuestAnswers': [
    ({ core }) => core.client.selfAssessments.submitGuestAnswers({ answers: {} }),
    'NOT_FOUND',
  ],
  'selfAssessments.takeBack': [
    ({ core }) => core.client.selfAssessments.takeBack({ passphrase: null }),
    'NOT_FOUND',
  ],
  'sessions.reschedule': [
    ({ core, session: { id: sessionId, revision } }) =>
      core.client.sessions.reschedule({
        sessionId,
        revision,
        templateId: weekly,
        on: '2026-12-01',
        time: null,
      }),
    'NOT_SCHEDULED',
  ],
  'sessions.spend': [
    ({ core, session: { id: sessionId } }) =>
      core.client.sessions.spend({ sessionId, part: 'finish', seconds: 5 }),
    'FINALISED',
  ],
  'evidence.revise': [
    ({ core, entry, draft }) =>
      core.client.evidence.revise({ evidenceId: entry.id, revision: 1, draft: { ...draft, what: 'Other' } }),
    'IN_SESSION',
  ],
  'evidence.remove': [
    ({ core, entry }) => core.client.evidence.remove({ evidenceId: entry.id, revision: 1 }),
    'IN_SESSION',
  ],
  'evidence.setAside': [
    ({ core, entry }) => core.client.evidence.setAside({ evidenceId: entry.id, revision: 1, aside: true }),
    'IN_SESSION',
  ],
  'evidence.putBack': [
    ({ core, entry }) => core.client.evidence.putBack({ ...entry, what: 'Other' }),
    'BAD_REQUEST',
  ],
}

/** Verbs that do their work and leave the record as it is. */
const harmless: Readonly<Record<string, Attempt>> = {
  'sessions.start': ({ core }) =>
    core.client.sessions.start({ personId: jonas.id, templateId: weekly, heldOn: monday }),
  'sessions.schedule': ({ core }) =>
    core.client.sessions.schedule({
      personId: jonas.id,
      templateId: weekly,
      on: '2026-12-01',
      time: null,
    }),
  'sessions.recordUnheld': ({ core }) =>
    core.client.sessions.recordUnheld({
      personId: jonas.id,
      on: monday,
      unheld: { kind: 'missed', reason: 'Nobody came' },
    }),
  'sessions.keepUnfinishedAddendum': ({ core, session: { id: sessionId } }) =>
    core.client.sessions.keepUnfinishedAddendum({
      sessionId,
      side: 'own',
      typed: { by: 'manager', text: 'Half' },
    }),
  'evidence.add': ({ core, draft }) => core.client.evidence.add(draft),
  'evidence.keepUnfinished': ({ core, draft: { personId, on } }) =>
    core.client.evidence.keepUnfinished({ id: 'unfinished', personId, what: 'Half', on, about: null }),
  'templates.create': ({ core }) => core.client.templates.create({ name: 'Another' }),
  'templates.edit': ({ core }) => core.client.templates.edit({ templateId: weekly }),
  'templates.saveDraft': ({ core }) => redraft(core),
  'templates.publish': async ({ core }) => {
    const { revision } = await redraft(core)
    return core.client.templates.publish({ templateId: weekly, revision })
  },
  'templates.discardDraft': async ({ core }) => {
    const { revision } = await redraft(core)
    return core.client.templates.discardDraft({ templateId: weekly, revision })
  },
  'templates.duplicate': ({ core, session }) =>
    core.client.templates.duplicate({
      of: { kind: 'version', versionId: session.templateVersionId },
      name: 'A copy',
    }),
  'templates.archive': ({ core }) => core.client.templates.archive({ templateId: weekly }),
  'templates.bringBack': ({ core }) => core.client.templates.bringBack({ templateId: weekly }),
  'templates.import': async ({ core, session }) => {
    const { file } = await core.client.templates.export({
      of: { kind: 'version', versionId: session.templateVersionId },
    })
    return core.client.templates.import({ file })
  },
  'schedule.reviseCalendar': ({ core }) =>
    core.client.schedule.reviseCalendar({ weekdays: [0], holidays: [] }),
}

/** The one way on: an addendum stands beside the record. */
const beside = ['sessions.addAddendum']

async function redraft({ client }: OpenCore) {
  const { revision, content } = await client.templates.edit({ templateId: weekly })
  return client.templates.saveDraft({
    templateId: weekly,
    revision,
    content: { ...content, name: 'Renamed' },
  })
}

const reading: readonly string[] = [
  ...['list', 'history', 'get', 'record', 'link', 'addenda', 'unfinishedAddendum'].map(
    (verb) => `sessions.${verb}`,
  ),
  ...['get', 'form', 'guestForm'].map((verb) => `selfAssessments.${verb}`),
  ...['list', 'unfinished'].map((verb) => `evidence.${verb}`),
  ...['list', 'library', 'get', 'export', 'questionBank', 'blank'].map((verb) => `templates.${verb}`),
  ...['due', 'calendar', 'file', 'notice'].map((verb) => `schedule.${verb}`),
]

describe('the record of a finalised session', () => {
  test('is tried with every verb of sessions, self-assessments, evidence, templates and the schedule', () => {
    const { sessions, selfAssessments, evidence, templates, schedule } = contract
    const verbs = Object.entries({ sessions, selfAssessments, evidence, templates, schedule }).flatMap(
      ([noun, own]) => Object.keys(own).map((verb) => `${noun}.${verb}`),
    )
    expect([...Object.keys(refused), ...Object.keys(harmless), ...beside, ...reading].sort()).toEqual(
      verbs.sort(),
    )
  })

  test.each(Object.entries(refused))('is not changed by %s, which is refused', async (_, [attempt, code]) => {
    const made = await withRecord()
    const before = kept(made)
    expect((await refusalOf(attempt(made))).code).toBe(code)
    expect(kept(made)).toBe(before)
  })

  test.each(Object.entries(harmless))('is not changed by %s, which does its work', async (_, attempt) => {
    const made = await withRecord()
    const before = kept(made)
    await attempt(made)
    expect(kept(made)).toBe(before)
  })

  test('keeps its template in the store, and no record there gives way to another', async () => {
    const { core, session, entry } = await withRecord()
    const { version } = await core.client.sessions.get({ sessionId: session.id })
    const other = { ...version, ...contentOf(version), name: 'Other' }
    const used = core.store.read().evidence.get(evidenceIdSchema.parse(entry.id))
    if (used === undefined) throw new Error('The evidence is gone')
    await expect(core.store.commit([put('sessions', { ...session, number: 2 })])).rejects.toThrow()
    await expect(core.store.commit([put('templateVersions', other)])).rejects.toThrow()
    await expect(core.store.commit([put('evidence', { ...used, what: 'Other' })])).rejects.toThrow()
  })
})
