import type { IsoDate } from '../../../shared/domain/calendar'
import { csvFigure, csvHeader } from '../../../shared/domain/csv-figure'
import type { CsvCell, CsvTable } from '../../../shared/domain/csv-text'
import type { Metric } from '../../../shared/domain/metric'
import { roleOn } from '../../../shared/domain/person'
import { overallAttainment } from '../../../shared/domain/progress'
import type { BoardRow } from './board'

/** The board as a table for other programs: every metric of the running month, also those that have no room on screen. */
export function boardTable(
  rows: readonly BoardRow[],
  { today, currency }: { today: IsoDate; currency: string },
): CsvTable {
  const metrics = rows[0]?.progress.map(({ metric }) => metric) ?? []
  const hasScores = rows.some(({ scored }) => scored !== undefined)
  return {
    headers: [
      'Person',
      'Role',
      'As of',
      'Attainment of all targets (%)',
      ...(hasScores ? ['Score by the scorecard'] : []),
      ...metrics.flatMap((metric) => metricHeaders(metric, currency)),
      'Last session on',
      'Next session due on',
      'Open commitments',
    ],
    rows: rows.map(({ person, progress, next, open, scored }) => [
      person.name,
      roleOn(person, today),
      today,
      overallAttainment(progress),
      ...(hasScores ? [scored?.score ?? null] : []),
      ...metrics.flatMap(({ id, kind }): CsvCell[] => {
        const current = progress.find(({ metric }) => metric.id === id)?.current
        return [
          csvFigure(kind, current?.value ?? null),
          csvFigure(kind, current?.target ?? null),
          csvFigure(kind, current?.upTo ?? null),
          current?.attainment ?? null,
        ]
      }),
      next.lastHeldOn,
      next.dueOn,
      open,
    ]),
  }
}

function metricHeaders({ name, kind }: Metric, currency: string): string[] {
  return [
    csvHeader(name, kind, currency),
    csvHeader(`${name}, target of the month`, kind, currency),
    csvHeader(`${name}, upper end of the target`, kind, currency),
    `${name}, attainment (%)`,
  ]
}
