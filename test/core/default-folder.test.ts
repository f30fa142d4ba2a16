import { describe, expect, test } from 'vitest'
import { defaultDataFolder } from '../../electron/core/default-folder'

describe('the usual folder of a workspace', () => {
  test.each([
    ['linux', '/home/ruth', {}, '/home/ruth/.config/Plumbline/workspace'],
    ['linux', '/home/ruth', { XDG_CONFIG_HOME: '/data/config' }, '/data/config/Plumbline/workspace'],
    ['linux', '/home/ruth', { XDG_CONFIG_HOME: '' }, '/home/ruth/.config/Plumbline/workspace'],
    ['linux', '/home/ruth', { XDG_CONFIG_HOME: 'config' }, '/home/ruth/.config/Plumbline/workspace'],
    ['darwin', '/Users/ruth', {}, '/Users/ruth/Library/Application Support/Plumbline/workspace'],
    ['win32', 'C:\\Users\\ruth', { APPDATA: 'D:\\Roaming' }, 'D:\\Roaming\\Plumbline\\workspace'],
    ['win32', 'C:\\Users\\ruth', {}, 'C:\\Users\\ruth\\AppData\\Roaming\\Plumbline\\workspace'],
  ] as const)('on %s at %s with %j is %s', (platform, home, env, folder) => {
    expect(defaultDataFolder({ platform, home, env })).toBe(folder)
  })
})
