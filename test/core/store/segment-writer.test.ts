import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SegmentWriter } from '../../../electron/core/store/segment-writer'
import { aFolder } from '../../helpers/core'

test('a segment is as it was where the making of what is added fails half-way, and is added to afterwards', async () => {
  const folder = await aFolder()
  const segment = await SegmentWriter.create(folder, 0)
  const path = join(folder, segment.name)
  await segment.append([Buffer.from('first\n')])
  const failure = new Error('A key is gone')
  function* failing(): Generator<Buffer> {
    yield Buffer.alloc(3_000_000, 'x')
    yield Buffer.from('y')
    throw failure
  }
  await expect(segment.append(failing())).rejects.toBe(failure)
  expect(await readFile(path, 'utf8')).toBe('first\n')
  expect(segment.size).toBe(6)
  const many = Array.from({ length: 5000 }, (_, index) => Buffer.from(`${index} ${'z'.repeat(index)}\n`))
  await segment.append(many)
  await segment.close()
  expect((await readFile(path)).equals(Buffer.concat([Buffer.from('first\n'), ...many]))).toBe(true)
  expect(segment.size).toBe(6 + Buffer.concat(many).length)
})
