import { describe, expect, test } from 'vitest'
import { personIdSchema } from '../../shared/domain/id'

describe('an id', () => {
  test.each(['0b9f4c1e-5d0e-4d53-9d0c-1f6f6f0a7a11', 'weekly-one-on-one', 'a', 'A_1', 'x'.repeat(64)])(
    '“%s” is one',
    (text) => {
      expect(personIdSchema.safeParse(text).success).toBe(true)
    },
  )

  test.each([
    '',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '..',
    'a/b',
    'a.b',
    '-a',
    'ä',
    'a b',
    'a\n',
    'x'.repeat(65),
  ])('%j is none', (text) => {
    expect(personIdSchema.safeParse(text).success).toBe(false)
  })
})
