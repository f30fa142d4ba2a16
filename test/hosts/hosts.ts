import type { Host, HostOptions } from './host'
import { launchElectron } from './launch-electron'
import { launchWeb } from './launch-web'

/** Both hosts, for tests that must hold on either: `describe.each(hosts)('… on $name', ({ launch }) => …)`. */
export const hosts: readonly { name: Host['name']; launch: (options?: HostOptions) => Promise<Host> }[] = [
  { name: 'electron', launch: launchElectron },
  { name: 'web', launch: launchWeb },
]
