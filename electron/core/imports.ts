import { readdir } from 'node:fs/promises'
import { isAbsolute } from 'node:path'
import { implement } from '@orpc/server'
import { imports as contract } from '../../shared/contract/imports'
import type { StagedFile } from '../../shared/domain/import-file'
import { profilesOf } from '../../shared/domain/import-profile'
import { undoImport } from '../../shared/domain/import-undo'
import { type CoreContext, changing, found, openStore } from './context'
import { decide, reckon } from './imports/reckon'
import { changedMemories } from './imports/remembered'
import { latestImports, runImport } from './imports/run-import'
import { receivePart, restageFile, type Staging, stageFile, stageFileAt } from './imports/stage-file'
import { personIsToldOf } from './imports/told-of'
import { watchedFolder, watchedPath } from './imports/watched-folder'
import { wholeImports } from './imports/whole-imports'
import { changedSettings } from './profile'
import { put, remove } from './store/collections'

const os = implement(contract).$context<CoreContext>()

export const imports = {
  receive: os.receive.handler(async ({ context, input }) => {
    const part = new Uint8Array(await input.part.arrayBuffer())
    return { fileId: await receivePart(context, { fileId: input.fileId, part }) }
  }),

  progress: os.progress.handler(({ context, input }) => {
    openStore(context)
    return found(context.door.staged.get(input.fileId)).progress
  }),

  cancel: os.cancel.handler(({ context, input }) => {
    openStore(context)
    context.door.staged.remove(input.fileId)
    return {}
  }),

  stage: os.stage.handler(async ({ context, input, errors }) => {
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    const { fileName, fileId } = input
    return readable(await stageFile(context, { fileName, bytes, fileId }), (data) =>
      errors.UNREADABLE_FILE({ data }),
    )
  }),

  reread: os.reread.handler(async ({ context, input, errors }) =>
    readable(await restageFile(context, input), (data) => errors.UNREADABLE_FILE({ data })),
  ),

  preview: os.preview.handler(async ({ context, input }) => {
    const store = openStore(context)
    const reckoning = await reckon(context, input, 'look')
    return decide(reckoning, store.read(), context).effect
  }),

  run: os.run.handler(async ({ context, input, errors }) => {
    const outcome = await runImport(context, input, { isFromFolder: false })
    switch (outcome.kind) {
      case 'imported':
        return outcome.record
      case 'importedBefore':
        throw errors.IMPORTED_BEFORE()
      case 'questionsOpen':
        throw errors.QUESTIONS_OPEN({ data: { open: outcome.open } })
      case 'nothing':
        throw errors.NOTHING_TO_IMPORT()
    }
  }),

  list: os.list.handler(({ context }) => latestImports(openStore(context).read())),

  profiles: os.profiles.handler(({ context }) => profilesOf(latestImports(openStore(context).read()))),

  renameProfile: os.renameProfile.handler(({ context, input: { importId, name } }) =>
    changing(context, async (store) => {
      await store.commit(changedMemories(store.read(), importId, { name: name.trim() }))
      return {}
    }),
  ),

  forgetProfile: os.forgetProfile.handler(({ context, input: { importId } }) =>
    changing(context, async (store) => {
      await store.commit(changedMemories(store.read(), importId, { isForgotten: true }))
      return {}
    }),
  ),

  watched: os.watched.handler(({ context }) => watchedFolder(openStore(context))),

  watch: os.watch.handler(({ context, input: { folder }, errors }) =>
    changing(context, async (store) => {
      const sentence = folder === null ? null : await unusable(folder)
      if (sentence !== null) throw errors.UNUSABLE_FOLDER({ data: { sentence } })
      await store.commit([changedSettings(store.read(), { importFolder: folder })])
      return {}
    }),
  ),

  stageWatched: os.stageWatched.handler(async ({ context, input: { fileName }, errors }) => {
    const path = found(watchedPath(openStore(context), fileName) ?? undefined)
    const staging = found((await stageFileAt(context, path, fileName)) ?? undefined)
    return readable(staging, (data) => errors.UNREADABLE_FILE({ data }))
  }),

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

/** The file, or the refusal with why it is none. */
function readable(staging: Staging, refusal: (data: { sentence: string }) => Error): StagedFile {
  if (staging.kind === 'unreadable') throw refusal({ sentence: staging.sentence })
  return staging.file
}

/** Why a folder cannot be looked into; null where it can. */
async function unusable(folder: string): Promise<string | null> {
  if (!isAbsolute(folder)) return 'That is no whole path. Begin with / or with a drive.'
  return readdir(folder).then(
    () => null,
    () => 'That folder is not there, or Plumbline may not look into it.',
  )
}
