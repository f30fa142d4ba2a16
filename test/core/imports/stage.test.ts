import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aPlan } from '../../builders/import-plan'
import { deals, withTeam } from '../../helpers/deals'
import { csv, fileOf } from '../../helpers/imports'
import { refusalOf } from '../../helpers/refusal'

describe('a staged file', () => {
  test('is told with what shows it', async () => {
    const core = await withTeam()
    const file = await core.stage('deals.csv', deals)
    expect(file).toMatchObject({
      fileName: 'deals.csv',
      bytes: deals.length,
      encoding: { value: 'utf-8' },
      delimiter: { value: ',' },
      header: { value: 1 },
      rows: 4,
      importedBefore: null,
    })
    expect(file.preview[0]).toEqual({ line: 2, cells: ['Jonas Lindqvist', 'Won', '2026-11-02', '100.50'] })
  })

  test('is read again as the manager says, under the same id', async () => {
    const core = await withTeam()
    const file = await core.stage('x.csv', Buffer.from('Verk\xe4ufer;Calls\nJonas;3\n', 'latin1'))
    const again = await core.client.imports.reread({
      fileId: file.id,
      options: { encoding: 'windows-1251', delimiter: ';', headerLine: null },
    })
    expect(again.id).toBe(file.id)
    expect(again).toMatchObject({ encoding: { value: 'windows-1251', evidence: 'Chosen by you.' }, rows: 2 })
    expect(again.preview[0]?.cells).toEqual(['Verkдufer', 'Calls'])
  })

  test('that is no table is refused with what it is and what to do', async () => {
    const core = await withTeam()
    const refusal = await refusalOf(core.stage('deals.pdf', '%PDF-1.7'))
    expect(refusal).toEqual({
      code: 'UNREADABLE_FILE',
      data: {
        sentence: 'This is a PDF. Export the table itself as CSV from the system it comes from.',
      },
    })
  })

  test('makes way for the eighth after it', async () => {
    const core = await withTeam()
    const first = await core.stage('1.csv', deals)
    const second = await core.stage('2.csv', deals)
    for (let n = 3; n <= 9; n++) await core.stage(`${n}.csv`, deals)
    const read = (fileId: typeof first.id): Promise<unknown> =>
      core.client.imports.reread({ fileId, options: { encoding: 'utf-8', delimiter: ',', headerLine: 1 } })
    expect((await refusalOf(read(first.id))).code).toBe('NOT_FOUND')
    await expect(read(second.id)).resolves.toMatchObject({ fileName: '2.csv' })
  })

  test('may come in parts, cut wherever it may be', async () => {
    const core = await withTeam()
    const { receive, stage } = core.client.imports
    const { fileId } = await receive({ fileId: null, part: fileOf(deals.slice(0, 7)) })
    await receive({ fileId, part: fileOf(deals.slice(7, 30)) })
    const file = await stage({ fileName: 'deals.csv', fileId, file: fileOf(deals.slice(30)) })
    expect(file).toEqual({ ...(await core.stage('deals.csv', deals)), id: fileId })
  })

  test('larger than can be read in all its parts is refused with what to do', async () => {
    const core = await withTeam()
    const part = new File([new Uint8Array(63_000_000)], 'part')
    const { fileId } = await core.client.imports.receive({ fileId: null, part })
    for (let n = 0; n < 3; n++) await core.client.imports.receive({ fileId, part })
    const refusal = await refusalOf(
      core.client.imports.stage({ fileName: 'x.csv', fileId, file: fileOf('') }),
    )
    expect(refusal).toMatchObject({
      code: 'UNREADABLE_FILE',
      data: { sentence: expect.stringMatching(/larger than 250 MB/) },
    })
  })

  test('that is cancelled stops being read and is gone', async () => {
    const core = await withTeam()
    const { receive, stage, cancel, progress } = core.client.imports
    const rows = fileOf('Owner,Calls\n'.concat('Jonas Lindqvist,3\n'.repeat(100_000)))
    const { fileId } = await receive({ fileId: null, part: rows })
    expect(await progress({ fileId })).toBeNull()
    const reading = refusalOf(stage({ fileName: 'calls.csv', fileId, file: fileOf('') }))
    await new Promise((resolve) => setTimeout(resolve, 5))
    await cancel({ fileId })
    expect((await reading).code).toBe('CANCELLED')
    expect((await refusalOf(progress({ fileId }))).code).toBe('NOT_FOUND')
    await expect(cancel({ fileId })).resolves.toEqual({})
  })

  test('answers the later of two questions about its effect', async () => {
    const core = await withTeam()
    const rows = Array.from({ length: 30_000 }, () => 'Jonas Lindqvist,Won,2026-11-02')
    const file = await core.stage('deals.csv', csv('Owner,Stage,Closed', ...rows))
    const plan = aPlan({
      fileId: file.id,
      when: { kind: 'column', column: 2, order: 'yearFirst' },
      measures: [
        {
          metricId: core.metricId('closedDeals'),
          numerator: { kind: 'rows', where: null },
          denominator: null,
        },
      ],
    })
    const [first, second] = [refusalOf(core.client.imports.preview(plan)), core.client.imports.preview(plan)]
    expect((await first).code).toBe('OVERTAKEN')
    expect((await second).rowsUsed).toBe(30_000)
  })

  test('leaves no name on the disk', async () => {
    const before = await readdir(tmpdir())
    const core = await withTeam()
    await core.stage('secret.csv', csv('Owner,Calls', 'Zebulon Quartz,3'))
    const left = (await readdir(tmpdir())).filter(
      (name) => !before.includes(name) && !name.startsWith('plumbline-test-'),
    )
    expect(left).toEqual([])
    for (const name of await readdir(core.folder, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue
      expect(await readFile(join(name.parentPath, name.name), 'utf8')).not.toContain('Zebulon')
    }
  })
})
