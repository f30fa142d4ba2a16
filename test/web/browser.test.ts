import { describe, expect, test } from 'vitest'
import { browserCommand } from '../../electron/web/browser'

const address = 'http://127.0.0.1:4000/?token=x'

describe('the system browser', () => {
  test.each([
    ['darwin', {}, ['open', address]],
    ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler', address]],
    ['linux', { DISPLAY: ':0' }, ['xdg-open', address]],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', address]],
  ] as const)('is opened on %s with %j', (platform, env, command) => {
    expect(browserCommand(address, { platform, env })).toEqual(command)
  })

  test.each([{}, { DISPLAY: '', WAYLAND_DISPLAY: '' }])(
    'is not opened where there is no screen: %j',
    (env) => {
      expect(browserCommand(address, { platform: 'linux', env })).toBeNull()
    },
  )
})
