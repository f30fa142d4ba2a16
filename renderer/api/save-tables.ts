import type { IsoDate } from '../../shared/domain/calendar'
import {
  commitmentsTable,
  evidenceTable,
  figuresTable,
  goalsTable,
  importsTable,
  rejectedTable,
  sessionsTable,
  type TableNames,
  targetsTable,
} from '../../shared/domain/csv-tables'
import type { CsvTable } from '../../shared/domain/csv-text'
import type { PersonId } from '../../shared/domain/id'
import type { ImportPlan } from '../../shared/domain/import-plan'
import type { FigureSpan } from '../../shared/domain/metric-figure'
import type { Act } from '../components/act-menu'
import { client } from './api'
import { saveCsv } from './save-csv'

type Asked = {
  /** Whose tables; null for everybody. */
  readonly person: { readonly id: PersonId; readonly name: string } | null
  readonly today: IsoDate
  readonly currency: string
}

/** The tables of one person, or of everybody, that can be saved as CSV, by what is in them. */
export function tableActs(asked: Asked): Act[] {
  const personId = asked.person?.id ?? null
  const act = (name: string, table: (names: TableNames) => Promise<CsvTable>): Act => ({
    name,
    run: () => void save(asked, name, table),
  })
  const figures = (name: string, span: FigureSpan): Act =>
    act(name, async (names) =>
      figuresTable(await client.metrics.figures({ personId, span }), { ...names, span }),
    )
  return [
    figures('Numbers by day', 'day'),
    figures('Numbers by week', 'week'),
    figures('Numbers by month', 'month'),
    act('Goals', async (names) => goalsTable(await client.goals.list({ personId }), names)),
    act('Commitments', async (names) => commitmentsTable(await client.commitments.list({ personId }), names)),
    act('Evidence', async (names) => evidenceTable(await client.evidence.list({ personId }), names)),
    act('Sessions', async (names) => sessionsTable(await client.sessions.list({ personId }), names)),
  ]
}

/** Saves every target ever set. */
export function saveTargets(asked: Omit<Asked, 'person'>): Promise<void> {
  return save({ ...asked, person: null }, 'Targets', async (names) =>
    targetsTable(await client.metrics.targets(), names),
  )
}

/** Saves the list of imports. */
export function saveImports(asked: Omit<Asked, 'person'>): Promise<void> {
  return save({ ...asked, person: null }, 'Imports', async (names) =>
    importsTable(await client.imports.list(), names),
  )
}

/** Saves the rows that a plan leaves out of a file. */
export function saveRejected(plan: ImportPlan, fileName: string): Promise<void> {
  return saveCsv(['Left out of', fileName], async () => {
    const { rows } = await client.imports.rejected(plan)
    return rejectedTable(rows)
  })
}

function save(
  { person, today, currency }: Asked,
  name: string,
  table: (names: TableNames) => Promise<CsvTable>,
): Promise<void> {
  return saveCsv([name, person?.name ?? '', today], async () => {
    const [people, metrics] = await Promise.all([client.people.list(), client.metrics.list()])
    return table({ people: new Map(people.map((each) => [each.id, each.name])), metrics, currency })
  })
}
