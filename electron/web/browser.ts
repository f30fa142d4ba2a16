import { spawn } from 'node:child_process'

/** The command that shows an address in the system's browser; null where there is no screen. */
export function browserCommand(
  address: string,
  machine: { platform: NodeJS.Platform; env: Readonly<Record<string, string | undefined>> },
): readonly [command: string, ...args: string[]] | null {
  switch (machine.platform) {
    case 'darwin':
      return ['open', address]
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', address]
    default:
      return (machine.env.DISPLAY ?? machine.env.WAYLAND_DISPLAY) ? ['xdg-open', address] : null
  }
}

/** Shows the address in the system's browser where there is one; where not, the printed address is enough. */
export function openBrowser(address: string): void {
  const command = browserCommand(address, process)
  if (command === null) return
  const [program, ...args] = command
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
