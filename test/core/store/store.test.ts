import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { put, remove } from '../../../electron/core/store/collections'
import { Store } from '../../../electron/core/store/store'
import { FinalRecordError, NotSavedError } from '../../../electron/core/store/store-error'
import { importRecordSchema } from '../../../shared/domain/import-record'
import { anAgreement, aSealedState } from '../../builders/agreement'
import { aCommitment } from '../../builders/commitment'
import { aGoal } from '../../builders/goal'
import { aMeasurement } from '../../builders/measurement'
import { aMetric } from '../../builders/metric'
import { aPerson } from '../../builders/person'
import { aSession } from '../../builders/session'
import { aTarget } from '../../builders/target'
import { aTemplateVersion } from '../../builders/template-version'
import { openCore } from '../../helpers/core'
import { aSmallDisk, canBeReadOnly, canMountDisk, whileReadOnly } from '../../helpers/faulty-disk'
import { refusalOf } from '../../helpers/refusal'

const finalised = { kind: 'finalised' as const, at: '2026-11-23T15:00:00.000Z', numbers: [] }

/** One record of every kind that a workspace keeps. */
function oneOfEach() {
  return [
    put('authority', { id: 'authority', certificatePem: 'certificate', privateKeyPem: 'key' }),
    put(
      'imports',
      importRecordSchema.parse({
        id: 'import',
        fileName: 'calls.csv',
        sha256: '0'.repeat(64),
        importedAt: '2026-11-23T08:00:00.000Z',
        rowsUsed: 1,
        rejectedTotal: 0,
        metricIds: [aMetric().id],
        from: '2026-11-02',
        to: '2026-11-20',
        createdPeople: [],
        learntAliases: [],
        replaced: [aMeasurement()],
        undoneAt: null,
      }),
    ),
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
    put('templateVersions', aTemplateVersion()),
    put('sessions', aSession({ state: finalised })),
    put('commitments', aCommitment()),
    put('goals', aGoal()),
    put('agreements', anAgreement({ state: aSealedState() })),
  ]
}

describe('a commit', () => {
  test('is there after closing and opening, record by record', async () => {
    const core = await openCore()
    await core.store.commit(oneOfEach())
    const before = core.store.read()
    const { store } = await core.reopen()
    expect(store.read()).toEqual(before)
    expect(Object.values(store.read()).map(({ size }) => size)).toEqual(Array(12).fill(1))
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

  test('replaces the file and leaves nothing beside it', async () => {
    const { store, folder } = await openCore()
    await store.commit(oneOfEach())
    await store.commit([put('people', aPerson())])
    expect((await readdir(folder)).sort()).toEqual(['documents', 'lock', 'workspace.json'])
  })

  test('does not change what was read before it', async () => {
    const { store } = await openCore()
    const before = store.read()
    await store.commit([put('people', aPerson())])
    expect(before.people.size).toBe(0)
    expect(store.read().people.size).toBe(1)
  })

  test('tells those who listen, after it is durable', async () => {
    const { store, folder } = await openCore()
    const saved: string[] = []
    store.onSaved((at) => saved.push(at))
    expect(store.savedAt).toBeNull()
    await store.commit([put('people', aPerson())])
    expect(saved).toEqual([store.savedAt])
    expect(await readFile(join(folder, 'workspace.json'), 'utf8')).toContain('Jonas Lindqvist')
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
    const before = store.read()
    await expect(store.commit([put('people', aPerson()), change])).rejects.toThrow(FinalRecordError)
    expect(store.read()).toBe(before)
  })
})

describe('a write that fails', () => {
  test.skipIf(!canBeReadOnly)(
    'to a read-only folder changes neither file nor memory (as root this needs mount)',
    async () => {
      const { store, folder } = await openCore()
      await store.commit([put('people', aPerson({ name: 'before' }))])
      const file = join(folder, 'workspace.json')
      const [bytes, memory] = [await readFile(file), store.read()]

      const refused = await whileReadOnly(folder, () =>
        store.commit([put('people', aPerson())]).catch((error: unknown) => error),
      )

      expect(refused).toBeInstanceOf(NotSavedError)
      expect(refused).toMatchObject({ reason: 'readOnly' })
      expect(store.read()).toBe(memory)
      expect(await readFile(file)).toEqual(bytes)
      expect(await readdir(folder)).toHaveLength(3)

      await store.commit([put('people', aPerson())])
      expect(store.read().people.size).toBe(2)
    },
  )

  test.skipIf(!canMountDisk)(
    'to a full disk changes neither file nor memory, and works again once there is room (a small disk needs root on Linux)',
    async () => {
      const folder = await aSmallDisk({ bytes: 256 * 1024 })
      const { store } = await openCore({ folder })
      await store.commit([put('people', aPerson({ name: 'before' }))])
      const file = join(folder, 'workspace.json')
      const [bytes, memory] = [await readFile(file), store.read()]
      const ballast = join(folder, 'ballast')
      await writeFile(ballast, Buffer.alloc(230 * 1024))

      const long = 'x'.repeat(90_000)
      const session = aSession()
      const change = put('sessions', { ...session, notes: { ...session.notes, privateNote: long } })
      const refused = await store.commit([change]).catch((error: unknown) => error)

      expect(refused).toBeInstanceOf(NotSavedError)
      expect(refused).toMatchObject({ reason: 'diskFull' })
      expect(store.read()).toBe(memory)
      expect(await readFile(file)).toEqual(bytes)
      expect((await readdir(folder)).sort()).toEqual(['ballast', 'documents', 'lock', 'workspace.json'])

      await rm(ballast)
      await store.commit([change])
      expect(store.read().sessions.get(session.id)?.notes.privateNote).toBe(long)
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
  expect(Object.values(store.read()).map(({ size }) => size)).toEqual(Array(12).fill(0))
  expect(await store.blobs.isEmpty()).toBe(true)
})

test('a folder for the workspace is made where there is none', async () => {
  const { folder, close } = await openCore()
  await close()
  const store = await Store.open(join(folder, 'deep', 'workspace'))
  expect(store.read().people.size).toBe(0)
  await store.close()
})
