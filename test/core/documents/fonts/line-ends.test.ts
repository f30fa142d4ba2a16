import { expect, test } from 'vitest'
import { lineEndsOf } from '../../../../electron/core/documents/fonts/line-ends'

function cut(text: string): string[] {
  let start = 0
  return lineEndsOf(text).map((end) => {
    const piece = text.slice(start, end)
    start = end
    return piece
  })
}

test('a line may end after a space and after a hyphen', () => {
  expect(cut('a well-known word')).toEqual(['a ', 'well-', 'known ', 'word'])
})

test('a line may not end at a no-break space', () => {
  expect(cut('22\u00a0% here')).toEqual(['22\u00a0% ', 'here'])
})

test('a line of Thai may end after every word', () => {
  expect(cut('สวัสดีชาวโลก')).toEqual(['สวัสดี', 'ชาว', 'โลก'])
})

test('a line of Chinese may end between two characters, but not before a full stop', () => {
  expect(cut('王小明。')).toEqual(['王', '小', '明。'])
})

test('a text of nothing ends at its start', () => {
  expect(lineEndsOf('')).toEqual([0])
})
