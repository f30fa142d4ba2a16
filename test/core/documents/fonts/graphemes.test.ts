import { expect, test } from 'vitest'
import { graphemesOf } from '../../../../electron/core/documents/fonts/graphemes'

test('characters that people count stay whole, wherever in a long text they stand', () => {
  const family = '👩‍👩‍👧‍👦'
  for (const before of [0, 509, 511, 512, 1023]) {
    const text = `${'a'.repeat(before)}${family}e\u0301🇵🇱🇩🇪`
    expect([...graphemesOf(text)].slice(before)).toEqual([family, 'e\u0301', '🇵🇱', '🇩🇪'])
  }
})

test.each([64, 65])('a letter with marks is whole up to 64 units; of %i it is', (length) => {
  const parts = [...graphemesOf(`e${'\u0301'.repeat(length - 1)}`)]
  expect(parts.map((part) => part.length)).toEqual(length === 64 ? [64] : [64, 1])
})
