import { expect, test } from 'vitest'
import { setLines, textOf } from '../../../../electron/core/documents/typesetting/lines'
import { bodyLook } from '../../../builders/paper-content'
import { typefaces } from '../../../helpers/typefaces'

// shaping and segmenting take the square of the length where nothing cuts it: minutes for what a person may paste
test.each([
  ['a letter', 'a'],
  ['Hebrew without a space', 'ש'],
  ['both directions in turn', 'aש'],
  ['tabs', '\t'],
  ['spaces of no width', '\u200b'],
  ['a letter with all the marks', '\u0301'],
  ['Thai with a heap of marks', 'ก็็็'],
  ['brackets', '(['],
])('50,000 characters of %s are set in time that grows with their number, and none is lost', (_, unit) => {
  const text = unit.repeat(50_000 / unit.length)
  const setup = { widthPt: 400, direction: 'auto' as const, balanced: false, typefaces }
  const before = performance.now()
  const lines = setLines([{ text, look: bodyLook }], setup)
  expect(performance.now() - before).toBeLessThan(15_000)
  expect(lines.map(({ pieces }) => textOf(pieces)).join('')).toBe(text.replaceAll('\t', ' '))
  for (const { widthPt } of lines) expect(widthPt).toBeLessThanOrEqual(400.01)
})
