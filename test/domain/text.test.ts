import { describe, expect, test } from 'vitest'
import { lineOf, proseOf } from '../../shared/domain/text'

const name = lineOf({ what: 'The name', max: 5 })

describe('a line that has to be there', () => {
  test.each([
    ['Zoë', true],
    ['12345', true],
    ['123456', false],
    ['', false],
    [' \u3000\t', false],
    ['\u200b\u2060\ufeff', false],
    ['\u3164', false],
    ['\u0000', false],
    ['\ud83d', false],
    ['👍', true],
    ['。', true],
    ['ا', true],
  ])('%j is taken: %s', (text, taken) => {
    expect(name.safeParse(text).success).toBe(taken)
  })

  test('says in words what is missing, and what is too long', () => {
    expect(name.safeParse('').error?.issues[0]?.message).toBe('The name is missing')
    expect(name.safeParse('123456').error?.issues[0]?.message).toBe('The name can have 5 characters at most')
  })
})

describe('free text', () => {
  const note = proseOf({ what: 'The note', max: 5 })

  test.each([
    ['', true],
    ['a\nb', true],
    ['12345', true],
    ['123456', false],
  ])('%j is taken: %s', (text, taken) => {
    expect(note.safeParse(text).success).toBe(taken)
  })
})
