import { expect, test } from 'vitest'
import { chained, gathered } from '../../../electron/core/store/byte-parts'

test('parts are chained in their order, and put together into blocks of a megabyte and more', () => {
  const parts = Array.from({ length: 300 }, (_, index) => Buffer.alloc(index * 100, index))
  const blocks = [...gathered(chained(parts.slice(0, 100), parts.slice(100)))]
  expect(Buffer.concat(blocks).equals(Buffer.concat(parts))).toBe(true)
  expect(blocks).toHaveLength(5)
  expect(blocks.slice(0, -1).every(({ length }) => length >= 1_048_576)).toBe(true)
  expect([...gathered([])]).toEqual([])
})
