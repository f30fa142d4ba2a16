import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

export const rowCount = 1_000_000

/** Rows of a dialler, some with quotes, as such exports have them; the same ones every time. */
export async function callsExport(path: string): Promise<{ path: string; bytes: number }> {
  const agents = ['Amara Okafor', 'Diego Fuentes Marín', 'Jonas Lindqvist', '"Chen, Mei-Ling"']
  const file = createWriteStream(path)
  file.write('Call ID,Date,Agent,Seconds,Outcome,Amount,Customer,Note\n')
  for (let from = 0; from < rowCount; from += 10_000) {
    const rows = Array.from({ length: 10_000 }, (_, offset) => {
      const index = from + offset
      const day = String((index % 28) + 1).padStart(2, '0')
      const outcome = index % 9 === 0 ? 'converted' : '"no answer, call again"'
      return `${index + 1},2026-10-${day},${agents[index % 4]},${(index * 7919) % 900},${outcome},"${(index % 500) + 0.5}",Customer ${(index * 31) % 50_000},agreed on the phone ${index % 977}\n`
    })
    file.write(rows.join(''))
  }
  await finished(file.end())
  return { path, bytes: file.bytesWritten }
}
