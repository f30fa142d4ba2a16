import { writeSync } from 'node:fs'
import { replaceByBackup } from '../../electron/core/store/replace-workspace'
import { byKeychain } from './scratch'

// A process of its own that puts a backup in the place of a workspace, and says when it begins and when it is done.

const [folder = '', backup = ''] = process.argv.slice(2)
writeSync(1, 'R\n')
await replaceByBackup(backup, folder, { ...byKeychain, besides: [], at: new Date() })
writeSync(1, 'D\n')
setInterval(() => undefined, 1_000)
