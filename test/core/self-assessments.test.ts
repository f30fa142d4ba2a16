import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { selfAnswersSchema } from '../../shared/domain/self-assessment'
import { sealedText } from '../../shared/domain/session-seal'
import { aPerson } from '../builders/person'
import { aQuestion } from '../builders/question'
import { aTemplateVersion } from '../builders/template-version'
import type { OpenCore } from '../helpers/core'
import { refusalOf } from '../helpers/refusal'
import {
  anAnswerFile,
  askedCore,
  aVersionForBoth,
  jonas,
  managersAnswers,
  personsAnswers,
  secret,
} from '../helpers/self-assessment'

type Asked = Awaited<ReturnType<typeof askedCore>>

/** The person's answers come back by a file. */
async function submitted(core: Asked): Promise<void> {
  await core.client.selfAssessments.readAnswers({ file: anAnswerFile({ ticket: core.ticket }) })
}

function finalise({ client, session }: Asked, revision = session.revision) {
  return client.sessions.finalise({ sessionId: session.id, revision })
}

/** All that can be read of a person and a session, as one text. */
async function everythingRead({ client }: OpenCore, session: Asked['session']): Promise<string> {
  const { id: sessionId, personId } = session
  const wanted = { typed: 'hamburg', personId: null, from: null, to: null, kinds: [], skip: 0, limit: 50 }
  const answers = await Promise.all([
    client.selfAssessments.get({ sessionId }),
    client.sessions.get({ sessionId }),
    client.sessions.list({ personId }),
    client.sessions.history({ personId }),
    client.search.notes(wanted),
    client.today.get(),
    client.people.list(),
    client.selfAssessments.guestForm(),
    client.people.erasure({ personId }),
  ])
  return JSON.stringify(answers)
}

describe('a self-assessment', () => {
  test('is asked for once, and can be withdrawn and asked for again under another ticket', async () => {
    const { client, store, session, ticket } = await askedCore()
    const one = { sessionId: session.id }
    const waiting = { kind: 'waiting', isBegun: false, isManagerDone: false }
    expect(await client.selfAssessments.ask(one)).toMatchObject(waiting)
    expect(store.read().selfAssessments.get(session.id)?.ticket).toBe(ticket)
    await client.selfAssessments.withdraw(one)
    expect(await client.selfAssessments.get(one)).toEqual({ kind: 'notAsked', asksPerson: true })
    expect((await refusalOf(client.selfAssessments.withdraw(one))).code).toBe('NOT_FOUND')
    await client.selfAssessments.ask(one)
    const file = anAnswerFile({ ticket })
    expect((await refusalOf(client.selfAssessments.readAnswers({ file }))).code).toBe('NOT_WAITED_FOR')
  })

  test('is not asked for where the template asks the person nothing, nor of a session that is final', async () => {
    const core = await askedCore()
    const version = aTemplateVersion()
    const other = { ...core.session, id: 'other', templateVersionId: version.id } as Asked['session']
    await core.store.commit([put('templateVersions', version), put('sessions', other)])
    const asked = core.client.selfAssessments.ask({ sessionId: other.id })
    expect((await refusalOf(asked)).code).toBe('NOTHING_TO_ANSWER')
    await submitted(core)
    await finalise(core)
    const again = core.client.selfAssessments.ask({ sessionId: core.session.id })
    expect((await refusalOf(again)).code).toBe('FINALISED')
  })

  test('is read by nobody before both are done, whatever is asked of the core', async () => {
    const core = await askedCore()
    const one = { sessionId: core.session.id }
    await submitted(core)
    expect(await core.client.selfAssessments.get(one)).toMatchObject({ kind: 'submitted' })
    expect(await everythingRead(core, core.session)).not.toContain('Hamburg')
    await core.client.selfAssessments.managerDone(one)
    expect(await everythingRead(core, core.session)).toContain(secret)
  })

  test('is read by nobody where the manager was done first', async () => {
    const core = await askedCore()
    const one = { sessionId: core.session.id }
    const stand = await core.client.selfAssessments.managerDone(one)
    expect(stand).toMatchObject({ kind: 'waiting', isManagerDone: true })
    await submitted(core)
    expect(await core.client.selfAssessments.get(one)).toMatchObject({
      kind: 'revealed',
      kept: { way: 'file', answers: personsAnswers(), manager: { answers: { well: { level: 2 } } } },
    })
  })

  test('keeps what the manager had said before reading, whatever both say after that', async () => {
    const core = await askedCore()
    const { client, session } = core
    const one = { sessionId: session.id }
    await submitted(core)
    await client.selfAssessments.managerDone(one)
    const notes = { ...session.notes, answers: managersAnswers(3) }
    const saved = await client.sessions.save({ ...one, revision: session.revision, notes })
    await client.selfAssessments.managerDone(one)
    const final = await finalise(core, saved.revision)
    expect(final.notes.answers).toMatchObject({ well: { level: 3 } })
    expect(final.selfAssessment?.manager.answers).toMatchObject({ well: { level: 2 } })
    expect(final.selfAssessment?.manager.answers).not.toHaveProperty('coach')
  })

  test('has no side of the manager where nothing is asked of both', async () => {
    const questions = [aQuestion('longText', { id: 'wish', askedOf: 'person' })]
    const sections = [{ id: 'a', title: 'A', minutes: 1, visibility: 'shared' as const, questions }]
    const core = await askedCore({ version: aVersionForBoth({ sections }) })
    const answers = selfAnswersSchema.parse({ wish: { kind: 'longText', text: secret } })
    const file = anAnswerFile({ ticket: core.ticket, answers })
    const { sessionId } = await core.client.selfAssessments.readAnswers({ file })
    expect(await core.client.selfAssessments.get({ sessionId })).toMatchObject({ kind: 'revealed' })
  })

  test('of a session that is only planned waits for the manager to have answered in it', async () => {
    const core = await askedCore({ session: { state: { kind: 'scheduled', time: null } } })
    const done = core.client.selfAssessments.managerDone({ sessionId: core.session.id })
    expect((await refusalOf(done)).code).toBe('NOT_STARTED')
  })
})

describe('a session that is finalised', () => {
  test('keeps both sides, answers what the person alone was asked, and can be found by it', async () => {
    const core = await askedCore()
    await submitted(core)
    const final = await finalise(core)
    expect(final.selfAssessment).toMatchObject({ answers: personsAnswers(), way: 'file' })
    expect(final.notes.answers).toMatchObject({ wish: { text: secret } })
    expect(core.store.read().selfAssessments.size).toBe(0)
    expect(await core.client.selfAssessments.get({ sessionId: final.id })).toMatchObject({ kind: 'revealed' })
    const wanted = { personId: null, from: null, to: null, kinds: [], skip: 0, limit: 50 }
    const found = async (typed: string) => (await core.client.search.notes({ ...wanted, typed })).total
    expect([await found('hamburg'), await found('"on my own"'), await found('"with help"')]).toEqual([
      1, 1, 1,
    ])
  })

  test('has what both wrote in its fingerprint', async () => {
    const core = await askedCore()
    await submitted(core)
    const final = await finalise(core)
    const { version } = await core.client.sessions.get({ sessionId: final.id })
    const { selfAssessment, ...without } = final
    expect(sealedText(final, version)).toContain(secret)
    expect(sealedText(final, version)).not.toBe(sealedText(without, version))
    // records of versions that asked for none are as valid as they were
    expect(sealedText(without, version)).not.toContain('selfAssessment')
    expect(selfAssessment).toBeDefined()
  })

  test('still needs an answer where nothing came back, and waits for none any more', async () => {
    const core = await askedCore()
    expect((await refusalOf(finalise(core))).code).toBe('INCOMPLETE')
    const { client, session, ticket } = core
    const notes = { ...session.notes, answers: { ...managersAnswers(), ...personsAnswers() } }
    const saved = await client.sessions.save({ sessionId: session.id, revision: session.revision, notes })
    const final = await finalise(core, saved.revision)
    expect(final.selfAssessment).toBeUndefined()
    expect(core.store.read().selfAssessments.size).toBe(0)
    const late = client.selfAssessments.readAnswers({ file: anAnswerFile({ ticket }) })
    expect((await refusalOf(late)).code).toBe('NOT_WAITED_FOR')
  })
})

describe('a session that is not held', () => {
  test('takes its self-assessment with it, thrown away or excused', async () => {
    const planned = { state: { kind: 'scheduled' as const, time: null } }
    const thrown = await askedCore({ session: planned })
    const { id: sessionId, revision } = thrown.session
    await thrown.client.sessions.discard({ sessionId, revision })
    const excused = await askedCore({ session: planned })
    const unheld = { kind: 'excused' as const, reason: 'Ill', excusedBy: 'person' as const }
    await excused.client.sessions.recordUnheld({ personId: jonas.id, on: '2026-11-23', unheld })
    for (const { store } of [thrown, excused]) expect(store.read().selfAssessments.size).toBe(0)
  })
})

describe('a session that begins with another version than was asked', () => {
  test('keeps the answers to the questions that it has too', async () => {
    const core = await askedCore()
    const { client, store, session } = core
    const before = aVersionForBoth()
    const sections = before.sections.map((section) => ({
      ...section,
      questions: section.questions.filter(({ id }) => id !== 'wish'),
    }))
    const version = aVersionForBoth({ sections })
    await store.commit([
      put('templateVersions', version),
      put('sessions', { ...session, templateVersionId: version.id }),
    ])
    await submitted(core)
    const final = await finalise(core)
    expect(final.selfAssessment?.answers).toEqual(personsAnswers())
    expect(final.notes.answers).not.toHaveProperty('wish')
    await client.sessions.record({ sessionId: final.id })
  })
})

describe('a person who is erased', () => {
  test('leaves no self-assessment, and is named where one of others speaks of them', async () => {
    const core = await askedCore()
    const { client, store } = core
    await submitted(core)
    const other = aPerson({ name: 'Hamburg Accounts' })
    await store.commit([put('people', { ...other, archivedAt: '2026-01-01T00:00:00.000Z' })])
    const name = 'Hamburg Accounts'
    const done = await client.people.erase({ personId: other.id, name, keepSignedUntil: null })
    expect(done.stillNamedIn).toBe(1)
    await store.commit([put('people', { ...jonas, archivedAt: '2026-01-01T00:00:00.000Z' })])
    await client.people.erase({ personId: jonas.id, name: jonas.name, keepSignedUntil: null })
    expect(store.read().selfAssessments.size).toBe(0)
  })
})
