import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { backup } from '../../electron/core/store/backup'
import { put } from '../../electron/core/store/collections'
import { Store } from '../../electron/core/store/store'
import { aPerson } from '../builders/person'
import { aSession, someNotes } from '../builders/session'

// A process of its own that keeps names and notes in a workspace with a mirror and a backup, and then breaks down.

const [place = '', list = ''] = process.argv.slice(2)
const words = z.array(z.string()).parse(JSON.parse(readFileSync(list, 'utf8')))
const { store } = await Store.create(join(place, 'data'), {
  passphrase: null,
  keychain: async (bytes) => bytes,
  mirror: join(place, 'mirror'),
})
for (const [index, word] of words.entries()) {
  const person = aPerson(index % 2 === 0 ? { name: word } : {})
  const session = aSession({ personId: person.id, notes: someNotes({ privateNote: word }) })
  await store.commit([put('people', person), put('sessions', session)])
  if (index === 40) await store.compact()
}
await store.blobs.keep(Buffer.from(`%PDF ${words.join('\n')}`))
await backup(store, join(place, 'backups'))
await store.mirror?.settled()
throw new Error('Broken down on purpose')
