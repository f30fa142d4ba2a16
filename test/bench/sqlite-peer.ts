import { randomBytes } from 'node:crypto'
import type { Change } from '../../electron/core/store/collections'
import { requirePeer } from './peers'

type Statement = { run(...values: unknown[]): unknown }
type Database = {
  pragma(text: string): unknown
  exec(text: string): unknown
  prepare(text: string): Statement
  transaction(work: () => void): () => void
  close(): void
}

export type SqlitePeer = {
  save(record: { readonly id: string; readonly personId: string; readonly on: string }): void
  close(): void
}

/** The same records in SQLite as an application would keep them: WAL, synchronous FULL, SQLCipher with a raw key. */
export function encryptedSqlite(path: string, changes: Iterable<Change>): SqlitePeer {
  const Sqlite: new (path: string) => Database = requirePeer('better-sqlite3-multiple-ciphers')
  const database = new Sqlite(path)
  database.pragma("cipher='sqlcipher'")
  database.pragma(`key="x'${randomBytes(32).toString('hex')}'"`)
  database.pragma('journal_mode=WAL')
  database.pragma('synchronous=FULL')
  database.exec(
    'create table record (collection text, id text primary key, person text, day text, json text) without rowid',
  )
  database.exec('create index by_person on record (collection, person, day)')
  const insert = database.prepare('insert or replace into record values (?, ?, ?, ?, ?)')
  database.transaction(() => {
    for (const { collection, id, record } of changes)
      insert.run(collection, id, '', '', JSON.stringify(record))
  })()
  database.pragma('wal_checkpoint(TRUNCATE)')
  return {
    save: (record) => {
      insert.run('measurements', record.id, record.personId, record.on, JSON.stringify(record))
    },
    close: () => database.close(),
  }
}
