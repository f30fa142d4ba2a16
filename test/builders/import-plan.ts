import { randomUUID } from 'node:crypto'
import { metricIdSchema, stagedFileIdSchema } from '../../shared/domain/id'
import {
  type ImportPlan,
  importPlanSchema,
  type Measure,
  type NameMeaning,
  type Tally,
} from '../../shared/domain/import-plan'

/** A plan that counts every row of a file as a closed deal of whom the first column names, on one day. */
export function aPlan(point: Partial<ImportPlan> = {}): ImportPlan {
  return importPlanSchema.parse({
    fileId: stagedFileIdSchema.parse(randomUUID()),
    who: { kind: 'column', column: 0 },
    when: { kind: 'fixed', on: '2026-11-20' },
    measures: [aMeasure()],
    decimalMark: null,
    people: [],
    overlap: null,
    rowIs: 'activity',
    countAnyway: [],
    ...point,
  })
}

/** Counts rows of a metric, divided by nothing. */
function aMeasure(point: Partial<Measure> = {}): Measure {
  return {
    metricId: metricIdSchema.parse(randomUUID()),
    numerator: rows(),
    denominator: null,
    ...point,
  }
}

/** All rows, or those whose cell in a column is one of some texts: `rows(2, 'Won')`. */
export function rows(column?: number, ...anyOf: string[]): Tally {
  return { kind: 'rows', where: column === undefined ? null : { column, anyOf } }
}

/** The sum of a column: `sum(3)`, `sum(3, { unit: 'minutes' })`. */
export function sum(column: number, point: Partial<Extract<Tally, { kind: 'sum' }>> = {}): Tally {
  return { kind: 'sum', column, unit: 'asIs', where: null, ...point }
}

/** Adds everybody of these names to the team. */
export function createAll(...names: string[]): ImportPlan['people'] {
  return names.map((name) => ({ name, means: { kind: 'create', name } satisfies NameMeaning }))
}
