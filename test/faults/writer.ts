import { writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { backup } from '../../electron/core/store/backup'
import { put } from '../../electron/core/store/collections'
import { Store } from '../../electron/core/store/store'
import { batchSize, versioned } from './written-records'

// A process of its own that saves until it is killed. `R` says that it has begun, `A slot version` that it was told a
// version is saved. How: `small` with compactions and backups beside, `batches` of several megabytes, `unsynced` like
// small on a disk that never flushes.

const [folder = '', first = '0', how = 'small', backups = ''] = process.argv.slice(2)
const say = (line: string): unknown => writeSync(1, `${line}\n`)
const keychain = { kind: 'keychain' as const, reveal: async (bytes: Buffer) => bytes }

if (how === 'unsynced') await neverFlush()
const store = await Store.open(folder, { unlock: keychain })
let version = Number(first)
say('R')
if (how === 'batches') await writeBatches()
else await Promise.all([0, 1, 2].map((worker) => writeSmall(worker)))

async function writeSmall(worker: number): Promise<never> {
  for (;;) {
    const slot = worker * 1_000 + Math.floor(Math.random() * 60)
    const own = ++version
    await store.commit([put('people', versioned(slot, own, Math.random() < 0.2 ? 4 : 0))])
    say(`A ${slot} ${own}`)
    if (Math.random() < 0.1) store.compact().catch(() => undefined)
    if (backups !== '' && Math.random() < 0.04) backup(store, join(backups, 'backups')).catch(() => undefined)
  }
}

async function writeBatches(): Promise<never> {
  for (;;) {
    const own = ++version
    const people = Array.from({ length: batchSize }, (_, slot) => versioned(slot, own, 40 + (own % 20)))
    await store.commit(people.map((person) => put('people', person)))
    for (let slot = 0; slot < batchSize; slot++) say(`A ${slot} ${own}`)
  }
}

async function neverFlush(): Promise<void> {
  const file = await open(process.execPath, 'r')
  const handles: FileHandle = Object.getPrototypeOf(file)
  await file.close()
  handles.sync = async () => undefined
  handles.datasync = async () => undefined
}
