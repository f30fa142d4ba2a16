import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { erasePerson } from '../../electron/core/store/erasure'
import { exportWorkspace, importWorkspace } from '../../electron/core/store/export-workspace'
import { type EvidenceDraft, type EvidenceEntry, onTheTable } from '../../shared/domain/evidence'
import { goalIdSchema, metricIdSchema, personIdSchema } from '../../shared/domain/id'
import { aGoal } from '../builders/goal'
import { aPerson } from '../builders/person'
import { type OpenCore, openCore } from '../helpers/core'
import { jonas, monday, saveComplete, start, withJonas } from '../helpers/hold-session'
import { refusalOf } from '../helpers/refusal'

const draft: EvidenceDraft = {
  personId: jonas.id,
  what: 'Asked three open questions before the price.',
  on: monday,
  kind: 'praise',
  about: null,
}

const waiting = { kind: 'waiting' } as const

function add({ client }: OpenCore, point: Partial<EvidenceDraft> = {}): Promise<EvidenceEntry> {
  return client.evidence.add({ ...draft, ...point })
}

function seen({ id, revision }: EvidenceEntry) {
  return { evidenceId: id, revision }
}

describe('the evidence log', () => {
  test('lists what happened, the latest day first, and is there after a new start', async () => {
    const core = await withJonas()
    const mara = aPerson({ name: 'Mara Silva' })
    await core.store.commit([put('people', mara)])
    const early = await add(core, { on: '2026-11-02' })
    const late = await add(core)
    await add(core, { personId: mara.id })
    const { client } = await core.reopen()
    expect(await client.evidence.list({ personId: jonas.id })).toEqual([late, early])
    expect(await client.evidence.list({ personId: null })).toHaveLength(3)
  })

  test.each([
    ['2026-11-23', null],
    ['2026-11-24', 'TO_COME'],
  ])('takes %s on 23 November: %s', async (on, refusal) => {
    const core = await withJonas()
    if (refusal === null) expect(await add(core, { on })).toMatchObject({ on })
    else expect((await refusalOf(add(core, { on }))).code).toBe(refusal)
  })

  test('takes a goal of the person and a metric that is there, and no other', async () => {
    const core = await withJonas()
    const goal = aGoal({ personId: jonas.id })
    const ofAnother = aGoal({ personId: personIdSchema.parse('mara') })
    await core.store.commit([put('goals', goal), put('goals', ofAnother)])
    await add(core, { about: { kind: 'goal', goalId: goal.id } })
    const goalId = goalIdSchema.parse(ofAnother.id)
    expect((await refusalOf(add(core, { about: { kind: 'goal', goalId } }))).code).toBe('NOT_FOUND')
    const metricId = metricIdSchema.parse('nowhere')
    expect((await refusalOf(add(core, { about: { kind: 'metric', metricId } }))).code).toBe('NOT_FOUND')
  })

  test('gives back what was removed as it was', async () => {
    const core = await withJonas()
    const { client } = core
    const entry = await client.evidence.setAside({ ...seen(await add(core)), aside: true })
    await client.evidence.remove(seen(entry))
    expect(await client.evidence.list({ personId: null })).toEqual([])
    expect(await client.evidence.putBack(entry)).toEqual(entry)
    expect(await client.evidence.list({ personId: null })).toEqual([entry])
    expect((await refusalOf(client.evidence.putBack(entry))).code).toBe('BAD_REQUEST')
  })

  test('keeps what is being typed until it is added', async () => {
    const core = await withJonas()
    const typed = { id: 'unfinished', personId: null, what: 'Asked three', on: '', about: null } as const
    await core.client.evidence.keepUnfinished(typed)
    const again = await core.reopen()
    expect(await again.client.evidence.unfinished()).toEqual(typed)
    await add(again)
    expect(await again.client.evidence.unfinished()).toBeNull()
    await again.client.evidence.keepUnfinished(null)
  })
})

describe('in a session', () => {
  test('what is used stays as both read it, and what is left waits again', async () => {
    const core = await withJonas()
    const { client } = core
    const [used, left] = [await add(core), await add(core, { kind: 'concern', what: 'Came late.' })]
    const session = await saveComplete(core, await start(core), { evidence: [onTheTable(used)] })
    expect((await refusalOf(client.evidence.remove(seen(used)))).code).toBe('IN_SESSION')
    expect((await refusalOf(client.evidence.setAside({ ...seen(used), aside: true }))).code).toBe(
      'IN_SESSION',
    )
    const final = await client.sessions.finalise({ sessionId: session.id, revision: session.revision })
    expect(final.notes.evidence).toEqual([onTheTable(used)])
    const entries = await client.evidence.list({ personId: jonas.id })
    expect(entries.find(({ id }) => id === used.id)?.state).toEqual({ kind: 'used', sessionId: session.id })
    expect(entries.find(({ id }) => id === left.id)?.state).toEqual(waiting)
    const revision = used.revision + 1
    expect((await refusalOf(client.evidence.revise({ evidenceId: used.id, revision, draft }))).code).toBe(
      'IN_SESSION',
    )
  })

  test('what was on the table of one that is thrown away waits again, and may be changed', async () => {
    const core = await withJonas()
    const entry = await add(core)
    const session = await saveComplete(core, await start(core), { evidence: [onTheTable(entry)] })
    await core.client.sessions.discard({ sessionId: session.id, revision: session.revision })
    const revised = await core.client.evidence.revise({
      ...seen(entry),
      draft: { ...draft, kind: 'concern' },
    })
    expect(revised).toMatchObject({ state: waiting, kind: 'concern' })
  })

  test('nothing of another person comes on the table', async () => {
    const core = await withJonas()
    const mara = aPerson({ name: 'Mara Silva' })
    await core.store.commit([put('people', mara)])
    const hers = await add(core, { personId: mara.id })
    const { notes } = await saveComplete(core, await start(core), { evidence: [onTheTable(hers)] })
    expect(notes.evidence).toEqual([])
  })
})

describe('with the person', () => {
  test('every entry is erased, and what was being typed about them', async () => {
    const core = await withJonas()
    const mara = aPerson({ name: 'Mara Silva' })
    await core.store.commit([put('people', mara)])
    await add(core)
    const hers = await add(core, { personId: mara.id, what: 'Helped Lindqvist with his forecast.' })
    const unfinished = { id: 'unfinished', on: monday, about: null } as const
    await core.client.evidence.keepUnfinished({ ...unfinished, personId: jonas.id, what: 'Came late again.' })
    const erased = await erasePerson(core.store, { personId: jonas.id, keepSignedUntil: null })
    expect(erased).toMatchObject({ records: 3, stillNamedIn: [{ collection: 'evidence', id: hers.id }] })
    for (const { client, store } of [core, await core.reopen()]) {
      expect(await client.evidence.list({ personId: null })).toEqual([hers])
      expect(await client.evidence.unfinished()).toBeNull()
      expect(store.warnings).toEqual([])
    }
  })

  test('the key of all that was ever typed is destroyed, whoever it was about', async () => {
    const core = await withJonas()
    const { keyring } = core.store.keys
    await core.client.evidence.keepUnfinished({
      id: 'unfinished',
      personId: null,
      what: 'Jonas came',
      on: monday,
      about: null,
    })
    const label = 'record/unfinishedEvidence/unfinished'
    const before = keyring.labelled(label)?.id ?? ''
    await erasePerson(core.store, { personId: jonas.id, keepSignedUntil: null })
    expect(keyring.keyById(before)).toBeNull()
    expect(keyring.labelled(label)?.id).not.toBe(before)
  })

  test('nothing goes that is being typed about somebody else', async () => {
    const core = await withJonas()
    const typed = { id: 'unfinished', personId: null, what: 'Mara', on: monday, about: null } as const
    await core.client.evidence.keepUnfinished(typed)
    await erasePerson(core.store, { personId: jonas.id, keepSignedUntil: null })
    expect(await (await core.reopen()).client.evidence.unfinished()).toEqual(typed)
  })
})

describe('an export', () => {
  test('has the evidence in it, and brings it back', async () => {
    const core = await withJonas()
    const entry = await add(core)
    const text = await exportWorkspace(core.store)
    const other = await openCore()
    await importWorkspace(other.store, text)
    expect(await other.client.evidence.list({ personId: null })).toEqual([entry])
  })

  test('of a version that had no evidence is read all the same', async () => {
    const core = await withJonas()
    const { records, ...rest } = JSON.parse(await exportWorkspace(core.store))
    const { evidence: _, unfinishedEvidence: __, ...earlier } = records
    const other = await openCore()
    await importWorkspace(other.store, JSON.stringify({ ...rest, schema: 2, records: earlier }))
    expect([...other.store.read().people.values()]).toEqual([jonas])
  })
})

describe('what comes back from a page', () => {
  test('comes back as what can be added: not of a day to come, nor about the goal of somebody else', async () => {
    const core = await withJonas()
    const entry = await add(core)
    await core.client.evidence.remove(seen(entry))
    const putBack = (point: Partial<EvidenceEntry>) =>
      refusalOf(core.client.evidence.putBack({ ...entry, ...point }))
    expect((await putBack({ on: '2026-11-24' })).code).toBe('TO_COME')
    const goalId = goalIdSchema.parse('of-nobody')
    expect((await putBack({ about: { kind: 'goal', goalId } })).code).toBe('NOT_FOUND')
    expect(await core.client.evidence.putBack(entry)).toEqual(entry)
  })

  test('names nobody who was erased while it was typed', async () => {
    const core = await withJonas()
    const typed = {
      id: 'unfinished' as const,
      personId: jonas.id,
      what: 'Half a sent',
      on: monday,
      about: null,
    }
    await core.client.evidence.keepUnfinished(typed)
    await erasePerson(core.store, { personId: jonas.id, keepSignedUntil: null })
    await core.client.evidence.keepUnfinished({ ...typed, what: 'Half a sentence' })
    expect(await core.client.evidence.unfinished()).toMatchObject({ personId: null, what: 'Half a sentence' })
  })
})
