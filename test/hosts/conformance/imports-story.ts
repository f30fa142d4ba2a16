import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImportPlan } from '../../../shared/domain/import-plan'
import type { Core } from '../page-client'
import type { Team } from './team'
import { refused } from './transcript'

const deals = new Blob(['owner;stage;closed on\n王小明;Won;2024-03-15\n王小明;Lost;2024-03-18\n'])
const picture = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])])

/** A file is read, read another way, previewed, imported and taken out again. */
export async function imports({ imports, metrics }: Core, { employee }: Team): Promise<void> {
  await refused('UNREADABLE_FILE', imports.stage({ fileName: 'logo.png', file: picture }))
  const { fileId: dropped } = await imports.receive({ fileId: null, part: deals })
  await imports.progress({ fileId: dropped })
  await imports.cancel({ fileId: dropped })
  await refused('NOT_FOUND', imports.receive({ fileId: dropped, part: deals }))
  const { fileId } = await imports.receive({ fileId: null, part: deals.slice(0, 9) })
  const file = await imports.stage({ fileName: 'deals.csv', fileId, file: deals.slice(9) })
  const options = { encoding: 'utf-8', delimiter: ';', headerLine: 1 } as const
  await imports.reread({ fileId: file.id, options })
  const closedDeals = (await metrics.list()).find(({ preset }) => preset === 'closedDeals')
  if (closedDeals === undefined) throw new Error('The workspace has no closed deals')
  const plan: ImportPlan = {
    fileId: file.id,
    who: { kind: 'person', personId: employee },
    when: { kind: 'column', column: 2, order: 'yearFirst' },
    measures: [
      {
        metricId: closedDeals.id,
        numerator: { kind: 'rows', where: { column: 1, anyOf: ['Won'] } },
        denominator: null,
      },
    ],
    decimalMark: null,
    people: [],
    overlap: null,
    countAnyway: [],
  }
  await imports.preview(plan)
  await imports.rejected(plan)
  const record = await imports.run(plan)
  await refused('IMPORTED_BEFORE', imports.run(plan))
  await imports.list()
  const [profile] = await imports.profiles()
  if (profile === undefined) throw new Error('The file was not remembered')
  const { importId } = profile
  await imports.renameProfile({ importId, name: 'Deals of the week' })
  await imports.forgetProfile({ importId })
  await refused('UNUSABLE_FOLDER', imports.watch({ folder: 'exports' }))
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-test-'))
  await writeFile(join(folder, 'later.csv'), 'owner;stage;closed on\n王小明;Open;2024-03-21\n')
  await imports.watch({ folder })
  await imports.stageWatched({ fileName: 'later.csv' })
  await imports.watch({ folder: null })
  await rm(folder, { recursive: true })
  await imports.watched()
  await refused('NOT_FOUND', imports.stageWatched({ fileName: 'deals.csv' }))
  await imports.undo({ importId: record.id })
  await refused('UNDONE_BEFORE', imports.undo({ importId: record.id }))
}
