import { ORPCError } from '@orpc/server'
import type { StagedFileId } from '../../../shared/domain/id'
import { encodingQuestions } from '../../../shared/domain/import-answers'
import { impossiblePlan } from '../../../shared/domain/import-check'
import { decideImport, type ImportDecision } from '../../../shared/domain/import-effect'
import type { FileFigures } from '../../../shared/domain/import-figures'
import type { ImportPlan } from '../../../shared/domain/import-plan'
import type { Metric } from '../../../shared/domain/metric'
import { identityColumns } from '../../../shared/domain/row-identity'
import { type CoreContext, found, openStore } from '../context'
import { firmOf } from '../profile'
import type { WorkspaceData } from '../store/collections'
import { earlierRows } from './earlier-rows'
import type { FileAtDesk } from './file-at-desk'
import type { KnownSource } from './read-source'
import { wholeImports } from './whole-imports'

/** What the rows of a staged file add up to under a plan, and what was needed to know it. */
export type Reckoning = {
  readonly plan: ImportPlan
  readonly source: KnownSource
  /** The second file, where the plan looks names up in one. */
  readonly second: KnownSource | null
  readonly metrics: readonly Metric[]
  readonly figures: FileFigures
}

/**
 * A look needs to know the rows one by one only where earlier ones may be among them; an import keeps them; `rejected` lists
 * the rows that cannot be used, as many as a list to save may have.
 */
export type Purpose = 'look' | 'import' | 'rejected'

const mostShown = 500
const mostSaved = 100_000

/**
 * Adds up a staged file under a plan: the long part of preview and run, which needs nothing of the workspace but its
 * metrics and its currency. Refuses with `NOT_FOUND` and `IMPOSSIBLE_PLAN`.
 */
export async function reckon(context: CoreContext, plan: ImportPlan, purpose: Purpose): Promise<Reckoning> {
  const data = openStore(context).read()
  const { file, known: source } = stagedSource(context, plan.fileId)
  const other = plan.who.kind === 'lookup' ? stagedSource(context, plan.who.fileId) : null
  const second = other?.known ?? null
  const metrics = plan.measures.map(({ metricId }) => found(data.metrics.get(metricId)))
  for (const personId of peopleAsked(plan)) found(data.people.get(personId))
  const sentence = impossiblePlan({
    plan,
    columns: source.told.columns,
    lookupColumns: second?.told.columns ?? null,
    metrics,
  })
  if (sentence !== null) throw impossible(sentence)
  const lookup = other !== null && plan.who.kind === 'lookup' ? await other.file.lookUp(plan.who) : null
  const { identity, standing } = earlierRows(plan, source, data)
  const isEachRowAsked = purpose === 'import' || (purpose === 'look' && standing.length > 0)
  const added = await file.addUp({
    plan,
    lookup,
    metrics,
    currency: firmOf(data).currency,
    rows: isEachRowAsked ? { identity, columns: source.told.columns } : null,
    mostRejected: purpose === 'rejected' ? mostSaved : mostShown,
    mayBeOvertaken: purpose === 'look',
  })
  if (added.kind === 'impossible') throw impossible(added.sentence)
  const questions = [
    ...encodingQuestions(plan.fileId, source.told),
    ...(plan.who.kind === 'lookup' && second !== null ? encodingQuestions(plan.who.fileId, second.told) : []),
    ...added.figures.questions,
  ]
  return { plan, source, second, metrics, figures: { ...added.figures, questions } }
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

/** A staged file that was read, or `NOT_FOUND` where it made way for others. */
function stagedSource(
  { door }: CoreContext,
  fileId: StagedFileId,
): { readonly file: FileAtDesk; readonly known: KnownSource } {
  const file = found(door.staged.get(fileId))
  return { file, known: found(file.known ?? undefined) }
}

function peopleAsked(plan: ImportPlan): string[] {
  const said = plan.people.flatMap(({ means }) => (means.kind === 'person' ? [means.personId] : []))
  return plan.who.kind === 'person' ? [plan.who.personId, ...said] : said
}

function impossible(sentence: string): ORPCError<'IMPOSSIBLE_PLAN', { sentence: string }> {
  return new ORPCError('IMPOSSIBLE_PLAN', { status: 422, data: { sentence } })
}
