import { performance } from 'node:perf_hooks'
import { Store } from '../../electron/core/store/store'
import { WorkspaceOpenError } from '../../electron/core/store/store-error'

// A process of its own that tries to open a workspace, and says what came of it and after how many milliseconds.

const [folder = ''] = process.argv.slice(2)
const from = performance.now()
const outcome = await Store.open(folder, {
  unlock: { kind: 'keychain', reveal: async (bytes) => bytes },
}).then(
  () => 'opened',
  (error: unknown) => (error instanceof WorkspaceOpenError ? error.reason : String(error)),
)
console.log(JSON.stringify({ outcome, ms: performance.now() - from }))
process.exit()
