import { describe, expect, test } from 'vitest'
import { calendarFileName, csvFileName, fileNameOf, formFileName } from '../../shared/domain/file-name'

describe('the name of a file from words', () => {
  test('ends as its kind does', () => {
    expect(fileNameOf('Person sheet', 'Zoë')).toBe('Person sheet Zoë.pdf')
    expect(calendarFileName('Calendar')).toBe('Calendar.ics')
    expect(formFileName('Form')).toBe('Form.html')
    expect(csvFileName('Team', '2026-11-28')).toBe('Team 2026-11-28.csv')
  })

  test('has nothing in it that a system refuses', () => {
    expect(csvFileName('a/b\\c:d*e?"<>|f', '', ' \u0000 ')).toBe('a b c d e f.csv')
    expect(csvFileName('Ltd.')).toBe('Ltd.csv')
  })

  test.each([
    ['a', 180],
    ['é', 90],
    ['。', 60],
    ['👍', 45],
  ])('keeps at most 180 bytes of %s', (character, many) => {
    expect(csvFileName(character.repeat(300))).toBe(`${character.repeat(many)}.csv`)
  })
})
