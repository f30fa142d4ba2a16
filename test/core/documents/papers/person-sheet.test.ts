import { describe, expect, test } from 'vitest'
import { personSheet } from '../../../../electron/core/documents/papers/person-sheet'
import type { SheetChart, SheetSources } from '../../../../electron/core/documents/papers/sheet-sources'
import { placedPages } from '../../../../electron/core/documents/typesetting/placed-pages'
import type { PaperSize } from '../../../../shared/domain/firm'
import { templateIdSchema } from '../../../../shared/domain/id'
import { processBehaviourOf } from '../../../../shared/domain/process-behaviour'
import type { Progress } from '../../../../shared/domain/progress'
import { scoredMonth } from '../../../../shared/domain/scored-month'
import { aCommitment } from '../../../builders/commitment'
import { aGoalStanding, smartFields } from '../../../builders/goal'
import { aPerson } from '../../../builders/person'
import { aProgress, everyWorkingDay } from '../../../builders/progress'
import { aScorecard } from '../../../builders/scorecard'
import { aFirm } from '../../../builders/signed-agreement'
import { wordsOnPages } from '../../../helpers/placed-words'
import { typefaces } from '../../../helpers/typefaces'

const asOf = '2026-11-20'

const deals = aProgress({
  days: everyWorkingDay('2026-10-01', asOf, (index) => (index % 3 === 0 ? { value: 1 } : null)),
  targets: [{ from: '2026-01', value: 14 }],
})
const rate = aProgress({
  preset: 'conversionRate',
  days: everyWorkingDay('2026-09-01', asOf, (index) => ({ value: 10 + index, of: 500 })),
  targets: [{ from: '2026-01', value: 22 }],
})
const silent = aProgress({ preset: 'winRate' })

function chartOf(progress: Progress, large: boolean): SheetChart {
  const [width, height] = large ? [674, 236] : [206, 74]
  return {
    metricId: progress.metric.id,
    large,
    drawing: {
      width,
      height,
      alt: `${progress.metric.name} as a chart`,
      marks: [
        {
          kind: 'path',
          d: `M0 0L${width} ${height}`,
          fill: null,
          stroke: '#1b2430',
          strokeWidth: 1,
          dash: [],
          cap: 'butt',
          join: 'miter',
          opacity: 1,
        },
      ],
    },
  }
}

function sourcesWith(point: Partial<SheetSources> = {}, paper: PaperSize = 'A4'): SheetSources {
  return {
    person: aPerson({ name: 'Jonas Lindqvist' }),
    firm: aFirm({ paper }),
    asOf,
    progress: [deals, rate],
    charts: [chartOf(deals, true), chartOf(rate, false)],
    score: null,
    depth: null,
    goals: [aGoalStanding()],
    commitments: [aCommitment({ madeBy: 'manager', what: 'Listen to two calls' }), aCommitment()],
    ...point,
  }
}

function sheetOf(point: Partial<SheetSources> = {}, paper: PaperSize = 'A4') {
  return placedPages(personSheet(sourcesWith(point, paper), typefaces))
}

describe('a person sheet', () => {
  test('says whose it is, what the numbers say, and how new they are', () => {
    const words = wordsOnPages(sheetOf())
    expect(words).toContain('Jonas Lindqvist')
    expect(words).toContain('Account executive, Inside sales. Person sheet of 20 November 2026')
    expect(words).toContain('Closed deals are 5 under an even pace.')
    expect(words).toContain('Numbers to 20 Nov 2026 · page 1 of 1')
  })

  test('shows the large chart under its name, and the others in columns with figure and state', () => {
    const [page] = sheetOf()
    const figures = page?.blocks.filter(({ role }) => role === 'figure') ?? []
    expect(figures.map(({ alt }) => alt)).toEqual(['Closed deals as a chart', 'Conversion rate as a chart'])
    const words = wordsOnPages(page === undefined ? [] : [page])
    expect(words).toContain('Closed deals, October to December')
    expect(words).toMatch(/Conversion rate 12\.2 \s%\sof\s22 Behind Up for 11 weeks/)
  })

  test('lists goals and what both agreed, by name', () => {
    const words = wordsOnPages(sheetOf())
    expect(words).toContain('from\u00a015.8\u00a0to\u00a020')
    expect(words).toContain('Katarina: Listen to two calls')
    expect(words).toContain('Jonas: Two role-plays with Amara')
  })

  test('leaves out metrics that say nothing', () => {
    expect(wordsOnPages(sheetOf({ progress: [deals, rate, silent] }))).not.toContain('Win rate')
  })

  test('says so where there is nothing to say yet', () => {
    const words = wordsOnPages(sheetOf({ progress: [silent], charts: [], goals: [], commitments: [] }))
    expect(words).toContain('There are no numbers with a target for Jonas yet.')
    expect(words).toContain('No goals are set.')
    expect(words).toContain('Nothing is open.')
  })
})

describe('a person sheet is one page', () => {
  const everything: Partial<SheetSources> = {
    goals: Array.from({ length: 40 }, () =>
      aGoalStanding({ fields: smartFields({ statement: 'A goal that says much. '.repeat(13) }) }),
    ),
    commitments: Array.from({ length: 40 }, () =>
      aCommitment({ what: 'A promise that says much. '.repeat(11) }),
    ),
  }
  const manyMetrics = Array.from({ length: 12 }, (_, index) => ({
    ...rate,
    metric: { ...rate.metric, name: `Conversion of kind ${index}` },
  }))

  const deeper: Partial<SheetSources> = {
    score: scoredMonth(
      aScorecard({
        lines: manyMetrics.map(({ metric }) => ({ metricId: metric.id, weight: 5, floor: 0, cap: 150 })),
      }),
      { month: '2026-11', progress: manyMetrics },
    ),
    depth: {
      weeks: {
        behaviour: processBehaviourOf({ metric: rate.metric, measurements: [], recalculations: [], asOf }),
        drawing: { ...chartOf(rate, true).drawing, height: 262, width: 390 },
      },
      skills: {
        shape: { templateId: templateIdSchema.parse('calls'), name: 'Call review', sessions: [], axes: [] },
        drawing: { ...chartOf(rate, true).drawing, height: 250, width: 260 },
      },
    },
  }

  test.each<[string, Partial<SheetSources>]>([
    ['with what goes deeper', deeper],
    ['with what goes deeper and forty long goals and promises', { ...everything, ...deeper }],
    ['with nothing on it', { progress: [], charts: [], goals: [], commitments: [] }],
    ['with four metrics', { progress: [deals, rate, rate, rate, rate] }],
    [
      'with twelve metrics',
      { progress: manyMetrics, charts: manyMetrics.map((each) => chartOf(each, false)) },
    ],
    ['with forty long goals and promises', everything],
    [
      'with all of that and names as long as they may be',
      {
        ...everything,
        progress: manyMetrics.map((each) => ({ ...each, metric: { ...each.metric, name: 'W'.repeat(80) } })),
        charts: [chartOf(deals, true)],
        person: aPerson({ name: 'W'.repeat(200), roles: [{ role: 'W'.repeat(120), from: '2025-03-01' }] }),
        firm: aFirm({ organisation: 'W'.repeat(200), managerName: 'W'.repeat(200), team: 'W'.repeat(200) }),
      },
    ],
    [
      'with a chart as high as it may be',
      {
        charts: [
          { ...chartOf(deals, true), drawing: { ...chartOf(deals, true).drawing, width: 100, height: 5000 } },
        ],
      },
    ],
  ])('%s', (_, point) => {
    for (const paper of ['A4', 'Letter'] as const) {
      const pages = sheetOf(point, point.firm === undefined ? paper : 'A4')
      expect(pages).toHaveLength(1)
      for (const { items } of pages[0]?.blocks ?? []) {
        for (const item of items) {
          if (item.kind === 'line')
            expect(item.x + item.width).toBeLessThanOrEqual((pages[0]?.width ?? 0) + 0.5)
        }
      }
    }
  })

  test('and says how much it left out', () => {
    expect(wordsOnPages(sheetOf(everything))).toMatch(/and 3\d more/)
  })

  test('and shows why a target is another than the one that was set', () => {
    const { current } = deals
    const adjusted = {
      ...deals,
      current: {
        ...current,
        target: 7,
        adjustment: { set: 14, per: 'month' as const, days: { worked: 10, of: 20, isPart: true } },
      },
    }
    const words = wordsOnPages(sheetOf({ progress: [adjusted], charts: [] }))
    expect(words).toContain('Target 14, for 10 of 20 working days: 7')
  })

  test('and tells the score in a line, or with its parts where it goes deeper', () => {
    const score = deeper.score ?? null
    expect(wordsOnPages(sheetOf({ score }))).toContain('Score in November so far:')
    const lines = (score?.lines ?? []).slice(0, 2)
    const short = score === null ? null : { ...score, lines }
    const words = wordsOnPages(sheetOf({ score: short, depth: deeper.depth ?? null }))
    expect(words).toContain('Number Reached Pace Attainment Weight Points')
    expect(words).toContain('Conversion rate, week by week')
    expect(words).toContain('Skills, Call review')
  })
})
