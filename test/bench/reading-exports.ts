import { execFile } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'csv-parse'
import { coreEnvironment } from '../../electron/core/core-flags'
import { root } from '../hosts/root'
import { callsExport, rowCount } from './calls-export'
import { requirePeer } from './peers'
import { readExport } from './read-export'
import type { Report } from './report'

const rounds = 3
const run = promisify(execFile)

/** Reading an export of a million calls: ours finds out encoding, delimiter, header and the content of each column. */
export const readingExports: Report = {
  name: 'reading-exports',
  title: `Reading an export of ${rowCount.toLocaleString('en-GB')} rows`,
  lines: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'))
    try {
      return await compared(await callsExport(join(folder, 'calls.csv')))
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}

type Reader = { readonly name: string; read(path: string): Promise<number> }

const readers: readonly Reader[] = [
  { name: 'Plumbline: detect, read, describe each column', read: readExport },
  { name: 'csv-parse alone', read: readWithCsvParse },
  { name: 'papaparse alone', read: readWithPapaparse },
  { name: 'DuckDB: sniff, read, summarise each column', read: readWithDuckDb },
]

/** Every reader in turn, round after round; then the memory that ours takes in a process of its own. */
async function compared({ path, bytes }: { path: string; bytes: number }): Promise<string[]> {
  const times = readers.map((): number[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, { name, read }] of readers.entries()) {
      const from = performance.now()
      const rows = await read(path)
      if (rows !== rowCount) throw new Error(`${name} read ${rows} rows, not ${rowCount}`)
      times[index]?.push((performance.now() - from) / 1000)
    }
  }
  const [ours = 0, ...others] = times.map((own) => own.sort((a, b) => a - b)[Math.floor(own.length / 2)] ?? 0)
  return [
    `  ${Math.round(bytes / 1e6)} MB of text; ours takes ${await memoryOfOurs(path)} MB of memory at most (resident, in a process of its own)`,
    `  ${(readers[0]?.name ?? '').padEnd(48)} ${ours.toFixed(1)} s`,
    ...others.map(
      (seconds, index) =>
        `  ${(readers[index + 1]?.name ?? '').padEnd(48)} ${`${seconds.toFixed(1)} s`.padEnd(8)} ours / this ${(ours / seconds).toFixed(2)}`,
    ),
  ]
}

async function readWithCsvParse(path: string): Promise<number> {
  let rows = 0
  for await (const _ of createReadStream(path).pipe(parse())) rows++
  return rows - 1
}

function readWithPapaparse(path: string): Promise<number> {
  const papaparse: {
    parse(input: NodeJS.ReadableStream, config: { step(): void; complete(): void; header: boolean }): void
  } = requirePeer('papaparse')
  return new Promise((succeed) => {
    let rows = 0
    const config = { header: false, step: () => void rows++, complete: () => succeed(rows - 1) }
    papaparse.parse(createReadStream(path, { encoding: 'utf8' }), { ...config })
  })
}

type DuckDb = {
  readonly DuckDBInstance: {
    create(): Promise<{
      connect(): Promise<{
        runAndReadAll(sql: string): Promise<{ getRowObjects(): { readonly rows?: unknown }[] }>
      }>
    }>
  }
}

async function readWithDuckDb(path: string): Promise<number> {
  const { DuckDBInstance }: DuckDb = requirePeer('@duckdb/node-api')
  const connection = await (await DuckDBInstance.create()).connect()
  const file = `read_csv('${path.replaceAll("'", "''")}')`
  const summary = await connection.runAndReadAll(`select max("count") as rows from (summarize from ${file})`)
  return Number(summary.getRowObjects()[0]?.rows ?? 0)
}

/** The most memory (resident) of a process that reads the export as the product does, and does nothing else. */
async function memoryOfOurs(path: string): Promise<number> {
  const script = join(root, 'test/bench/read-export.ts')
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, '--alone', path], {
    cwd: root,
    env: coreEnvironment(),
  })
  const { rows, megabytes }: { rows: number; megabytes: number } = JSON.parse(stdout)
  if (rows !== rowCount) throw new Error(`A process of its own read ${rows} rows, not ${rowCount}`)
  return megabytes
}
