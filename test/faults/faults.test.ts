import { describe, expect, test } from 'vitest'
import { allFaults } from './all-faults'

// The short form: a few rounds of each fault. `npm run faults` meets the bars.
describe('a workspace survives', { concurrent: false }, () => {
  for (const fault of allFaults) {
    test(`${fault.name}: ${fault.bar}`, { timeout: 120_000 }, async (context) => {
      const outcome = await fault.run('short')
      if (outcome.kind === 'skipped') return context.skip(outcome.why)
      expect([outcome.result, outcome.isMet]).toEqual([outcome.result, true])
    })
  }
})
