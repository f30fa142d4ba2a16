import { posix, win32 } from 'node:path'

/** What the place of a folder depends on. */
export type Machine = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Where a program keeps its own folder for a user on this system: the same one under both hosts. */
export function applicationFolder({ platform, home, env }: Machine): string {
  switch (platform) {
    case 'win32':
      return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), 'Plumbline')
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Plumbline')
    default: {
      // the XDG base directory specification: an empty or a relative value counts as none
      const configured = env.XDG_CONFIG_HOME ?? ''
      const base = posix.isAbsolute(configured) ? configured : posix.join(home, '.config')
      return posix.join(base, 'Plumbline')
    }
  }
}

/** Where a workspace lies when nobody says otherwise. */
export function defaultDataFolder(machine: Machine): string {
  const { join } = machine.platform === 'win32' ? win32 : posix
  return join(applicationFolder(machine), 'workspace')
}
