import { describe, expect, test } from 'vitest'
import type { Measure } from '../../shared/domain/import-plan'
import { addedUpProblem, rowDoubt } from '../../shared/domain/row-meaning'
import { aPlan, rows, sum } from '../builders/import-plan'
import { aMetric } from '../builders/metric'
import { aColumn, aDate, aNumber } from '../builders/staged-file'

const metric = aMetric({ preset: 'callTime' })
const mean: Measure = { metricId: metric.id, numerator: sum(2), denominator: rows() }
const agent = aColumn({ index: 0, header: 'Agent', label: 'Agent' })
const days = aColumn({ index: 1, header: 'Date', label: 'Date', content: aDate(), samples: ['2026-01-05'] })
const times = { ...days, samples: ['2026-01-05 09:12:33'] }
const talk = aColumn({ index: 2, header: 'Talk time', label: 'Talk time', content: aNumber() })

function doubt(
  columns: readonly ReturnType<typeof aColumn>[],
  isOneADay: boolean,
  measure = mean,
): string | null {
  const when = { kind: 'column', column: 1, order: null } as const
  return rowDoubt({ plan: aPlan({ when, measures: [measure] }), columns, isOneADay })
}

describe('what a row is', () => {
  test('is asked where a mean is divided by rows and nothing says that each is one call', () => {
    expect(doubt([agent, days, talk], true)).toContain('Nobody has two rows of one day')
    expect(doubt([agent, days, talk], false)).toBe('No column has an id for each row.')
  })

  test('is asked where a column counts, holds averages, or says weeks and months', () => {
    const calls = aColumn({ index: 3, header: 'Calls', label: 'Calls', content: aNumber() })
    const average = aColumn({ index: 3, header: 'Avg hold', label: 'Avg hold', content: aNumber() })
    expect(doubt([agent, days, talk, calls], false)).toBe('“Calls” counts something in each row.')
    expect(doubt([agent, times, talk, average], false)).toBe('“Avg hold” holds an average in each row.')
    expect(doubt([agent, { ...days, samples: ['2026-W02'] }, talk], false)).toContain('weeks or months')
  })

  test('is proved by an id of its own and by times of day, not by the id of a person', () => {
    const id = (header: string) => aColumn({ index: 3, header, label: header, isIdentity: true })
    expect(doubt([agent, days, talk, id('Call ID')], true)).toBeNull()
    expect(doubt([agent, days, talk, id('Agent ID')], true)).not.toBeNull()
    expect(doubt([agent, times, talk], true)).toBeNull()
  })

  test('is not asked where no row is counted, or only rows of a stage on days', () => {
    expect(doubt([agent, days, talk], true, { ...mean, denominator: sum(3) })).toBeNull()
    expect(doubt([agent, days, talk], true, { ...mean, numerator: rows(2, 'Won') })).toBeNull()
  })
})

test('rows that were added up give no mean, with the reason', () => {
  expect(addedUpProblem(mean, metric)).toContain('would be an average of averages')
  expect(addedUpProblem({ ...mean, denominator: sum(3) }, metric)).toBeNull()
})
