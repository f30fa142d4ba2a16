import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changesThatKeep } from '../../../electron/core/imports/whole-imports'
import { put, remove } from '../../../electron/core/store/collections'
import type { Store } from '../../../electron/core/store/store'
import { FinalRecordError, NotSavedError } from '../../../electron/core/store/store-error'
import { newSigning } from '../../../shared/domain/open-signing'
import { anAddendum, anUnfinishedAddendum } from '../../builders/addendum'
import { aLibraryClause, anAgreement, aSealedState } from '../../builders/agreement'
import { aCommitment } from '../../builders/commitment'
import { anEntry, anUnfinishedEntry } from '../../builders/evidence'
import { aGoal, aGoalDraft, anObjective } from '../../builders/goal'
import { anImport } from '../../builders/import-record'
import { aMeasurement } from '../../builders/measurement'
import { aMetric } from '../../builders/metric'
import { aPerson } from '../../builders/person'
import { aRecalculation } from '../../builders/recalculation'
import { aScorecard } from '../../builders/scorecard'
import { aSelfAssessment } from '../../builders/self-assessment'
import { aSession } from '../../builders/session'
import { aTarget } from '../../builders/target'
import { anArchivedTemplate, aTemplateDraft } from '../../builders/template-draft'
import { aTemplateVersion } from '../../builders/template-version'
import { openCore } from '../../helpers/core'
import { entriesBelow } from '../../helpers/disk'
import { aSmallDisk, canBeReadOnly, canMountDisk, whileReadOnly } from '../../helpers/faulty-disk'
import { refusalOf } from '../../helpers/refusal'

const ofOne = aPerson().id
const finalised = { kind: 'finalised' as const, at: '2026-11-23T15:00:00.000Z', numbers: [] }

/** All records, in their order. */
function listsOf(store: Store): unknown[][] {
  return Object.values(store.read()).map((records) => [...records.values()])
}

/** One record of every kind that a workspace keeps. */
function oneOfEach() {
  return [
    put('authority', { id: 'authority', certificatePem: 'certificate', privateKeyPem: 'key' }),
    ...changesThatKeep(anImport({ replaced: [aMeasurement()] }), []),
    put('profile', {
      id: 'profile',
      firm: {
        managerName: 'Katarina Vogel',
        organisation: 'Nordhavn Telecom',
        team: '',
        paper: 'A4',
        currency: 'EUR',
      },
      isSample: false,
    }),
    put('people', aPerson({ name: 'Łukasz Żółć' })),
    put('metrics', aMetric()),
    put('measurements', aMeasurement({ numerator: 0.1 + 0.2 })),
    put('targets', aTarget()),
    put('recalculations', aRecalculation()),
    put('scorecards', aScorecard()),
    put('templateVersions', aTemplateVersion()),
    put('templateDrafts', aTemplateDraft()),
    put('archivedTemplates', anArchivedTemplate()),
    put('sessions', aSession({ state: finalised })),
    put('commitments', aCommitment()),
    put('goals', aGoal()),
    put('goalDrafts', aGoalDraft()),
    put('objectives', anObjective()),
    put('evidence', anEntry()),
    put('unfinishedEvidence', anUnfinishedEntry()),
    put('unfinishedAddenda', anUnfinishedAddendum()),
    put('agreements', anAgreement({ state: aSealedState() })),
    put('openSignings', newSigning(anAgreement())),
    put('libraryClauses', aLibraryClause()),
    put('selfAssessments', aSelfAssessment()),
    put('sessionAddenda', anAddendum()),
  ]
}

describe('a commit', () => {
  test('is there after closing and opening, record by record', async () => {
    const core = await openCore()
    await core.store.commit(oneOfEach())
    const before = core.store.read()
    const { store } = await core.reopen()
    expect(store.read()).toEqual(before)
    const sizes = Object.entries(store.read()).map(([name, { size }]) => [name, size])
    expect(sizes.filter(([name, size]) => size !== (name === 'importParts' ? 2 : 1))).toEqual([])
  })

  test('keeps records in the order in which they first came', async () => {
    const core = await openCore()
    const people = ['one', 'two', 'three'].map((name) => aPerson({ name }))
    for (const person of people) await core.store.commit([put('people', person)])
    const [first] = people
    if (first !== undefined) await core.store.commit([put('people', { ...first, name: 'one, changed' })])
    const { store } = await core.reopen()
    expect([...store.read().people.values()].map(({ name }) => name)).toEqual([
      'one, changed',
      'two',
      'three',
    ])
  })

  test('is all or nothing: one record that breaks its schema keeps every other out', async () => {
    const { store, reopen } = await openCore()
    const broken = { ...aMetric(), name: '' }
    await expect(store.commit([put('people', aPerson()), put('metrics', broken)])).rejects.toThrow()
    expect(store.read().people.size).toBe(0)
    const again = await reopen()
    expect(again.store.read().people.size).toBe(0)
  })

  test('asked for at the same time as another is kept with it', async () => {
    const core = await openCore()
    const people = Array.from({ length: 5 }, (_, index) => aPerson({ name: `Person ${index}` }))
    await Promise.all(people.map((person) => core.store.commit([put('people', person)])))
    const { store } = await core.reopen()
    expect([...store.read().people.values()]).toEqual(people)
  })

  test('is made after one that failed', async () => {
    const { store } = await openCore()
    const failing = store.commit([put('people', { ...aPerson(), name: '' })])
    const next = store.commit([put('people', aPerson())])
    await expect(failing).rejects.toThrow()
    await next
    expect(store.read().people.size).toBe(1)
  })

  test('that was begun is durable when the workspace is closed', async () => {
    const { store, close, reopen } = await openCore()
    const begun = store.commit([put('people', aPerson())])
    await close()
    await begun
    expect((await reopen()).store.read().people.size).toBe(1)
  })

  test('is for this user alone: files 0600, folders 0700', async () => {
    const { store, folder } = await openCore()
    await store.commit(oneOfEach())
    await store.blobs.keep(Buffer.from('%PDF-1.7'))
    await store.compact()
    const modes = (await entriesBelow(folder)).map(async (path) => {
      const found = await stat(path)
      return [path, (found.mode & 0o777).toString(8), found.isDirectory() ? '700' : '600']
    })
    for (const [path, mode, wanted] of await Promise.all(modes)) expect([path, mode]).toEqual([path, wanted])
  })

  test('changes memory only once it is durable', async () => {
    const { store } = await openCore()
    const committing = store.commit([put('people', aPerson())])
    expect(store.read().people.size).toBe(0)
    await committing
    expect(store.read().people.size).toBe(1)
  })

  test('that finalises a session closes it for one that was asked for at the same time', async () => {
    const { store } = await openCore()
    const session = aSession()
    await store.commit([put('sessions', session)])
    const finalising = store.commit([put('sessions', { ...session, state: finalised })])
    await expect(store.commit([put('sessions', { ...session, number: 9 })])).rejects.toThrow(FinalRecordError)
    await finalising
    expect(store.read().sessions.get(session.id)).toMatchObject({ number: 1, state: finalised })
  })

  test('tells those who listen, after it is durable', async () => {
    const { store } = await openCore()
    const saved: string[] = []
    const states: string[] = []
    store.onSaved((at) => saved.push(at))
    store.onState(({ kind }) => states.push(kind))
    expect(store.savedAt).toBeNull()
    expect(store.state).toEqual({ kind: 'saved', at: null })
    await store.commit([put('people', aPerson())])
    expect(saved).toEqual([store.savedAt])
    expect(states).toEqual(['saving', 'saved'])
    expect(store.state).toEqual({ kind: 'saved', at: store.savedAt })
  })
})

describe('turns', () => {
  test('run one after the other, in the order they were asked for', async () => {
    const { store } = await openCore()
    const order: string[] = []
    const slow = store.inTurn(async () => {
      await store.commit([put('people', aPerson())])
      order.push('slow')
    })
    const quick = store.inTurn(async () => order.push('quick'))
    await Promise.all([slow, quick])
    expect(order).toEqual(['slow', 'quick'])
  })

  test('that fail let the next one run', async () => {
    const { store } = await openCore()
    const failing = store.inTurn(() => Promise.reject(new Error('refused')))
    const next = store.inTurn(() => Promise.resolve('ran'))
    await expect(failing).rejects.toThrow('refused')
    expect(await next).toBe('ran')
  })
})

describe('a record that is closed for good', () => {
  const session = aSession({ state: finalised })
  const agreement = anAgreement({ state: aSealedState() })
  const version = aTemplateVersion()

  test.each([
    ['a finalised session', put('sessions', session), put('sessions', { ...session, number: 2 })],
    [
      'a finalised session opened again',
      put('sessions', session),
      put('sessions', { ...session, state: { kind: 'inProgress' } }),
    ],
    ['a finalised session taken out', put('sessions', session), remove('sessions', session.id)],
    ['a sealed document', put('agreements', agreement), put('agreements', { ...agreement, title: 'Other' })],
    ['a sealed document taken out', put('agreements', agreement), remove('agreements', agreement.id)],
    [
      'a template version in use',
      put('templateVersions', version),
      put('templateVersions', { ...version, name: 'Other' }),
    ],
  ])('refuses every change: %s', async (_, first, change) => {
    const { store } = await openCore()
    await store.commit([first])
    const before = listsOf(store)
    await expect(store.commit([put('people', aPerson()), change])).rejects.toThrow(FinalRecordError)
    expect(listsOf(store)).toEqual(before)
  })
})

describe('a write that fails', () => {
  test.skipIf(!canBeReadOnly)(
    'to a read-only folder changes no record, and works again once it may be written (as root this needs mount)',
    async () => {
      const core = await openCore()
      await core.store.commit([put('people', aPerson({ name: 'before' }))])
      const { store, folder } = await core.reopen()
      const refused = await whileReadOnly(folder, () =>
        store.commit([put('people', aPerson())]).catch((error: unknown) => error),
      )
      expect(refused).toBeInstanceOf(NotSavedError)
      expect(refused).toMatchObject({ reason: 'readOnly' })
      expect(store.state).toMatchObject({ kind: 'notSaved', reason: 'readOnly' })
      expect(store.read().people.size).toBe(1)

      await store.commit([put('people', aPerson())])
      expect(store.read().people.size).toBe(2)
      expect(store.state.kind).toBe('saved')
    },
  )

  test.skipIf(!canMountDisk)(
    'to a full disk loses nothing that was saved, and works again once there is room (a small disk needs root on Linux)',
    async () => {
      const folder = await aSmallDisk({ bytes: 512 * 1024 })
      const core = await openCore({ folder })
      const { store } = core
      const ballast = join(folder, 'ballast')
      await writeFile(ballast, Buffer.alloc(200 * 1024))
      let saved = 0
      let refused: unknown = null
      while (refused === null && saved < 1000) {
        const session = aSession({ personId: ofOne, number: saved + 1 })
        const change = put('sessions', {
          ...session,
          notes: { ...session.notes, privateNote: 'x'.repeat(9_000) },
        })
        await store.commit([change]).then(
          () => saved++,
          (error: unknown) => {
            refused = error
          },
        )
      }
      expect(refused).toBeInstanceOf(NotSavedError)
      expect(refused).toMatchObject({ reason: 'diskFull' })
      expect(store.state).toMatchObject({ kind: 'notSaved', reason: 'diskFull' })
      expect(store.read().sessions.size).toBe(saved)
      expect(saved).toBeGreaterThan(5)

      await rm(ballast)
      await store.commit([put('sessions', aSession({ personId: ofOne }))])
      const again = await core.reopen()
      expect(again.store.read().sessions.size).toBe(saved + 1)
      expect(again.store.warnings).toEqual([])
    },
  )

  test.skipIf(!canBeReadOnly)('is told to the page with its reason (as root this needs mount)', async () => {
    const { client, folder } = await openCore()
    const refusal = await whileReadOnly(folder, () =>
      refusalOf(
        client.people.add({
          name: 'Jonas Lindqvist',
          role: 'Account executive',
          startedOn: '2025-03-01',
          employment: 'employee',
          cadence: 'weekly',
        }),
      ),
    )
    expect(refusal).toMatchObject({ code: 'NOT_SAVED', data: { reason: 'readOnly' } })
    expect(await client.people.list()).toEqual([])
  })
})

test('an emptied workspace has no records and no documents left', async () => {
  const { store } = await openCore()
  await store.blobs.keep(Buffer.from('%PDF-1.7 signed by one'))
  await store.blobs.keep(Buffer.from('%PDF-1.7 signed by both'))
  await store.commit(oneOfEach())
  await store.clear()
  expect(Object.values(store.read()).filter(({ size }) => size > 0)).toEqual([])
  expect(await store.blobs.isEmpty()).toBe(true)
})
