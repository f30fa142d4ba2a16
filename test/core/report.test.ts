import { describe, expect, test } from 'vitest'
import { surpriseReport } from '../../electron/core/report'

describe('the report of a surprise', () => {
  test('names the kind of the error and the place in the code', () => {
    const [kind, place] = surpriseReport(new TypeError('of Łukasz')).split('\n')
    expect(kind).toBe('plumbline: TypeError')
    expect(place).toContain('report.test.ts')
  })

  test.each(['Łukasz was late', 'Two lines\n    at Łukasz (notes.txt:1:1)', ''])(
    'quotes nothing of the message %j',
    (message) => {
      expect(surpriseReport(new Error(message))).not.toContain('Łukasz')
    },
  )

  test('quotes nothing of what is no error', () => {
    expect(surpriseReport('Łukasz')).toBe('plumbline: string')
  })
})
