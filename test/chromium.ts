import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Switches for a Chromium that tests drive: no window, no network of its own, and it runs as root in a container. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge']

const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** The Chromium, Chrome or Edge of this system; null where there is none. */
export function findChromium(
  machine: { platform: NodeJS.Platform; env: Readonly<Record<string, string | undefined>> } = process,
): string | null {
  return candidates(machine).find(isProgram) ?? null
}

/** The same, where nothing can go on without it. */
export function requireChromium(): string {
  const found = findChromium()
  if (found === null)
    throw new Error('The tests need Chromium, Chrome or Edge on this computer: npm test says how')
  return found
}

/** Whether a program can be run by its name alone. */
export function isOnPath(name: string): boolean {
  return onPath(name, process.env.PATH).some(isProgram)
}

function candidates({ platform, env }: Parameters<typeof findChromium>[0] & object): string[] {
  switch (platform) {
    case 'darwin':
      return ['/Applications', join(env.HOME ?? '/', 'Applications')].flatMap((folder) =>
        macApplications.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
      )
    case 'win32':
      return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => windowsPrograms.map((parts) => join(folder, ...parts)))
    default:
      return linuxNames.flatMap((name) => onPath(name, env.PATH))
  }
}

function onPath(name: string, path = ''): string[] {
  return path.split(delimiter).map((folder) => join(folder, name))
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
