import * as z from 'zod'
import { personIdSchema } from './id'
import type { Column } from './import-file'
import { peopleNamed } from './import-person'
import { columnIndexSchema, type ImportPlan, measureSchema, namedSchema, whenSchema } from './import-plan'
import type { Metric } from './metric'
import type { Person } from './person'
import { identityFor, rowIdentitySchema } from './row-identity'
import { rowMeaningSchema } from './row-meaning'
import type { PlanDraft } from './suggest-plan'

/** Whose the rows were. */
export const rememberedWhoSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('column'), column: columnIndexSchema }),
  z.object({
    kind: z.literal('lookup'),
    column: columnIndexSchema,
    /** The headers of the second file. */
    headers: z.array(z.string()),
    keyColumn: columnIndexSchema,
    personColumn: columnIndexSchema,
  }),
  z.object({ kind: z.literal('person'), personId: personIdSchema }),
])

export type RememberedWho = z.infer<typeof rememberedWhoSchema>

/** What was chosen for a file, for the next one with the same headers. It outlives the undo of its import. */
export const importMemorySchema = z.object({
  headers: z.array(z.string()),
  who: rememberedWhoSchema,
  when: whenSchema,
  measures: z.array(measureSchema),
  people: z.array(namedSchema),
  /** What one row is; left out where that was not asked. */
  rowIs: rowMeaningSchema.optional(),
  /** Whether rows with nobody in them were of the name above; left out where that was not asked. */
  fillDown: z.boolean().optional(),
  /** Whether marked rows counted; left out where that was not asked. */
  markedRows: z.enum(['count', 'leaveOut']).optional(),
  /**
   * Whether it replaced the numbers of days that had some, as the next export of the same days does; for files of the watched
   * folder. That it added to them is not remembered: a row that changed would count twice.
   */
  replaces: z.boolean().optional(),
  /** How its rows are recognised; left out where that was not kept. */
  identity: rowIdentitySchema.optional(),
  /** What stood in the columns that decide whether a row counts. */
  words: z.array(z.object({ column: columnIndexSchema, values: z.array(z.string()) })).optional(),
  /** What the manager calls such exports; left out while the name of the file says it. */
  name: z.string().optional(),
  /** Whether it is not to be used for the next file any more. */
  isForgotten: z.boolean().optional(),
})
export type ImportMemory = z.infer<typeof importMemorySchema>

/** What to remember of a plan that was carried out. */
export function memoryOf(
  plan: ImportPlan,
  given: { columns: readonly Column[]; lookupColumns: readonly Column[] | null },
): ImportMemory {
  const { who, when, measures, people, rowIs, fillDown, markedRows } = plan
  return {
    headers: headersOf(given.columns),
    who:
      who.kind === 'lookup'
        ? {
            kind: 'lookup',
            column: who.column,
            headers: headersOf(given.lookupColumns ?? []),
            keyColumn: who.keyColumn,
            personColumn: who.personColumn,
          }
        : who,
    when,
    measures,
    people,
    rowIs,
    fillDown,
    markedRows,
    replaces: plan.overlap === 'replace' ? true : undefined,
    identity: identityFor(plan.identity, given.columns) ?? undefined,
  }
}

/** Whether a file has exactly these headers, in this order. */
export function hasHeaders(columns: readonly Column[], headers: readonly string[]): boolean {
  return (
    columns.length === headers.length &&
    columns.every(({ header }, index) => header.trim() === headers[index])
  )
}

/**
 * A suggestion with what was chosen last time in it. What the data has to prove, the order of dates and the decimal
 * mark, is not taken over; neither is what is gone: archived metrics, people who left, people who are there by now.
 */
export function withMemory(
  draft: PlanDraft,
  memory: ImportMemory,
  given: { columns: readonly Column[]; metrics: readonly Metric[]; people: readonly Person[] },
): PlanDraft {
  const { who } = memory
  const isThere = (personId: Person['id']): boolean => given.people.some(({ id }) => id === personId)
  const measures = memory.measures.filter(({ metricId }) =>
    given.metrics.some(({ id, archivedAt }) => id === metricId && archivedAt === null),
  )
  return {
    ...draft,
    // a second file has to be chosen again
    who: who.kind === 'lookup' || (who.kind === 'person' && !isThere(who.personId)) ? null : who,
    when: whenFrom(memory, given.columns) ?? draft.when,
    measures: measures.length === 0 ? draft.measures : measures,
    ...(memory.rowIs === undefined ? {} : { rowIs: memory.rowIs }),
    ...(memory.fillDown === undefined ? {} : { fillDown: memory.fillDown }),
    ...(memory.markedRows === undefined ? {} : { markedRows: memory.markedRows }),
    ...identityFrom(memory, given.columns),
    people: memory.people.filter(({ means }) => {
      if (means.kind === 'person') return isThere(means.personId)
      return means.kind === 'leaveOut' || peopleNamed(means.name, given.people).length === 0
    }),
  }
}

/** A column that tells no rows apart in this file is not taken over. */
function identityFrom({ identity }: ImportMemory, columns: readonly Column[]): Pick<PlanDraft, 'identity'> {
  if (identity === undefined) return {}
  return identity.kind === 'content' || columns[identity.column]?.isIdentity === true ? { identity } : {}
}

function whenFrom({ when }: ImportMemory, columns: readonly Column[]): PlanDraft['when'] {
  // one day for all rows, or one year, is another with the next file
  if (when.kind === 'yearAndMonth') return when
  if (when.kind !== 'column') return null
  const content = columns[when.column]?.content
  return content?.kind === 'date' ? { ...when, order: content.dateOrder } : null
}

/** The headers of a file, as they are remembered. */
export function headersOf(columns: readonly Column[]): string[] {
  return columns.map(({ header }) => header.trim())
}
