import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson } from '../../shared/domain/json-text'

describe('a JSON text', () => {
  test('that is whole is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent)
        expect(readJson(written)).toEqual({ kind: 'value', value: JSON.parse(text) })
      }),
    )
  })

  test('that JSON.parse refuses is refused, and no other, wherever a character is changed', () => {
    const base = '{ "a": [1, -2.5e3, "x\\n\\u00e9", true, null], "b": { } }'
    fc.assert(
      fc.property(fc.nat(base.length - 1), fc.constantFrom(...'{}[]:,"\\ x0.-\u0001'), (at, character) => {
        const text = base.slice(0, at) + character + base.slice(at + 1)
        const read = readJson(text)
        if (read.kind === 'fault' && read.message.endsWith('is there twice')) return
        expect(read.kind === 'value').toBe(isJson(text))
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['{"a": }', 1, 7, 'A value is expected here, not }'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'A comma or the closing bracket is expected here, not "b"'],
    ['{"a": 1,}', 1, 9, 'The name of a field in double quotes is expected here, not }'],
    ['[1, 2', 1, 6, 'The text ends before it is complete'],
    ['', 1, 1, 'The text ends before it is complete'],
    ["{'a': 1}", 1, 2, "JSON does not know “'” here"],
    ['{"a": "b\n"}', 1, 7, 'This text has no end on its line, or something in it that JSON does not know'],
    ['{"a": 1, "a": 2}', 1, 10, 'The field "a" is there twice'],
    ['{"a": 1, "\\u0061": 2}', 1, 10, 'The field "\\u0061" is there twice'],
    ['{} x', 1, 4, 'JSON does not know “x” here'],
    ['{} {}', 1, 4, 'Nothing more is expected after the end, not {'],
    ['{\r\n"a": 01}', 2, 6, 'JSON does not know “0” here'],
  ])('%j is broken at line %i, column %i', (text, line, column, message) => {
    expect(readJson(text)).toEqual({ kind: 'fault', line, column, message })
  })

  test('of a hundred thousand brackets or of a text of a million characters is read', () => {
    expect(readJson('['.repeat(100_000)).kind).toBe('fault')
    const long = 'x\\"é'.repeat(250_000)
    expect(readJson(`"${long}"`).kind).toBe('value')
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
