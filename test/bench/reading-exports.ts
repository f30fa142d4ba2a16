import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { packed } from '../../electron/core/imports/packed-bytes'
import { readSource } from '../../electron/core/imports/read-source'
import { eachRow } from '../../electron/core/imports/table'
import { requirePeer } from './peers'
import type { Contender, Subject } from './side-by-side'

const rowCount = 100_000

/** Reading an export of 100,000 calls: ours finds out encoding, delimiter, header and the content of each column. */
export const readingExports: Subject = {
  name: 'reading-exports',
  title: `Reading an export of ${rowCount.toLocaleString('en-GB')} rows`,
  contenders,
}

function contenders(): Contender[] {
  const bytes = Buffer.from(callsExport())
  const papaparse: { parse(text: string): { data: unknown[] } } = requirePeer('papaparse')
  return [
    { name: 'Plumbline: detect, read, describe each column', run: () => readOurs(bytes) },
    { name: 'csv-parse alone', run: () => readWithCsvParse(bytes) },
    { name: 'papaparse alone', run: () => papaparse.parse(bytes.toString('utf8')).data.length },
  ]
}

async function readOurs(bytes: Buffer): Promise<number> {
  const reading = await readSource({ fileName: 'calls.csv', file: packed(bytes), options: null })
  if (reading.kind === 'unreadable') throw new Error(reading.sentence)
  let rows = 0
  await eachRow(reading.source.table, () => void rows++)
  if (rows !== rowCount) throw new Error(`${rows} rows were read, not ${rowCount}`)
  return rows
}

async function readWithCsvParse(bytes: Buffer): Promise<number> {
  let rows = 0
  for await (const _ of Readable.from([bytes]).pipe(parse())) rows++
  return rows
}

/** Rows of a dialler, some with quotes, as such exports have them; the same ones every time. */
function callsExport(): string {
  const agents = ['Amara Okafor', 'Diego Fuentes Marín', 'Jonas Lindqvist', '"Chen, Mei-Ling"']
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0')
    const seconds = (index * 7919) % 900
    const outcome = index % 9 === 0 ? 'converted' : '"no answer, call again"'
    return `${index + 1},2026-10-${day},${agents[index % 4]},${seconds},${outcome},"${(index % 500) + 0.5}"`
  })
  return `Call,Date,Agent,Seconds,Outcome,Amount\n${rows.join('\n')}\n`
}
