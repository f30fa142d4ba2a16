import { describe, expect, test } from 'vitest'
import { drawableLine, drawableText } from '../../../../electron/core/documents/fonts/drawable-text'

describe('text as paper can show it', () => {
  test.each([
    ['a control character', 'a\u0000b\u0007c', 'abc'],
    ['an override of the writing direction', 'paid \u202Eevil', 'paid evil'],
    ['an isolate', 'a\u2066b\u2069c', 'abc'],
    ['a soft hyphen and a byte order mark', 'co\u00ADop\uFEFF', 'coop'],
    ['a code point that is never assigned', 'a\uFDD0b\u{1FFFE}c', 'abc'],
  ])('loses %s', (_, text, shown) => {
    expect(drawableText(text)).toBe(shown)
  })

  test('shows half a surrogate pair as the replacement mark', () => {
    expect(drawableText('a\ud800b\udc00')).toBe('a\ufffdb\ufffd')
  })

  test('keeps line ends, whatever system wrote them', () => {
    expect(drawableText('a\r\nb\rc\u2028d\u0085e\tf')).toBe('a\nb\nc\nd\ne f')
    expect(drawableLine('a\r\nb')).toBe('a b')
  })

  test('composes letters with their marks, and leaves ideographs as their owner writes them', () => {
    expect(drawableText('Nguye\u0302\u0303n')).toBe('Nguyễn')
    expect(drawableText('\ufa19\ufe00')).toBe('\ufa19\ufe00')
  })

  test('keeps what joins: an emoji of several, a Persian word', () => {
    expect(drawableText('👩🏽‍💻 می‌خواهم')).toBe('👩🏽‍💻 می‌خواهم')
  })
})
