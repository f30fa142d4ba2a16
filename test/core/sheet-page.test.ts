import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { SheetSources } from '../../electron/core/documents/papers/sheet-sources'
import { sheetHtml } from '../../electron/core/sheet-page/sheet-html'
import { aCommitment } from '../builders/commitment'
import { aGoalStanding, smartFields } from '../builders/goal'
import { aPerson } from '../builders/person'
import { aProgress, everyWorkingDay } from '../builders/progress'
import { aFirm } from '../builders/signed-agreement'

const asOf = '2026-11-20'
const deals = aProgress({
  days: everyWorkingDay('2026-10-01', asOf, () => ({ value: 1 })),
  targets: [{ from: '2026-01', value: 20 }],
})

function htmlOf(point: Partial<SheetSources> = {}): string {
  const drawing = {
    width: 674,
    height: 236,
    alt: 'Closed deals "so far"',
    marks: [
      {
        kind: 'path' as const,
        d: 'M0 0L9 9',
        fill: null,
        stroke: '#124a6b',
        strokeWidth: 1,
        dash: [],
        cap: 'butt' as const,
        join: 'miter' as const,
        opacity: 1,
      },
    ],
  }
  return sheetHtml({
    person: aPerson({ name: 'Jonas Lindqvist' }),
    firm: aFirm(),
    asOf,
    progress: [deals, aProgress({ preset: 'winRate' })],
    charts: [{ metricId: deals.metric.id, large: true, drawing }],
    score: null,
    depth: null,
    goals: [aGoalStanding()],
    commitments: [aCommitment({ what: 'Two role-plays' })],
    ...point,
  })
}

describe('a person sheet as one file', () => {
  test('says what the paper says, with the numbers of each chart as a table', () => {
    const html = htmlOf()
    expect(html).toContain('<h1><bdi>Jonas Lindqvist</bdi></h1>')
    expect(html).toContain('Person sheet of 20 November 2026')
    expect(html).toMatch(/<th scope="row">October 2026<\/th><td>22<\/td><td>20<\/td><td>110 %<\/td>/)
    expect(html).toContain('Two role-plays')
    expect(html).toContain('aria-label="Closed deals &#34;so far&#34;"')
    expect(html).toContain('class="s-accent"')
    expect(html).not.toContain('Win rate')
  })

  test('carries no script, loads nothing, and lets only its own style in', () => {
    const html = htmlOf()
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? ''
    const digest = createHash('sha256').update(style).digest('base64')
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${digest}'`)
    expect(html).not.toMatch(/<script|<img|https?:|@import|url\(| style=/)
  })

  test('shows what was typed as words, whatever is in it', () => {
    const html = htmlOf({
      person: aPerson({ name: '<script>alert(1)</script>', calledName: '"><b>' }),
      goals: [aGoalStanding({ fields: smartFields({ statement: '</ul><img src=x onerror=alert(1)>' }) })],
    })
    expect(html).not.toMatch(/<script|<img|<b>/)
    expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62;')
  })

  test('leaves out what is not to be shown, and says what is not there', () => {
    expect(htmlOf({ goals: null, commitments: null })).not.toMatch(/Goals|Agreed/)
    const empty = htmlOf({ progress: [], charts: [], goals: [], commitments: [] })
    expect(empty).toContain('There are no numbers with a target for <bdi>Jonas</bdi> yet.')
    expect(empty).toContain('No goals are set.')
  })
})
