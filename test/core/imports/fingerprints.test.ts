import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fingerprints } from '../../../electron/core/imports/fingerprints'

test('texts, bytes and keys are new once, as in a set of them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), (texts) => {
      const [byText, byBytes, known] = [new Fingerprints(), new Fingerprints(), new Set<string>()]
      for (const text of texts) {
        const isNew = !known.has(text)
        known.add(text)
        expect(byText.addText(text)).toBe(isNew)
        const bytes = Buffer.from(`x${text}y`)
        expect(byBytes.addBytes(bytes, 1, bytes.length - 1)).toBe(isNew)
      }
      expect([byText.size, byBytes.size]).toEqual([known.size, known.size])
    }),
  )
  const keys = new Fingerprints()
  expect([0n, 2n, 0n, 1n << 32n, (1n << 64n) - 1n, (1n << 64n) - 1n].map((key) => keys.addKey(key))).toEqual([
    true,
    true,
    false,
    true,
    true,
    false,
  ])
})

test('a hundred thousand numbers in a row are all told apart', () => {
  const seen = new Fingerprints()
  for (let n = 0; n < 100_000; n++) seen.addText(String(n))
  expect(seen.size).toBe(100_000)
  expect(seen.addText('99999')).toBe(false)
})
