import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { DeskInThread } from '../../electron/core/imports/desk-in-thread'

const partBytes = 4_194_304

/** Reads an export as the product does: part by part into a desk in a thread of its own. Gives the number of its rows. */
export async function readExport(path: string): Promise<number> {
  // a desk does not keep a process from ending, so something else must
  const waiting = setInterval(() => undefined, 1000)
  const desk = new DeskInThread(resolve('out/main/import-desk.js'), () => undefined)
  for await (const part of createReadStream(path, { highWaterMark: partBytes })) {
    await desk.ask({ kind: 'take', part: new Uint8Array(part) })
  }
  const answer = await desk.ask({ kind: 'read', fileName: 'calls.csv', options: null })
  desk.end()
  clearInterval(waiting)
  return answer.kind === 'read' ? answer.known.told.rows : 0
}

// as a process of its own, which the benchmark starts to learn how much memory reading takes and nothing else
if (process.argv[2] === '--alone' && process.argv[3] !== undefined) {
  const rows = await readExport(process.argv[3])
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000)
  process.stdout.write(JSON.stringify({ rows, megabytes }))
}
