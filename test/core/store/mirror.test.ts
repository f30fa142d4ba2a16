import { execFileSync } from 'node:child_process'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layoutOf } from '../../../electron/core/store/layout'
import { Mirror } from '../../../electron/core/store/mirror'
import { aFolder } from '../../helpers/core'

/** Every file is whole. */
const all = { durableBytes: () => Number.POSITIVE_INFINITY }

test.skipIf(process.platform === 'win32')(
  'a second copy that hangs is not waited for without end, and that is told',
  async () => {
    const source = layoutOf(await aFolder())
    const mirror = await aFolder()
    await mkdir(source.root)
    await mkdir(join(mirror, 'v4'))
    // reading from a pipe that nobody fills takes for ever, as a disk does that was unplugged
    const pipe = join(source.root, 'pipe')
    execFileSync('mkfifo', [pipe])
    const told: (string | null)[] = []
    const copy = new Mirror(source, mirror, all, (detail) => told.push(detail))
    copy.copy(pipe)
    expect(await copy.settled(50)).toBe(false)
    expect(told).toEqual(['The second copy did not answer within 0.05 seconds'])
    copy.leave()
    // the other end of the pipe is there now, so the copying ends, if only by an error
    await writeFile(pipe, '').catch(() => undefined)
    expect(await copy.settled()).toBe(true)
  },
)

test('a second copy has nothing of what may still be cut back', async () => {
  const source = layoutOf(await aFolder())
  await mkdir(source.segments, { recursive: true })
  const segment = join(source.segments, 'segment-1.jsonl')
  let durable = 6
  const copy = new Mirror(
    source,
    await aFolder(),
    { durableBytes: (path) => (path === segment ? durable : Number.POSITIVE_INFINITY) },
    () => undefined,
  )
  const inTheCopy = async (): Promise<string> => {
    expect(await copy.settled()).toBe(true)
    expect(copy.hasFailed).toBe(false)
    return readFile(join(copy.layout.segments, 'segment-1.jsonl'), 'utf8')
  }
  await writeFile(segment, 'first\nhalf of a line that the disk ref')
  copy.sync()
  expect(await inTheCopy()).toBe('first\n')
  await appendFile(segment, 'used')
  copy.follow(segment)
  expect(await inTheCopy()).toBe('first\n')
  await writeFile(segment, 'first\nsecond\n')
  durable = 13
  copy.follow(segment)
  expect(await inTheCopy()).toBe('first\nsecond\n')
})
