import { type ImportMemory, memoryOf } from '../../../shared/domain/import-memory'
import type { ImportPlan } from '../../../shared/domain/import-plan'
import { profileFor, wordsOf } from '../../../shared/domain/import-profile'
import type { ImportRecord, KeptImport } from '../../../shared/domain/import-record'
import { type CoreContext, changing } from '../context'
import type { WorkspaceData } from '../store/collections'
import { changesOfImport } from './carry-out'
import { decide, type Reckoning, reckon } from './reckon'
import { wholeImports } from './whole-imports'

/** What came of carrying a plan out. */
export type ImportOutcome =
  | { readonly kind: 'imported'; readonly record: ImportRecord }
  | { readonly kind: 'importedBefore' }
  | { readonly kind: 'questionsOpen'; readonly open: number }
  | { readonly kind: 'nothing' }

/**
 * Carries a plan out in one commit, or tells why nothing was done. Refuses as `reckon` does. `isFromFolder` is an import
 * that nobody asked for but the folder.
 */
export async function runImport(
  context: CoreContext,
  plan: ImportPlan,
  { isFromFolder }: { isFromFolder: boolean },
): Promise<ImportOutcome> {
  // adding up takes the time and changes nothing, so only what follows waits for its turn
  let reckoning: Reckoning | null = await reckon(context, plan, 'import')
  return changing(context, async (store) => {
    if (reckoning === null) throw new Error('An import is carried out once')
    const carried = await carriedOut(context, { reckoning, data: store.read(), isFromFolder })
    // the rows of the file, which the commit needs the memory of
    reckoning = null
    if (carried.kind !== 'imported') return carried
    await store.commit(carried.changes)
    return { kind: 'imported', record: carried.record }
  })
}

/** The changes of an import, or why there are none. */
async function carriedOut(
  context: CoreContext,
  { reckoning, data, isFromFolder }: { reckoning: Reckoning; data: WorkspaceData; isFromFolder: boolean },
): Promise<
  | Exclude<ImportOutcome, { kind: 'imported' }>
  | ({ readonly kind: 'imported' } & Awaited<ReturnType<typeof changesOfImport>>)
> {
  const { fileName, sha256 } = reckoning.source
  if (standingImport(sha256, data) !== undefined) return { kind: 'importedBefore' }
  const decision = decide(reckoning, data, context)
  const open = decision.effect.questions.length
  if (open > 0) return { kind: 'questionsOpen', open }
  if (decision.entries.length === 0 && decision.replaced.length === 0) return { kind: 'nothing' }
  const carried = await changesOfImport(decision, {
    fileName,
    sha256,
    memory: memoryFrom(reckoning, data),
    metricIds: reckoning.metrics.map(({ id }) => id),
    isFromFolder,
    data,
    newId: context.newId,
    at: context.clock.now(),
  })
  return { kind: 'imported', ...carried }
}

/** What is remembered of a file, under the name that exports of its shape have. */
function memoryFrom({ plan, source, second }: Reckoning, data: WorkspaceData): ImportMemory {
  const { columns } = source.told
  const memory = memoryOf(plan, { columns, lookupColumns: second?.told.columns ?? null })
  const before = profileFor(columns, latestImports(data))
  return { ...memory, words: wordsOf(plan, columns), name: before?.memory.name }
}

/** The import of the very same bytes that still counts. */
export function standingImport(sha256: string, data: WorkspaceData): KeptImport | undefined {
  return [...data.imports.values()].find((record) => record.sha256 === sha256 && record.undoneAt === null)
}

/** Every import, the undone too, latest first. */
export function latestImports(data: WorkspaceData): ImportRecord[] {
  // the collection keeps the order of their making, which tells apart imports of the same moment
  return wholeImports(data)
    .reverse()
    .sort((a, b) => b.importedAt.localeCompare(a.importedAt))
}
