import { formatShortDay } from '../../../../shared/domain/calendar-format'
import type { Commitment } from '../../../../shared/domain/commitment'
import { calledName, givenName } from '../../../../shared/domain/person'
import type { Block, Cell, Columns, Table } from '../typesetting/content'
import { paperLanguage } from './clock-words'
import { goalSpark, goalSparkPt } from './goal-spark'
import { type GoalStanding, goalStandingWords } from './goal-standing'
import { ink } from './ink'
import { cell, column, heading, paragraph, unbroken } from './paper-blocks'
import { looks } from './paper-looks'
import type { SheetDensity } from './sheet-density'
import type { SheetSources } from './sheet-sources'

/** Goals and what both agreed, side by side; rows that do not fit are counted. What is not to be shown is left out. */
export function sheetLists(sources: SheetSources, { rows, charts }: SheetDensity): Columns[] {
  const { goals, commitments } = sources
  const withWays = charts > 3
  const columns = [
    ...(goals === null
      ? []
      : [
          {
            share: 1,
            blocks: listed('Goals', goalRows(goals, sources, withWays), { rows, none: 'No goals are set.' }),
          },
        ]),
    ...(commitments === null
      ? []
      : [
          {
            share: 1,
            blocks: listed('Agreed', agreedRows(commitments, sources), { rows, none: 'Nothing is open.' }),
          },
        ]),
  ]
  if (columns.length === 0) return []
  return [{ kind: 'columns', columns, gapPt: 27, gapBeforePt: 18, onOneBaseline: true, keepWithNext: false }]
}

function listed(
  title: string,
  all: readonly (readonly [Cell, Cell])[],
  given: { rows: number; none: string },
): Block[] {
  const head = heading(2, title, looks.chartTitle, 0)
  const shown = all.slice(0, given.rows)
  const more = all.length - shown.length
  if (all.length === 0) return [head, paragraph(given.none, looks.cellMuted, { gapBeforePt: 4 })]
  return [
    head,
    ...(shown.length === 0 ? [] : [plainTable(shown)]),
    ...(more === 0 ? [] : [paragraph(`and ${more} more`, looks.caption, { gapBeforePt: 4 })]),
  ]
}

/** A table whose first column says what the second is about, so it has no head. */
function plainTable(rows: readonly (readonly Cell[])[]): Table {
  return {
    kind: 'table',
    columns: [column('', { share: 1 }), column('', { align: 'end' })],
    headed: false,
    rows,
    gapBeforePt: 3,
    paddingPt: 4,
    columnGapPt: 10,
    ruleColour: ink.line,
  }
}

function goalRows(goals: readonly GoalStanding[], sources: SheetSources, withWays: boolean): [Cell, Cell][] {
  return goals.map((standing) => {
    const { statement, dueOn } = standing.goal.fields
    const drawing = withWays ? goalSpark(standing, sources) : null
    return [
      cell(`${statement.trim()}, by ${day(dueOn, sources)}`, looks.cell),
      {
        ...cell(unbroken(goalStandingWords(standing, sources)), looks.cell),
        ...(drawing === null ? {} : { picture: { drawing, widthPt: goalSparkPt } }),
      },
    ]
  })
}

function agreedRows(commitments: readonly Commitment[], sources: SheetSources): [Cell, Cell][] {
  return commitments.map((commitment) => [
    cell(`${promiser(commitment, sources)}: ${commitment.what.trim()}`, looks.cell),
    cell(day(commitment.dueOn, sources), looks.cell),
  ])
}

function promiser({ madeBy }: Commitment, { person, firm }: SheetSources): string {
  return madeBy === 'manager' ? givenName(firm.managerName) : calledName(person)
}

function day(date: string, { asOf }: SheetSources): string {
  return unbroken(formatShortDay(date, { locale: paperLanguage, today: asOf }))
}
