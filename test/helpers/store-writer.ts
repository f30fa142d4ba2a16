import { put } from '../../electron/core/store/collections'
import { Store } from '../../electron/core/store/store'
import { aGoal } from '../builders/goal'
import { aPerson } from '../builders/person'

// A process of its own that saves goals until it is killed, and says how many it was told are saved.

const [folder = '', before = '0'] = process.argv.slice(2)
const store = await Store.open(folder, {
  unlock: { kind: 'keychain', reveal: async (bytes) => bytes },
})
const personId = aPerson().id
for (let saved = Number(before) + 1; ; saved++) {
  await store.commit([put('goals', aGoal({ personId, setAt: new Date().toISOString(), revision: saved }))])
  process.stdout.write(`${saved}\n`)
  if (saved % 40 === 0) store.compact().catch(() => undefined)
}
