import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Rooms } from '../e2e/pages/rooms'
import { launchWeb } from '../hosts/launch-web'
import { callsExport, rowCount } from './calls-export'
import type { Report } from './report'

const patience = 180_000
/** Longer than the snapshot takes that follows so large a commit. */
const untilWrittenMs = 6000

/** What importing a million calls through the page takes of the core's memory. It is read from /proc, which Linux alone has. */
export const importing: Report = {
  name: 'importing',
  title: `Importing ${rowCount.toLocaleString('en-GB')} rows in the built program, into the sample team`,
  lines: async () => {
    if (process.platform !== 'linux')
      return ['  not measured: it is read from /proc, which this system has not']
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'))
    const host = await launchWeb()
    try {
      const { path } = await callsExport(join(folder, 'calls.csv'))
      return await imported(new Rooms(host.page), path, await host.coreId())
    } finally {
      await host.close()
      await rm(folder, { recursive: true })
    }
  },
}

async function imported(at: Rooms, path: string, coreId: number): Promise<string[]> {
  const { page } = at
  page.setDefaultTimeout(patience)
  await at.welcome.exploreSample()
  await at.rail.goTo('Numbers')
  await at.numbers.toImport()
  const before = nowOf(coreId)
  const reading = await peakOf(coreId, async () => {
    const chosen = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await (await chosen).setFiles(path)
    await page.getByRole('heading', { name: 'Before it goes in' }).waitFor()
  })
  await at.import.say('Chen, Mei-Ling', /^Mei-Ling Chen/)
  await at.import.answer(/^Some of these days/, /^Replace them/)
  await at.import.isDecided()
  const carryingOut = await peakOf(coreId, async () => {
    await page.getByRole('button', { name: /^Import [\d,]+ rows$/ }).click()
    await page.getByRole('heading', { name: 'Numbers', level: 1 }).waitFor()
  })
  const snapshot = await peakOf(coreId, () => setTimeout(untilWrittenMs))
  const line = (what: string, { seconds, megabytes }: Peak): string =>
    `  ${what.padEnd(48)} ${`${seconds.toFixed(1)} s`.padEnd(8)} ${megabytes} MB at most (bar 300)`
  return [
    `  ${'the core before'.padEnd(57)} ${before} MB`,
    line('reading, to the first preview', reading),
    line('carrying out', carryingOut),
    line('the snapshot that follows', snapshot),
    `  ${'the core afterwards'.padEnd(57)} ${nowOf(coreId)} MB`,
  ]
}

type Peak = { readonly seconds: number; readonly megabytes: number }

/** The most resident memory of a process while something is done. */
async function peakOf(processId: number, act: () => Promise<void>): Promise<Peak> {
  // proc(5): 5 sets the peak back to what is resident now
  writeFileSync(`/proc/${processId}/clear_refs`, '5')
  const from = performance.now()
  await act()
  return { seconds: (performance.now() - from) / 1000, megabytes: megabytesOf(processId, 'VmHWM') }
}

function nowOf(processId: number): number {
  return megabytesOf(processId, 'VmRSS')
}

function megabytesOf(processId: number, line: 'VmHWM' | 'VmRSS'): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8')
  return Math.round(Number(new RegExp(`^${line}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1024)
}
