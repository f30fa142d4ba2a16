import { ORPCError } from '@orpc/server'
import type { StagedFileId } from '../../../shared/domain/id'
import { impossiblePlan } from '../../../shared/domain/import-check'
import { decideImport, type ImportDecision } from '../../../shared/domain/import-effect'
import type { FileFigures } from '../../../shared/domain/import-figures'
import type { ImportPlan } from '../../../shared/domain/import-plan'
import type { Metric } from '../../../shared/domain/metric'
import { identityColumns } from '../../../shared/domain/row-identity'
import { type CoreContext, found } from '../context'
import { firmOf } from '../profile'
import type { WorkspaceData } from '../store/collections'
import type { Store } from '../store/store'
import { addUp } from './add-up'
import { earlierRows } from './earlier-rows'
import { readLookup } from './lookup'
import type { Source } from './read-source'
import { RowKeys } from './row-keys'
import { stagedFilesOf } from './staged-files'
import { wholeImports } from './whole-imports'

/** What the rows of a staged file add up to under a plan, and what was needed to know it. */
export type Reckoning = {
  readonly plan: ImportPlan
  readonly source: Source
  /** The second file, where the plan looks names up in one. */
  readonly second: Source | null
  readonly metrics: readonly Metric[]
  readonly figures: FileFigures
}

/** A look needs to know the rows one by one only where earlier ones may be among them; an import keeps them. */
export type Purpose = 'look' | 'import'

/**
 * Adds up a staged file under a plan: the long part of preview and run, which needs nothing of the workspace but its
 * metrics and its currency. Refuses with `NOT_FOUND` and `IMPOSSIBLE_PLAN`.
 */
export async function reckon(store: Store, plan: ImportPlan, purpose: Purpose): Promise<Reckoning> {
  const data = store.read()
  const source = stagedSource(store, plan.fileId)
  const second = plan.who.kind === 'lookup' ? stagedSource(store, plan.who.fileId) : null
  const metrics = plan.measures.map(({ metricId }) => found(data.metrics.get(metricId)))
  for (const personId of peopleAsked(plan)) found(data.people.get(personId))
  const sentence = impossiblePlan({
    plan,
    columns: source.told.columns,
    lookupColumns: second?.told.columns ?? null,
    metrics,
  })
  if (sentence !== null) throw impossible(sentence)
  const lookup = second !== null && plan.who.kind === 'lookup' ? await readLookup(second, plan.who) : null
  const { identity, standing } = earlierRows(plan, source, data)
  const keys = purpose === 'import' || standing.length > 0 ? new RowKeys(identity, source.told.columns) : null
  const added = await addUp({ plan, source, lookup, metrics, currency: firmOf(data).currency, keys })
  if (added.kind === 'impossible') throw impossible(added.sentence)
  return { plan, source, second, metrics, figures: added.figures }
}

/** The short part: what the figures change in the workspace as it stands. */
export function decide(
  { plan, source, figures, metrics }: Reckoning,
  data: WorkspaceData,
  context: CoreContext,
): Exclude<ImportDecision, { kind: 'impossible' }> {
  const decision = decideImport({
    plan,
    figures,
    metrics,
    people: [...data.people.values()],
    measurements: [...data.measurements.values()],
    imports: wholeImports(data),
    earlier: earlierRows(plan, source, data),
    identityColumns: identityColumns(source.told.columns).map(({ index }) => index),
    today: context.clock.today(),
  })
  if (decision.kind === 'impossible') throw impossible(decision.sentence)
  return decision
}

/** A staged file, or `NOT_FOUND` where it made way for others. */
export function stagedSource(store: Store, fileId: StagedFileId): Source {
  return found(stagedFilesOf(store).get(fileId))
}

function peopleAsked(plan: ImportPlan): string[] {
  const said = plan.people.flatMap(({ means }) => (means.kind === 'person' ? [means.personId] : []))
  return plan.who.kind === 'person' ? [plan.who.personId, ...said] : said
}

function impossible(sentence: string): ORPCError<'IMPOSSIBLE_PLAN', { sentence: string }> {
  return new ORPCError('IMPOSSIBLE_PLAN', { status: 422, data: { sentence } })
}
