import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ORPCError } from '@orpc/server'
import * as z from 'zod'
import { firstDraft } from '../../../shared/domain/first-draft'
import { type StagedFile, tooLargeToImport } from '../../../shared/domain/import-file'
import { type ImportPlan, importPlanSchema } from '../../../shared/domain/import-plan'
import { several } from '../../../shared/domain/in-words'
import { isExportName, type WatchedFile, type WatchedFolder } from '../../../shared/domain/watched-file'
import type { CoreContext } from '../context'
import { settingsOf } from '../profile'
import { activeMetrics } from '../progress'
import { versionOf } from '../store/counted-map'
import type { Store } from '../store/store'
import { decide, reckon } from './reckon'
import { latestImports, runImport } from './run-import'
import { stageFileAt } from './stage-file'

/** How a file stood at a look, and what came of it. */
type Seen = {
  readonly size: number
  readonly mtimeMs: number
  /** How the workspace stood when it was judged; null while it may still be written. */
  readonly asOf: string | null
  /** Null where it is in, or is still written. */
  readonly told: WatchedFile | null
}

type Watch = { folder: string; isThere: boolean; isLooking: boolean; seen: Map<string, Seen> }

const watches = new WeakMap<Store, Watch>()

/** The folder of a workspace, and what waits in it. */
export function watchedFolder(store: Store): WatchedFolder {
  const { importFolder: folder = null } = settingsOf(store.read())
  const watch = folder === null ? undefined : watches.get(store)
  if (watch === undefined || watch.folder !== folder) return { folder, isThere: true, files: [] }
  return { folder, isThere: watch.isThere, files: [...watch.seen.values()].flatMap(({ told }) => told ?? []) }
}

/** The path of an export in the folder; null where no folder is watched, or the name leads out of it. */
export function watchedPath(store: Store, fileName: string): string | null {
  const { folder } = watchedFolder(store)
  const isWithin = isExportName(fileName) && basename(fileName) === fileName
  return folder !== null && isWithin ? join(folder, fileName) : null
}

/**
 * Looks into the folder: a file that has not changed since the last look is imported as the last of its shape was, where
 * nothing is open about it; any other is told. A file that is in, undone or not, is never imported again. Nothing
 * happens while the workspace is locked, read only, or with a guest. Called again and again.
 */
export async function lookIntoFolder(context: CoreContext): Promise<void> {
  const { door } = context
  if (door.workspace.kind !== 'open' || door.isWithGuest) return
  const { store } = door.workspace
  const { importFolder: folder = null } = settingsOf(store.read())
  if (folder === null || store.state.kind === 'readOnly') return
  const known = watches.get(store)
  const watch =
    known?.folder === folder ? known : { folder, isThere: true, isLooking: false, seen: new Map() }
  watches.set(store, watch)
  if (watch.isLooking) return
  watch.isLooking = true
  const before = JSON.stringify(watchedFolder(store))
  try {
    await look(watch, store, context)
  } finally {
    watch.isLooking = false
    if (JSON.stringify(watchedFolder(store)) !== before) door.host.tell({ kind: 'news' })
  }
}

async function look(watch: Watch, store: Store, context: CoreContext): Promise<void> {
  const names = await readdir(watch.folder).catch(() => null)
  watch.isThere = names !== null
  const exports = (names ?? []).filter(isExportName).sort()
  if (names !== null) {
    for (const name of watch.seen.keys()) if (!exports.includes(name)) watch.seen.delete(name)
  }
  for (const name of exports) {
    const found = await stat(join(watch.folder, name)).catch(() => null)
    if (found === null || !found.isFile()) continue
    const { size, mtimeMs } = found
    const seen = watch.seen.get(name)
    const isStill = seen !== undefined && seen.size === size && seen.mtimeMs === mtimeMs
    const asOf = stateOf(store)
    if (!isStill) watch.seen.set(name, { size, mtimeMs, asOf: null, told: null })
    else if (seen.asOf === null || (seen.told !== null && seen.asOf !== asOf)) {
      const told = await judge(join(watch.folder, name), { name, size }, context)
      watch.seen.set(name, { size, mtimeMs, asOf: stateOf(store), told })
    }
  }
}

/** A text that changes with all that decides whether a file can go in by itself. */
function stateOf(store: Store): string {
  const { imports, importParts, people, metrics } = store.read()
  return [imports, importParts, people, metrics].map(versionOf).join(' ')
}

/** Imports a file, or tells why not; null where it is in. */
async function judge(
  path: string,
  { name, size }: { name: string; size: number },
  context: CoreContext,
): Promise<WatchedFile | null> {
  const failed = (sentence: string): WatchedFile => ({ fileName: name, kind: 'failed', sentence })
  const tooLarge = tooLargeToImport(size)
  if (tooLarge !== null) return failed(tooLarge)
  try {
    const staged = await stageFileAt(context, path, name)
    if (staged === null)
      return failed('It cannot be opened. Close it in other programs, or look at its rights.')
    if (staged.kind === 'unreadable') return failed(staged.sentence)
    const sentence = await importUnasked(staged, context).finally(() =>
      context.door.staged.remove(staged.file.id),
    )
    return sentence === null ? null : { fileName: name, kind: 'needsLook', sentence }
  } catch (error) {
    if (error instanceof ORPCError) return failed(refusalWords(error))
    throw error
  }
}

const withSentence = z.object({ sentence: z.string() })

function refusalWords(error: ORPCError<string, unknown>): string {
  return withSentence.safeParse(error.data).data?.sentence ?? error.message
}

/** Why a file waits for the manager, in a sentence; null where it went in, or was in before. */
async function importUnasked(
  { file, sha256, store }: { file: StagedFile; sha256: string; store: Store },
  context: CoreContext,
): Promise<string | null> {
  const data = store.read()
  const imports = latestImports(data)
  if (imports.some((record) => record.sha256 === sha256)) return null
  const { draft, profile, replaces, differences } = firstDraft(file, {
    metrics: activeMetrics(data),
    people: [...data.people.values()],
    imports,
  })
  if (profile === null) {
    return 'No earlier import had these columns. Import it once yourself: the next of its kind goes in by itself.'
  }
  const [different] = differences
  if (different !== undefined) return different.sentence
  const plan = importPlanSchema.safeParse({ ...draft, overlap: replaces ? 'replace' : null }).data
  if (plan === undefined) return 'Something has to be chosen before it can go in.'
  return runWhereClear(plan, store, context)
}

async function runWhereClear(plan: ImportPlan, store: Store, context: CoreContext): Promise<string | null> {
  const { effect } = decide(await reckon(context, plan, 'look'), store.read(), context)
  const { questions, rejectedTotal, rowsUsed, rowsChanged } = effect
  if (questions.length > 0) return `${several(questions.length, 'question is', 'questions are')} open.`
  if (rejectedTotal > 0) return `${several(rejectedTotal, 'row', 'rows')} would be left out.`
  if (rowsUsed + rowsChanged === 0) return 'No row of it would be used.'
  const outcome = await runImport(context, plan, { isFromFolder: true })
  return outcome.kind === 'questionsOpen' ? 'A question is open.' : null
}
