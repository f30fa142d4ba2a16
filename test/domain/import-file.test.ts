import { expect, test } from 'vitest'
import { tooLargeToImport } from '../../shared/domain/import-file'

test('a file of 64 MB can be imported, a byte more is too large and says so', () => {
  expect(tooLargeToImport(64_000_000)).toBeNull()
  expect(tooLargeToImport(64_000_001)).toBe(
    'This file is larger than 64 MB, the most that can be read at once. Export a shorter time, or only the columns that you need.',
  )
})
