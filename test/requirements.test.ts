import { describe, expect, test } from 'vitest'
import { planFor } from './requirements'

const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'
const ubuntu = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n'

const withAll = (): boolean => true
const withNone = (): boolean => false
const withBrowser = (program: string): boolean => program === 'chromium'

describe('what npm test needs', () => {
  test('is there', () => {
    expect(planFor({ osRelease: debian, isRoot: true, has: withAll })).toEqual({ kind: 'run' })
  })

  test('is installed on Debian as root, and only what is missing', () => {
    expect(planFor({ osRelease: debian, isRoot: true, has: withNone })).toEqual({
      kind: 'install',
      debianPackages: ['chromium', 'poppler-utils', 'qpdf', 'libnss3-tools'],
    })
    expect(planFor({ osRelease: debian, isRoot: true, has: withBrowser })).toEqual({
      kind: 'install',
      debianPackages: ['poppler-utils', 'qpdf', 'libnss3-tools'],
    })
  })

  test.each([
    ['on Debian for anybody else', debian, false],
    ['on a system like Debian', ubuntu, true],
    ['on any other system', '', true],
  ])('is asked for in a sentence %s', (_where, osRelease, isRoot) => {
    expect(planFor({ osRelease, isRoot, has: withNone })).toEqual({
      kind: 'stop',
      sentence: expect.stringMatching(/^The tests need a browser: install .*\.$/),
    })
  })

  test('is done without where it is not the browser', () => {
    expect(planFor({ osRelease: ubuntu, isRoot: false, has: withBrowser })).toEqual({
      kind: 'runWithout',
      sentence: expect.stringContaining('lacks poppler-utils, qpdf and libnss3-tools.'),
    })
  })
})
