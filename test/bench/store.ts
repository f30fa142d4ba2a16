import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'
import { coreEnvironment, coreFlags } from '../../electron/core/core-flags'
import { put } from '../../electron/core/store/collections'
import { Store } from '../../electron/core/store/store'
import { bundled } from '../helpers/bundle'
import type { Report } from './report'
import { encryptedSqlite } from './sqlite-peer'
import { changesOf, figure, personIdOf } from './store-records'

const sizes = [1_000, 75_000, 500_000]
const saves = 400
const opens = 3

/** Durable saves beside an encrypted SQLite, opening, memory, asking and compacting, by the number of records. */
export const store: Report = {
  name: 'store',
  title: 'The workspace on disk beside SQLite (WAL, synchronous FULL, SQLCipher)',
  async lines() {
    const rows = []
    for (const records of sizes) rows.push(await measure(records))
    const [smallest] = rows
    const largest = rows.at(-1)
    const flat = (largest?.ours.p50 ?? 0) / (smallest?.ours.p50 ?? 1)
    return [
      ...rows.flatMap(({ lines }) => lines),
      `  flat: saves at 500k take ${flat.toFixed(2)} of those at 1k (bar 1.5)`,
    ]
  },
}

const openedSchema = z.record(z.string(), z.number())

async function measure(records: number): Promise<{ lines: string[]; ours: Spread }> {
  const place = await mkdtemp(join(tmpdir(), 'plumbline-bench-'))
  try {
    const folder = join(place, 'ours')
    const scripts = resolve(import.meta.dirname)
    const [fill, opener] = [
      await bundled(join(scripts, 'store-fill.ts')),
      await bundled(join(scripts, 'store-open.ts')),
    ]
    await promisify(execFile)(process.execPath, [fill, folder, String(records)])
    const runs: z.infer<typeof openedSchema>[] = []
    for (let run = 0; run < opens; run++) {
      const { stdout } = await promisify(execFile)(process.execPath, [...coreFlags, opener, folder], {
        env: coreEnvironment(),
      })
      runs.push(openedSchema.parse(JSON.parse(stdout)))
    }
    const middle = (name: string): number => spreadOf(runs.map((run) => run[name] ?? Number.NaN)).p50
    const { ours, theirs } = await savesBeside(place, folder, records)
    const ratio = (name: 'p50' | 'p99'): string => (ours[name] / theirs[name]).toFixed(2)
    return {
      ours,
      lines: [
        `  ${records.toLocaleString('en-GB')} records`,
        `    save p50 ${ms(ours.p50)}, SQLite ${ms(theirs.p50)}: ${ratio('p50')} (bar 1.5)`,
        `    save p99 ${ms(ours.p99)}, SQLite ${ms(theirs.p99)}: ${ratio('p99')} (bar 5)`,
        `    open ${ms(middle('openMs'))} (${ms(middle('openCpuMs'))} of processor), peak memory ${middle('peakMb').toFixed(0)} MB, with compacting ${middle('totalMb').toFixed(0)} MB`,
        `    a person's last 12 months ${ms(middle('queryMs'))}, the first time ${ms(middle('firstQueryMs'))}`,
        `    longest stall while compacting ${ms(middle('stallMs'))}; a snapshot takes ${ms(middle('compactMs'))}`,
      ],
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** Saves one figure after the other in both, in turn, so that a disk that slows down slows both. */
async function savesBeside(
  place: string,
  folder: string,
  records: number,
): Promise<{ ours: Spread; theirs: Spread }> {
  const ours = await Store.open(folder, { unlock: { kind: 'keychain', reveal: async (bytes) => bytes } })
  const theirs = encryptedSqlite(join(place, 'theirs.sqlite'), changesOf(records))
  const [ourMs, theirMs]: [number[], number[]] = [[], []]
  for (let index = -20; index < saves; index++) {
    const record = figure(20_000_000 + index, { personId: personIdOf(1), on: '2026-11-23' })
    const from = performance.now()
    await ours.commit([put('measurements', record)])
    const between = performance.now()
    theirs.save(record)
    const to = performance.now()
    if (index < 0) continue
    ourMs.push(between - from)
    theirMs.push(to - between)
  }
  await ours.close()
  theirs.close()
  return { ours: spreadOf(ourMs), theirs: spreadOf(theirMs) }
}

type Spread = { readonly p50: number; readonly p99: number }

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`
}
