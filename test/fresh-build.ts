import { freshBuild } from '../electron/fresh-build'

/** Run by vitest before the tests that need the build. */
export function setup(): Promise<void> {
  return freshBuild({ onBuild: () => process.stdout.write('Building …\n') })
}
