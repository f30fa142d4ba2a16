import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { profileOf } from '../../electron/core/profile'
import { secondCopyIn } from '../../electron/core/second-copy'
import { put } from '../../electron/core/store/collections'
import { erasePerson } from '../../electron/core/store/erasure'
import { Store } from '../../electron/core/store/store'
import { aPerson } from '../builders/person'
import { aFolder, byKeychain, type OpenCore, openCore } from '../helpers/core'
import { copyFolder, filesNamed, flipBit } from '../helpers/disk'

const jonas = aPerson({ name: 'Jonas Lindqvist' })
const firm = {
  managerName: 'Katarina Vogel',
  organisation: 'Nordhavn Telecom',
  team: '',
  paper: 'A4' as const,
  currency: 'EUR' as const,
}

async function filled(): Promise<OpenCore & { place: string }> {
  const place = await aFolder()
  const core = await openCore()
  await core.store.commit([profileOf(firm, false), put('people', jonas)])
  await core.store.compact()
  await core.store.commit([put('people', aPerson({ name: 'Mara Silva' }))])
  return { ...core, place }
}

/** Whom a second copy alone tells of, as if the first had burnt. */
async function peopleInCopy(folder: string): Promise<string[]> {
  const copy = join(await aFolder(), 'copy')
  await copyFolder(folder, copy)
  const store = await Store.open(copy, byKeychain)
  const names = [...store.read().people.values()].map(({ name }) => name).sort()
  await store.close()
  return names
}

describe('a second copy that is chosen', () => {
  test('holds everything at once, and every change from then on', async () => {
    const { client, store, context, folder, place, close } = await filled()
    const copy = join(place, 'copy')
    await client.backups.setSecondCopy({ folder: copy })
    expect((await client.backups.get()).copying).toMatchObject({ folder: copy })
    await context.door.making.settled()
    expect(await client.backups.get()).toMatchObject({ secondCopy: copy, copying: null })
    await store.commit([put('people', aPerson({ name: 'Nia Okafor' }))])
    await store.mirror?.settled()
    expect(await peopleInCopy(copy)).toEqual(['Jonas Lindqvist', 'Mara Silva', 'Nia Okafor'])
    await close()
    expect(await secondCopyIn(folder)).toEqual({ folder: copy, wanted: null })
    const again = await Store.open(folder, { ...byKeychain, mirror: copy })
    await again.mirror?.settled()
    expect(again.warnings).toEqual([])
    expect((await readdir(copy)).filter((name) => name.startsWith('earlier'))).toEqual([])
    await again.close()
  })

  test('is not called one before all of it was read back', async () => {
    const { client, context, folder, place } = await filled()
    await client.backups.setSecondCopy({ folder: join(place, 'copy') })
    expect((await client.backups.get()).secondCopy).toBeNull()
    expect(await secondCopyIn(folder)).toEqual({ folder: null, wanted: join(place, 'copy') })
    await context.door.making.settled()
  })

  test('has every change that was saved while it was made', async () => {
    const { client, store, context, place } = await filled()
    const copy = join(place, 'copy')
    await client.backups.setSecondCopy({ folder: copy })
    for (let index = 0; index < 20; index++)
      await store.commit([put('people', aPerson({ name: `Person ${index}` }))])
    await store.compact()
    await context.door.making.settled()
    await store.mirror?.settled()
    expect(await peopleInCopy(copy)).toHaveLength(22)
  })

  test('heals damage in the workspace at once', async () => {
    const { client, store, context, place } = await filled()
    await client.backups.setSecondCopy({ folder: join(place, 'copy') })
    await context.door.making.settled()
    const [segment = ''] = await filesNamed(store.layout.segments, 'segment')
    await flipBit(segment, { byte: 60, bit: 4 })
    expect((await client.backups.check()).found).toMatchObject([{ copy: 'workspace', isHealed: true }])
  })

  test('takes a damaged file that lies there already for none', async () => {
    const { client, context, place } = await filled()
    const copy = join(place, 'copy')
    await client.backups.setSecondCopy({ folder: copy })
    await context.door.making.settled()
    await client.backups.setSecondCopy({ folder: null })
    const [snapshot = ''] = await filesNamed(copy, 'snapshot-')
    await flipBit(snapshot, { byte: 60, bit: 4 })
    await client.backups.setSecondCopy({ folder: copy })
    await context.door.making.settled()
    expect((await client.backups.check()).found).toEqual([])
    expect(await readdir(copy)).not.toContain('earlier-1')
  })

  test('in a folder that refuses is a warning and no stop, and what was before stays', async () => {
    const { client, store, context, folder, place } = await filled()
    const good = join(place, 'good')
    await client.backups.setSecondCopy({ folder: good })
    await context.door.making.settled()
    const bad = join(place, 'bad')
    await mkdir(bad)
    // something else lies where the snapshots are to go
    const root = store.layout.root.split('/').at(-1) ?? ''
    await mkdir(join(bad, root))
    await writeFile(join(bad, root, 'snapshots'), 'not a folder')
    await client.backups.setSecondCopy({ folder: bad })
    await context.door.making.settled()
    expect(context.door.news).toMatchObject([{ kind: 'secondCopyFailing', folder: bad }])
    expect(await secondCopyIn(folder)).toEqual({ folder: good, wanted: bad })
    await store.commit([put('people', aPerson({ name: 'Nia Okafor' }))])
    expect(store.state.kind).toBe('saved')
    await store.mirror?.settled()
    expect(await peopleInCopy(good)).toContain('Nia Okafor')
    await client.backups.setSecondCopy({ folder: good })
    expect(await secondCopyIn(folder)).toEqual({ folder: good, wanted: null })
    expect(context.door.news).toEqual([])
  })

  test('moves to another folder: the new one follows, the old one stays and erasures reach it', async () => {
    const { client, store, context, place } = await filled()
    const [first, second] = [join(place, 'first'), join(place, 'second')]
    await client.backups.setSecondCopy({ folder: first })
    await context.door.making.settled()
    await client.backups.setSecondCopy({ folder: second })
    await context.door.making.settled()
    await store.commit([put('people', aPerson({ name: 'Nia Okafor' }))])
    await store.mirror?.settled()
    expect(await peopleInCopy(first)).not.toContain('Nia Okafor')
    expect(await peopleInCopy(second)).toContain('Nia Okafor')
    const { places } = await erasePerson(store, { personId: jonas.id, keepSignedUntil: null })
    expect(places.map(({ kind, folder, left }) => [kind, folder, left])).toEqual([
      ['secondCopy', first, null],
      ['secondCopy', second, null],
    ])
    expect(await peopleInCopy(first)).toEqual(['Mara Silva'])
    expect(await peopleInCopy(second)).toEqual(['Mara Silva', 'Nia Okafor'])
  })

  test('that is left off gets no change any more', async () => {
    const { client, store, context, folder, place } = await filled()
    const copy = join(place, 'copy')
    await client.backups.setSecondCopy({ folder: copy })
    await context.door.making.settled()
    await client.backups.setSecondCopy({ folder: null })
    await store.commit([put('people', aPerson({ name: 'Nia Okafor' }))])
    expect(store.mirror).toBeNull()
    expect(await peopleInCopy(copy)).toEqual(['Jonas Lindqvist', 'Mara Silva'])
    expect(await secondCopyIn(folder)).toEqual({ folder: null, wanted: null })
  })

  test('that a stop interrupts is made at the next opening', async () => {
    const { client, store, context, folder, place } = await filled()
    const copy = join(place, 'copy')
    await client.backups.setSecondCopy({ folder: copy })
    await context.door.leave()
    expect(await secondCopyIn(folder)).toEqual({ folder: null, wanted: copy })
    const again = await Store.open(folder, byKeychain)
    await context.door.making.resume(again)
    await context.door.making.settled()
    expect(await secondCopyIn(folder)).toEqual({ folder: copy, wanted: null })
    expect(await peopleInCopy(copy)).toEqual(['Jonas Lindqvist', 'Mara Silva'])
    await again.close()
    expect(store.mirror).toBeNull()
  })

  test('is put aside where it is of an earlier beginning', async () => {
    const { client, context, place } = await filled()
    const copy = join(place, 'copy')
    await mkdir(copy)
    const other = await openCore()
    await other.store.commit([put('people', aPerson())])
    await other.close()
    const [root = ''] = (await readdir(other.folder)).filter((name) => /^v\d+$/.test(name))
    await rename(join(other.folder, root), join(copy, root))
    await client.backups.setSecondCopy({ folder: copy })
    await context.door.making.settled()
    expect(await readdir(copy)).toContain('earlier-1')
    expect(await peopleInCopy(copy)).toEqual(['Jonas Lindqvist', 'Mara Silva'])
  })
})
