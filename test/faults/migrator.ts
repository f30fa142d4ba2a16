import { writeSync } from 'node:fs'
import { migratePlainWorkspace } from '../../electron/core/store/migrate-plain'

// A process of its own that seals a plain workspace and says when it begins and when it is done.

const [folder = ''] = process.argv.slice(2)
writeSync(1, 'R\n')
await migratePlainWorkspace(folder, { passphrase: null, keychain: async (bytes) => bytes })
writeSync(1, 'D\n')
setInterval(() => undefined, 1_000)
