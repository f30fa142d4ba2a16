import { expect, test } from 'vitest'
import { tooLargeToImport } from '../../shared/domain/import-file'

test('a file of 250 MB can be imported, a byte more is too large and says so', () => {
  expect(tooLargeToImport(250_000_000)).toBeNull()
  expect(tooLargeToImport(250_000_001)).toBe(
    'This file is larger than 250 MB, the most that can be read at once. Export a shorter time, or only the columns that you need.',
  )
})
