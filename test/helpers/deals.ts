import { put } from '../../electron/core/store/collections'
import type { ImportPlan } from '../../shared/domain/import-plan'
import type { Person } from '../../shared/domain/person'
import { aPlan, rows, sum } from '../builders/import-plan'
import { aPerson } from '../builders/person'
import { csv, type ImportingCore, openImportingCore } from './imports'

export const jonas = aPerson({ name: 'Jonas Lindqvist' })
const amara = aPerson({ name: 'Amara Okafor' })

/** Four deals of the two, three of them won. */
export const deals = csv(
  'Owner,Stage,Close date,Amount',
  'Jonas Lindqvist,Won,2026-11-02,100.50',
  'Jonas Lindqvist,Won,2026-11-02,200.00',
  'Amara Okafor,Lost,2026-11-03,50.00',
  'Amara Okafor,Won,2026-11-04,70.25',
)

/** A core that knows Jonas and Amara. */
export async function withTeam(...others: Person[]): Promise<ImportingCore> {
  const core = await openImportingCore()
  await core.store.commit([jonas, amara, ...others].map((person) => put('people', person)))
  return core
}

/** A plan over the deals above: closed deals and revenue of what was won. */
export async function dealsPlan(
  core: ImportingCore,
  content: string = deals,
  point: Partial<ImportPlan> = {},
): Promise<ImportPlan> {
  const file = await core.stage('deals.csv', content)
  return aPlan({
    fileId: file.id,
    who: { kind: 'column', column: 0 },
    when: { kind: 'column', column: 2, order: null },
    measures: [
      { metricId: core.metricId('closedDeals'), numerator: rows(1, 'Won'), denominator: null },
      {
        metricId: core.metricId('revenue'),
        numerator: sum(3, { where: { column: 1, anyOf: ['Won'] } }),
        denominator: null,
      },
    ],
    ...point,
  })
}

/** Every measurement of a workspace in words, sorted. */
export function measured(core: ImportingCore): string[] {
  const { people, metrics, measurements } = core.store.read()
  return [...measurements.values()]
    .map(({ personId, metricId, on, numerator, denominator }) =>
      [people.get(personId)?.name, metrics.get(metricId)?.name, on, `${numerator}/${denominator}`].join(' '),
    )
    .sort()
}
