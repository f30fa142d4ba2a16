import { writeSync } from 'node:fs'
import { migratePlainWorkspace } from '../../electron/core/store/migrate-plain'
import { Store } from '../../electron/core/store/store'

// A process of its own that seals a plain workspace, or opens a sealed one of an earlier shape with its recovery code, and
// says when it begins and when it is done.

const [folder = '', words = null] = process.argv.slice(2)
writeSync(1, 'R\n')
if (words === null) {
  await migratePlainWorkspace(folder, { passphrase: null, keychain: async (bytes) => bytes })
} else {
  await Store.open(folder, { unlock: { kind: 'recoveryCode', words } })
}
writeSync(1, 'D\n')
setInterval(() => undefined, 1_000)
