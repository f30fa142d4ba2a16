import { implement } from '@orpc/server'
import { imports as contract } from '../../shared/contract/imports'
import type { StagedFileId } from '../../shared/domain/id'
import type { StagedFile } from '../../shared/domain/import-file'
import { type ImportMemory, memoryOf } from '../../shared/domain/import-memory'
import type { ImportRecord, KeptImport } from '../../shared/domain/import-record'
import { undoImport } from '../../shared/domain/import-undo'
import { type CoreContext, changing, found, openStore } from './context'
import { changesOfImport } from './imports/carry-out'
import { readSource, type Source } from './imports/read-source'
import { decide, type Reckoning, reckon, stagedSource } from './imports/reckon'
import { stagedFilesOf } from './imports/staged-files'
import { personIsToldOf } from './imports/told-of'
import { wholeImports } from './imports/whole-imports'
import { put, remove, type WorkspaceData } from './store/collections'

const os = implement(contract).$context<CoreContext>()

export const imports = {
  stage: os.stage.handler(async ({ context, input, errors }) => {
    const store = openStore(context)
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    const reading = await readSource({ fileName: input.fileName, bytes, options: null })
    if (reading.kind === 'unreadable') throw errors.UNREADABLE_FILE({ data: { sentence: reading.sentence } })
    const id = stagedFilesOf(store).add(reading.source, context.newId)
    return stagedFile(id, reading.source, store.read())
  }),

  reread: os.reread.handler(async ({ context, input, errors }) => {
    const store = openStore(context)
    const { fileName, bytes } = stagedSource(store, input.fileId)
    const reading = await readSource({ fileName, bytes, options: input.options })
    if (reading.kind === 'unreadable') throw errors.UNREADABLE_FILE({ data: { sentence: reading.sentence } })
    stagedFilesOf(store).replace(input.fileId, reading.source)
    return stagedFile(input.fileId, reading.source, store.read())
  }),

  preview: os.preview.handler(async ({ context, input }) => {
    const store = openStore(context)
    const reckoning = await reckon(store, input, 'look')
    return decide(reckoning, store.read(), context).effect
  }),

  run: os.run.handler(async ({ context, input, errors }) => {
    // adding up takes the time and changes nothing, so only what follows waits for its turn
    const reckoning = await reckon(openStore(context), input, 'import')
    return changing(context, async (store) => {
      const data = store.read()
      const { fileName, sha256 } = reckoning.source
      if (standingImport(sha256, data) !== undefined) throw errors.IMPORTED_BEFORE()
      const decision = decide(reckoning, data, context)
      const open = decision.effect.questions.length
      if (open > 0) throw errors.QUESTIONS_OPEN({ data: { open } })
      if (decision.entries.length === 0 && decision.replaced.length === 0) throw errors.NOTHING_TO_IMPORT()
      const at = context.clock.now()
      const { newId } = context
      const memory = memoryFrom(reckoning)
      const metricIds = reckoning.metrics.map(({ id }) => id)
      const carried = changesOfImport(decision, { fileName, sha256, memory, metricIds, data, newId, at })
      await store.commit(carried.changes)
      return carried.record
    })
  }),

  list: os.list.handler(({ context }) => latestFirst(wholeImports(openStore(context).read()))),

  undo: os.undo.handler(({ context, input, errors }) =>
    changing(context, async (store) => {
      const data = store.read()
      const kept = found(data.imports.get(input.importId))
      const whole = wholeImports(data)
      const decision = undoImport({
        record: found(whole.find(({ id }) => id === kept.id)),
        measurements: data.measurements.values(),
        imports: whole,
        people: data.people.values(),
        isToldOf: (personId) => personIsToldOf(personId, data, input.importId),
        at: context.clock.now(),
      })
      if (decision.kind === 'undoneBefore') throw errors.UNDONE_BEFORE()
      if (decision.kind === 'builtUpon') throw errors.BUILT_UPON({ data: { fileName: decision.fileName } })
      await store.commit([
        ...decision.removedMeasurements.map((id) => remove('measurements', id)),
        ...decision.restored.map((measurement) => put('measurements', measurement)),
        ...decision.removedPeople.map((id) => remove('people', id)),
        ...decision.revisedPeople.map((person) => put('people', person)),
        put('imports', { ...kept, undoneAt: decision.record.undoneAt }),
      ])
      return decision.record
    }),
  ),
}

function memoryFrom({ plan, source, second }: Reckoning): ImportMemory {
  return memoryOf(plan, { columns: source.told.columns, lookupColumns: second?.told.columns ?? null })
}

function stagedFile(id: StagedFileId, source: Source, data: WorkspaceData): StagedFile {
  const before = standingImport(source.sha256, data)
  const importedBefore = before === undefined ? null : { importId: before.id, at: before.importedAt }
  return { id, ...source.told, importedBefore }
}

/** The import of the very same bytes that still counts. */
function standingImport(sha256: string, data: WorkspaceData): KeptImport | undefined {
  return [...data.imports.values()].find((record) => record.sha256 === sha256 && record.undoneAt === null)
}

function latestFirst(records: Iterable<ImportRecord>): ImportRecord[] {
  // the collection keeps the order of their making, which tells apart imports of the same moment
  return [...records].reverse().sort((a, b) => b.importedAt.localeCompare(a.importedAt))
}
