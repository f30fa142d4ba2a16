import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openImportingCore } from '../../helpers/imports'
import { anyDecoration, decorated, decoratedPeople } from './exports/decorated-deals'
import { writers } from './exports/writers'
import { anyDeals, peopleOf, readBack, truthOf, written } from './exports/written-deals'

describe('deals as they happened come back from an export of', () => {
  test.each(writers)('$name', async (writer) => {
    const core = await openImportingCore({ currency: writer.currency })
    await fc.assert(
      fc.asyncProperty(anyDeals, async (some) => {
        expect(await readBack(core, written(writer, some))).toEqual({
          asks: [],
          rejected: [],
          values: truthOf(some, peopleOf(writer)),
        })
      }),
      { numRuns: 6 },
    )
  })
})

test('deals as they happened come back from a report, whatever stands around and between its rows', async () => {
  const core = await openImportingCore()
  await fc.assert(
    fc.asyncProperty(anyDeals, anyDecoration, async (some, decoration) => {
      expect(await readBack(core, decorated(some, decoration))).toEqual({
        asks: [],
        rejected: [],
        values: truthOf(some, decoratedPeople),
      })
    }),
    { numRuns: 150 },
  )
}, 120_000)
