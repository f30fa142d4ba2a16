import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { bundled } from '../helpers/bundle'
import type { Acknowledged } from './written-records'

const scripts = new Map<string, Promise<string>>()

/** A script of this folder as one file for Node; made once. */
export function scriptNamed(name: string): Promise<string> {
  const known = scripts.get(name) ?? bundled(resolve(import.meta.dirname, `${name}.ts`))
  scripts.set(name, known)
  return known
}

/**
 * Runs the writer on a folder, calls `strike` once it has begun, and when it is gone adds what it was told is saved.
 * Throws when it never began: then the workspace did not open.
 */
export async function runWriter(
  args: readonly string[],
  acknowledged: Acknowledged,
  strike: (writer: ChildProcess) => void,
): Promise<number> {
  const writer = spawn(process.execPath, [await scriptNamed('writer'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  let hasBegun = false
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (hasBegun || !said.includes('R\n')) return
    hasBegun = true
    strike(writer)
  })
  await once(writer, 'close')
  if (!hasBegun) throw new Error('The writer could not open the workspace')
  const lines = said.split('\n').slice(0, -1)
  let count = 0
  for (const line of lines) {
    const [word, slot, version] = line.split(' ')
    if (word !== 'A') continue
    count++
    acknowledged.set(Number(slot), Math.max(Number(version), acknowledged.get(Number(slot)) ?? 0))
  }
  return count
}
