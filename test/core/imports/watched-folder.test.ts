import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lookIntoFolder } from '../../../electron/core/imports/watched-folder'
import { aFolder } from '../../helpers/core'
import { deals, dealsPlan, measured, withTeam } from '../../helpers/deals'
import { csv, type ImportingCore } from '../../helpers/imports'
import { refusalOf } from '../../helpers/refusal'

const header = 'Owner,Stage,Close date,Amount'
const november = csv(header, 'Jonas Lindqvist,Won,2026-11-09,40')

type Watching = { core: ImportingCore; folder: string; put(name: string, content: string): Promise<void> }

/** A core that knows the shape of the deals, and looks into a folder of its own. */
async function watching({ isKnown = true } = {}): Promise<Watching> {
  const core = await withTeam()
  if (isKnown) await core.client.imports.run(await dealsPlan(core))
  const folder = await aFolder()
  await core.client.imports.watch({ folder })
  return { core, folder, put: (name, content) => writeFile(join(folder, name), content) }
}

async function looked({ core }: Watching, times = 2): Promise<string[]> {
  for (let time = 0; time < times; time++) await lookIntoFolder(core.context)
  const { files } = await core.client.imports.watched()
  return files.map(({ fileName, kind, sentence }) => `${fileName}: ${kind}. ${sentence}`)
}

describe('a file in the watched folder', () => {
  test('goes in by itself once it stays as it is, and once only', async () => {
    const watch = await watching()
    await watch.put('next.csv', november)
    expect(await looked(watch, 1)).toEqual([])
    expect(measured(watch.core)).toHaveLength(4)
    expect(await looked(watch)).toEqual([])
    expect(measured(watch.core)).toContain('Jonas Lindqvist Revenue 2026-11-09 4000/1')
    const [record] = await watch.core.client.imports.list()
    expect(record).toMatchObject({ fileName: 'next.csv', isFromFolder: true })
    await looked(watch)
    expect(await watch.core.client.imports.list()).toHaveLength(2)
  })

  test('stays out once its import was undone, under another name too', async () => {
    const watch = await watching()
    await watch.put('next.csv', november)
    await looked(watch)
    const [record] = await watch.core.client.imports.list()
    if (record === undefined) throw new Error('Nothing was imported')
    await watch.core.client.imports.undo({ importId: record.id })
    await watch.put('copy.csv', november)
    expect(await looked(watch)).toEqual([])
    expect(measured(watch.core)).toHaveLength(4)
  })

  test.each([
    ['of columns that nobody imported', 'Agent,Calls\nJonas,4\n', 'No earlier import had these columns.'],
    ['with a name nobody has', csv(header, 'Ann Other,Won,2026-11-09,1'), 'One question is open.'],
    [
      'with a stage that is new',
      csv(header, 'Jonas Lindqvist,Signed,2026-11-09,1'),
      'that earlier files did not have',
    ],
    [
      'with a row that cannot be read',
      november +
        csv(
          ...[12, 13, 14, 16, 17].map((day) => `Jonas Lindqvist,Won,2026-11-${day},7`),
          'Amara Okafor,Won,2026-11-11,much',
        ),
      'One row would be left out.',
    ],
  ])('%s needs a look', async (_what, content, sentence) => {
    const watch = await watching()
    await watch.put('other.csv', content)
    const [told] = await looked(watch)
    expect(told).toMatch(/^other\.csv: needsLook\./)
    expect(told).toContain(sentence)
    expect(await watch.core.client.imports.list()).toHaveLength(1)
    const staged = await watch.core.client.imports.stageWatched({ fileName: 'other.csv' })
    expect(staged.fileName).toBe('other.csv')
  })

  test.each([
    ['replaces the numbers of its days where the last of its shape did', 'replace', []],
    [
      'needs a look where the last of its shape added to them',
      'add',
      [expect.stringMatching(/^full\.csv: needsLook\. One question/)],
    ],
  ] as const)('%s', async (_what, overlap, told) => {
    const watch = await watching()
    const day = (amount: number): string => csv(header, `Jonas Lindqvist,Won,2026-11-02,${amount}`)
    await watch.core.client.imports.run(await dealsPlan(watch.core, day(7), { overlap }))
    await watch.put('full.csv', day(8))
    expect(await looked(watch)).toEqual(told)
    const isReplaced = measured(watch.core).includes('Jonas Lindqvist Revenue 2026-11-02 800/1')
    expect(isReplaced).toBe(overlap === 'replace')
  })

  test('that is no table is told with the reason', async () => {
    const watch = await watching()
    await watch.put('broken.csv', '')
    expect(await looked(watch)).toEqual([expect.stringMatching(/^broken\.csv: failed\. .*empty/)])
    await rm(join(watch.folder, 'broken.csv'))
    expect(await looked(watch)).toEqual([])
  })

  test('goes in after all once its shape is known', async () => {
    const watch = await watching({ isKnown: false })
    await watch.put('next.csv', november)
    expect(await looked(watch)).toHaveLength(1)
    await watch.core.client.imports.run(await dealsPlan(watch.core, deals))
    expect(await looked(watch)).toEqual([])
    expect(await watch.core.client.imports.list()).toHaveLength(2)
  })

  test('that is no export is not looked at', async () => {
    const watch = await watching()
    for (const name of ['.next.csv', '~$next.xlsx', 'next.csv.part', 'notes.docx']) {
      await watch.put(name, november)
    }
    expect(await looked(watch)).toEqual([])
    expect(await watch.core.client.imports.list()).toHaveLength(1)
  })
})

describe('the watched folder', () => {
  test('is told where it is away', async () => {
    const watch = await watching()
    await rm(watch.folder, { recursive: true })
    await looked(watch)
    expect(await watch.core.client.imports.watched()).toMatchObject({ isThere: false, files: [] })
  })

  test('is refused where it cannot be looked into', async () => {
    const { core } = await watching()
    expect((await refusalOf(core.client.imports.watch({ folder: 'exports' }))).code).toBe('UNUSABLE_FOLDER')
    expect((await refusalOf(core.client.imports.watch({ folder: '/no/such/folder' }))).code).toBe(
      'UNUSABLE_FOLDER',
    )
  })

  test('gives out no file but those that wait in it', async () => {
    const { core } = await watching()
    const asked = core.client.imports.stageWatched({ fileName: '../../etc/passwd' })
    expect((await refusalOf(asked)).code).toBe('NOT_FOUND')
  })

  test('is looked into no more once it is none', async () => {
    const watch = await watching()
    await watch.core.client.imports.watch({ folder: null })
    await watch.put('next.csv', november)
    expect(await looked(watch)).toEqual([])
    expect(await watch.core.client.imports.watched()).toMatchObject({ folder: null })
    expect(await watch.core.client.imports.list()).toHaveLength(1)
  })
})
