import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { layoutOf } from '../../../electron/core/store/layout'
import { Mirror } from '../../../electron/core/store/mirror'
import { aFolder } from '../../helpers/core'

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
    const copy = new Mirror(source, mirror, (detail) => told.push(detail))
    copy.copy(pipe)
    expect(await copy.settled(50)).toBe(false)
    expect(told).toEqual(['The second copy did not answer within 0.05 seconds'])
    copy.leave()
    // the other end of the pipe is there now, so the copying ends, if only by an error
    await writeFile(pipe, '').catch(() => undefined)
    expect(await copy.settled()).toBe(true)
  },
)
