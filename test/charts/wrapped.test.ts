import { describe, expect, test } from 'vitest'
import { wrapped } from '../../renderer/charts/wrapped'

const inRoom = (text: string, widthPx: number, lines: number): string[] =>
  wrapped(text, { widthPx, lines, measure: ({ length }) => length })

describe('words in a narrow place', () => {
  test('stay on one line where they fit', () => {
    expect(inRoom('Asks open questions', 19, 2)).toEqual(['Asks open questions'])
  })

  test('go on to the next line', () => {
    expect(inRoom('Asks open questions', 10, 2)).toEqual(['Asks open', 'questions'])
  })

  test('end in a mark where there is no more room', () => {
    expect(inRoom('Asks open questions and waits', 10, 2)).toEqual(['Asks open', 'questions…'])
    expect(inRoom('Überraschungsmomente zulassen', 8, 2)).toEqual(['Überras…', 'zulassen'])
  })

  test('are never cut inside a letter', () => {
    expect(inRoom('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 13, 1)).toEqual(['👩‍👩‍👧‍👦…'])
    expect(inRoom('', 8, 2)).toEqual([])
  })
})
