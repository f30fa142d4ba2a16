import { describe, expect, test } from 'vitest'
import { foreignRanges } from '../../shared/domain/wording/foreign-ranges'
import type { WordingHint } from '../../shared/domain/wording/hint'
import { isEnglish } from '../../shared/domain/wording/language'
import { movedHints } from '../../shared/domain/wording/moved-hints'

const text = 'You always forget. She is lazy.'

function hintOn(found: string): WordingHint {
  const start = text.indexOf(found)
  const words = { why: '', advice: '', example: '', instead: [] }
  return { family: 'absolute', start, end: start + found.length, found, ...words }
}

describe('hints on a text that is typed on', () => {
  const read = { text, hints: [hintOn('always'), hintOn('lazy')] }
  const placesIn = (after: string): string[] =>
    movedHints(read, after).map(({ start, end }) => after.slice(start, end))

  test.each([
    ['at the end', `${text} Then`],
    ['at the beginning', `On Monday: ${text}`],
    ['between both', 'You always forget it. She is lazy.'],
  ])('stay on their words when something is typed %s', (_, after) => {
    expect(placesIn(after)).toEqual(['always', 'lazy'])
  })

  test.each([
    ['within it', 'You alws forget. She is lazy.', ['lazy']],
    ['over both', 'You', []],
    ['straight behind it', 'You alwaysX forget. She is lazy.', ['lazy']],
    ['straight before it', 'You Xalways forget. She is lazy.', ['lazy']],
  ])('are gone where something is typed %s', (_, after, left) => {
    expect(placesIn(after)).toEqual(left)
  })
})

describe('the language of a text', () => {
  test.each([
    ['The buyer asked twice', true],
    ['Good job', true],
    ['immer und nie', false],
    ['toujours en retard et jamais', false],
    ['Он всегда опаздывает', false],
    // ten words, none of them a small English one
    ['aamu bemu cemu demu eemu femu gemu hemu iemu', true],
    ['aamu bemu cemu demu eemu femu gemu hemu iemu jemu', false],
  ])('%s may be English: %s', (words, expected) => {
    expect(isEnglish(words.toLowerCase().split(' '))).toBe(expected)
  })
})

describe('words that are somebody else’s', () => {
  test('are those of a quoted line, also behind a space', () => {
    const text = 'Mine.\n  > Theirs.\nMine again.'
    expect(foreignRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual(['  > Theirs.'])
  })

  test('are looked for among 100,000 empty lines without looking at each from each', () => {
    const before = performance.now()
    expect(foreignRanges('\n'.repeat(100_000))).toEqual([])
    expect(performance.now() - before).toBeLessThan(3000)
  })
})
