import { describe, expect, test } from 'vitest'
import { teamSheet } from '../../../../electron/core/documents/papers/team-sheet'
import type { TeamSources } from '../../../../electron/core/documents/papers/team-sources'
import { placedPages } from '../../../../electron/core/documents/typesetting/placed-pages'
import { typeset } from '../../../../electron/core/documents/typesetting/typeset'
import type { PathMark } from '../../../../shared/domain/drawing'
import { dueSessions } from '../../../../shared/domain/due-session'
import { personIdSchema } from '../../../../shared/domain/id'
import { usualCalendar } from '../../../../shared/domain/working-calendar'
import { aPerson } from '../../../builders/person'
import { aProgress, everyWorkingDay } from '../../../builders/progress'
import { aFirm } from '../../../builders/signed-agreement'
import { wordsOnPages } from '../../../helpers/placed-words'
import { typefaces } from '../../../helpers/typefaces'

const asOf = '2026-11-20'
const deals = aProgress({
  days: everyWorkingDay('2026-10-01', asOf, () => ({ value: 1 })),
  targets: [{ from: '2026-01', value: 20 }],
})
const aLine: PathMark = {
  kind: 'path',
  d: 'M0 8L84 8',
  fill: null,
  stroke: '#1b2430',
  strokeWidth: 1,
  dash: [],
  cap: 'butt',
  join: 'miter',
  opacity: 1,
}
const silent = aProgress({ preset: 'winRate' })

function sourcesWith(names: readonly string[], point: Partial<TeamSources> = {}): TeamSources {
  const people = names.map((name, index) => aPerson({ id: personIdSchema.parse(`p${index}`), name }))
  const due = dueSessions({ people, sessions: [], calendar: usualCalendar }, asOf)
  const sparkline = { width: 84, height: 16, alt: 'Closed deals by week. Behind', marks: [aLine] }
  return {
    firm: aFirm({ team: 'Inside sales' }),
    asOf,
    today: asOf,
    team: people.flatMap((person) => {
      const next = due.find(({ personId }) => personId === person.id)
      return next === undefined ? [] : [{ person, progress: [deals, silent], next, open: 2 }]
    }),
    metrics: [deals.metric],
    withSessions: true,
    sparklines: people.map(({ id }) => ({ personId: id, metricId: deals.metric.id, drawing: sparkline })),
    ...point,
  }
}

function pagesOf(sources: TeamSources) {
  return placedPages(typeset(teamSheet(sources), typefaces))
}

const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `Person ${index + 1}`)

describe('a team sheet', () => {
  test('tells of each person the attainment, the figure with its target, the session and what is open', () => {
    const [page] = pagesOf(sourcesWith(['Łukasz Żółć']))
    const words = wordsOnPages(page === undefined ? [] : [page])
    expect(words).toContain('Team sheet of 20 November 2026, 1 person')
    expect(words).toMatch(/Łukasz Żółć Account executive 105\s% On\starget 15\s+of\s20 .*not\smet\syet 2/)
    expect(page?.blocks.filter(({ role }) => role === 'figure').map(({ alt }) => alt)).toEqual([
      'Closed deals by week. Behind',
    ])
  })

  test('says the state where there is no chart, and a dash where nothing is known', () => {
    const words = wordsOnPages(
      pagesOf(sourcesWith(['Ann'], { metrics: [deals.metric, silent.metric], sparklines: [] })),
    )
    expect(words).toMatch(/15\s+of\s20 On target – /)
  })

  test('puts twenty people on a page, and the head of the table on every page', () => {
    expect(pagesOf(sourcesWith(many(20)))).toHaveLength(1)
    const pages = pagesOf(sourcesWith(many(50)))
    expect(pages).toHaveLength(3)
    for (const page of pages) expect(wordsOnPages([page])).toContain('Attainment')
    expect(wordsOnPages(pages)).toContain('Person 50')
  })

  test('puts more metrics than find room into tables of their own', () => {
    const metrics = many(9).map((name) => ({ ...deals.metric, name: name.replace('Person', 'Metric') }))
    const words = wordsOnPages(pagesOf(sourcesWith(['Ann'], { metrics })))
    expect(words).toContain('More numbers')
    expect(words).toContain('Metric 9')
  })

  test.each(['A4', 'Letter'] as const)('cuts nothing off on %s, however long the names are', (paper) => {
    const firm = aFirm({ paper, team: 'W'.repeat(200), organisation: 'W'.repeat(200) })
    const sources = sourcesWith(['W'.repeat(200), 'محمد عبد الرحمن', '山田太郎'], {
      firm,
      metrics: [1, 2, 3].map(() => ({ ...deals.metric, name: 'W'.repeat(80) })),
    })
    for (const page of pagesOf(sources)) {
      for (const { items } of page.blocks) {
        for (const item of items) {
          if (item.kind === 'line') expect(item.x + item.width).toBeLessThanOrEqual(page.width - 30)
        }
      }
    }
  })

  test('says that nobody is there yet', () => {
    expect(wordsOnPages(pagesOf(sourcesWith([])))).toContain('Nobody is on the team yet.')
  })
})
