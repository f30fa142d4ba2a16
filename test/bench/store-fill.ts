import { Store } from '../../electron/core/store/store'
import { changesOf } from './store-records'

// A process of its own that begins a workspace of so many records, so that the next one starts with empty memory.

const [folder = '', records = '0'] = process.argv.slice(2)
const { store } = await Store.create(folder, { passphrase: null, keychain: async (bytes) => bytes })
let changes = []
for (const change of changesOf(Number(records))) {
  changes.push(change)
  if (changes.length < 1_000) continue
  await store.commit(changes)
  changes = []
}
await store.commit(changes)
await store.compact()
await store.close()
