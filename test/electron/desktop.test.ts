import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { whyNoWindow } from '../../electron/desktop'
import { electronBinary, fetchElectron } from '../../electron/electron-binary'

describe('a window', () => {
  test.each([
    ['linux', { DISPLAY: ':0' }, false],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false],
    ['darwin', {}, true],
    ['win32', {}, false],
  ] as const)('can be opened on %s with %j (root: %s)', (platform, env, isRoot) => {
    expect(whyNoWindow({ platform, env, isRoot })).toBeNull()
  })

  test('cannot be opened where there is no screen', () => {
    const why = whyNoWindow({ platform: 'linux', env: { DISPLAY: '' }, isRoot: false })
    expect(why).toMatch(/no screen.*browser instead\.$/)
  })

  test('is not opened for root, who would get it without a sandbox', () => {
    const why = whyNoWindow({ platform: 'linux', env: { DISPLAY: ':0' }, isRoot: true })
    expect(why).toMatch(/sandbox.*browser instead\.$/)
  })
})

describe('an Electron that was not fetched yet', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  test('is fetched, or found not to be had, without a long wait', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'plumbline-electron-'))
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', empty)
    vi.stubEnv('electron_config_cache', empty)
    vi.stubEnv('ELECTRON_MIRROR', 'http://127.0.0.1:1/')
    const said: string[] = []
    expect(electronBinary()).toBeNull()
    expect(await fetchElectron((sentence) => said.push(sentence))).toBeNull()
    expect(said).toEqual(['Fetching Electron, once (about 120 MB) …'])
    await rm(empty, { recursive: true })
  })
})
