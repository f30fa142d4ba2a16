import { aimOf, attainmentState, wholePercent } from '../../../../shared/domain/attainment'
import { monthOf } from '../../../../shared/domain/calendar'
import { formatLongDay, formatMonth } from '../../../../shared/domain/calendar-format'
import type { Metric } from '../../../../shared/domain/metric'
import { besideTarget, formatValue } from '../../../../shared/domain/metric-format'
import { lastSessionWords, nextSessionWords } from '../../../../shared/domain/next-session-words'
import { roleOn } from '../../../../shared/domain/person'
import { overallAttainment, type Progress } from '../../../../shared/domain/progress'
import type { Block, Cell, Column, Columns, Table } from '../typesetting/content'
import type { PaperContent } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { column, heading, paragraph, table, unbroken } from './paper-blocks'
import { frameOf } from './paper-frame'
import { looks } from './paper-looks'
import { sheetFurniture } from './sheet-furniture'
import { signOf } from './signs'
import { stateWords } from './state-words'
import type { TeamMember, TeamSources } from './team-sources'

/** As on the person sheet, a little wider, because a table has to find room. */
const margins = { sidePt: 40, topPt: 42, bottomPt: 64 }

/** Metrics that find room beside attainment, sessions and promises, and in a table of their own. */
const besideSessions = 3
const bySelf = 5

const sparklinePt = 60

/** Of a name in the table: about six lines of its column. */
const mostLetters = 80

/**
 * The team on paper: a row a person, as on the board. About twenty people find room on a page; the head of the table
 * comes again on every page. Metrics that find no room beside the rest stand in further tables.
 */
export function teamSheet(sources: TeamSources): PaperContent {
  const { firm, team, metrics } = sources
  const frame = frameOf(firm.paper, margins)
  return {
    frame,
    blocks: [teamHead(sources), ...(team.length === 0 ? [nobody] : teamTables(sources))],
    furniture: sheetFurniture(frame, {
      progress: team.flatMap(({ progress }) =>
        progress.filter(({ metric }) => metrics.some(({ id }) => id === metric.id)),
      ),
      charts: sources.sparklines.map(({ metricId }) => ({ metricId, large: false })),
    }),
  }
}

const nobody = paragraph('Nobody is on the team yet.', looks.cellMuted, { gapBeforePt: 18 })

function teamHead({ firm, asOf, today, team }: TeamSources): Columns {
  const name = firm.team.trim() === '' ? 'Team' : firm.team.trim()
  const many = team.length === 1 ? '1 person' : `${team.length} people`
  const when =
    monthOf(asOf) === monthOf(today)
      ? `Team sheet of ${formatLongDay(asOf, paperLanguage)}`
      : `Team sheet of ${formatMonth(monthOf(asOf), paperLanguage)}, made on ${formatLongDay(today, paperLanguage)}`
  const house = { align: 'end', insetEndPt: 22, mostLines: 2 } as const
  return {
    kind: 'columns',
    columns: [
      {
        share: 70,
        blocks: [
          { ...heading(1, name, looks.sheetTitle, 0), mostLines: 3 },
          paragraph(`${when}, ${many}`, looks.facts, { gapBeforePt: 1, mostLines: 2 }),
        ],
      },
      {
        share: 30,
        blocks: [
          paragraph(firm.organisation, looks.statementMuted, house),
          paragraph(firm.managerName, looks.statementMuted, house),
        ],
      },
    ],
    gapPt: 12,
    gapBeforePt: 0,
    onOneBaseline: true,
    keepWithNext: true,
  }
}

function teamTables(sources: TeamSources): Block[] {
  const { metrics } = sources
  const besideTheRest = sources.withSessions ? besideSessions : besideSessions + 1
  const further: Block[] = []
  for (let from = besideTheRest; from < metrics.length; from += bySelf) {
    further.push(furtherTable(sources, metrics.slice(from, from + bySelf)))
  }
  return [
    boardTable(sources, metrics.slice(0, besideTheRest)),
    ...(further.length === 0 ? [] : [heading(2, 'More numbers', looks.chartTitle, 20), ...further]),
    paragraph(howItCounts(sources), looks.caption, { gapBeforePt: 12 }),
  ]
}

function howItCounts({ asOf, today }: TeamSources): string {
  const pace = 'What adds up during the month is measured against an even pace over its working days.'
  return [
    'Attainment is the mean over all numbers with a target, each weighing the same: on target from 100 %, at risk from 90 to 99 %, behind under 90 %. The same limits for everyone.',
    ...(monthOf(asOf) === monthOf(today) ? [pace] : []),
    'The small charts are twelve weeks.',
  ].join(' ')
}

function boardTable(sources: TeamSources, metrics: readonly Metric[]): Table {
  const reader = { locale: paperLanguage, today: sources.today }
  return teamTable(
    [
      column('Person', { share: 1 }),
      column('Attainment'),
      ...metrics.map(metricColumn),
      ...(sources.withSessions ? [column('Session'), column('Open', { align: 'end' })] : []),
    ],
    sources.team.map((member) => [
      whoCell(member, sources),
      attainmentCell(member),
      ...metrics.map((metric) => metricCell(member, metric, sources)),
      ...(sources.withSessions ? sessionCells(member, reader) : []),
    ]),
  )
}

function sessionCells({ next, open }: TeamMember, reader: { locale: string; today: string }): Cell[] {
  return [
    linesCell(unbroken(nextSessionWords(next, reader)), unbroken(lastSessionWords(next, reader))),
    { prose: [{ text: open === 0 ? '–' : String(open), look: looks.captionStrong }], sign: null },
  ]
}

function furtherTable(sources: TeamSources, metrics: readonly Metric[]): Table {
  return teamTable(
    [column('Person'), ...metrics.map(metricColumn)],
    sources.team.map((member) => [
      whoCell(member, sources),
      ...metrics.map((metric) => metricCell(member, metric, sources)),
    ]),
  )
}

function teamTable(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  return { ...table(columns, rows, 14), paddingPt: 2.75, columnGapPt: 10 }
}

function metricColumn({ name }: Metric): Column {
  return column(name)
}

function whoCell({ person }: TeamMember, { asOf }: TeamSources): Cell {
  return linesCell(shortened(person.name), shortened(roleOn(person, asOf)))
}

/** A name that would make its row as high as a page is cut with an ellipsis; the page of the person has all of it. */
function shortened(name: string): string {
  const letters = [...name.trim()]
  return letters.length <= mostLetters ? name : `${letters.slice(0, mostLetters).join('').trimEnd()}…`
}

function linesCell(first: string, second: string): Cell {
  return {
    prose: [
      { text: first, look: looks.captionStrong },
      { text: `\n${second}`, look: looks.caption },
    ],
    sign: null,
  }
}

function attainmentCell({ progress }: TeamMember): Cell {
  const percent = overallAttainment(progress)
  const state = attainmentState(percent)
  return {
    prose: [
      { text: percent === null ? '–' : `${wholePercent(percent)}\u00a0%`, look: looks.captionStrong },
      { text: `\n${unbroken(stateWords[state])}`, look: looks.caption },
    ],
    sign: signOf(state, { sizePt: 6.5 }),
  }
}

/** The figure beside its target over twelve weeks; the state in words where there is no chart that tells it. */
function metricCell({ person, progress }: TeamMember, { id }: Metric, sources: TeamSources): Cell {
  const own = progress.find(({ metric }) => metric.id === id)
  if (own === undefined || (own.current.value === null && own.current.target === null)) {
    return { prose: [{ text: '–', look: looks.caption }], sign: null }
  }
  const drawing = sources.sparklines.find(
    ({ personId, metricId }) => personId === person.id && metricId === id,
  )?.drawing
  return {
    prose: [
      ...figureProse(own, sources),
      ...(drawing === undefined ? [{ text: `\n${stateWords[own.state]}`, look: looks.caption }] : []),
    ],
    sign: signOf(own.state, { sizePt: 6.5 }),
    ...(drawing === undefined ? {} : { picture: { drawing, widthPt: sparklinePt } }),
  }
}

function figureProse({ metric, current }: Progress, { firm }: TeamSources): Cell['prose'] {
  const reading = { locale: paperLanguage, currency: firm.currency }
  const aim = aimOf(current)
  return [
    { text: formatValue(metric.kind, current.value, reading), look: looks.captionStrong },
    ...(aim === null ? [] : [{ text: ` ${besideTarget(metric.kind, aim, reading)}`, look: looks.caption }]),
  ]
}
