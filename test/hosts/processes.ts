import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { vi } from 'vitest'

type RunningProcess = { readonly id: number; readonly parentId: number; readonly command: string }

/** Ends the one child of a process whose command line matches, as a power cut would, and waits until it is gone. */
export async function killChild(parentId: number, command: RegExp): Promise<void> {
  await killProcess(await childOf(parentId, command))
}

/** The id of the one child of a process whose command line matches. */
export async function childOf(parentId: number, command: RegExp): Promise<number> {
  const all = await runningProcesses()
  const found = all.find((one) => one.parentId === parentId && command.test(one.command))
  if (found === undefined) throw new Error(`Process ${parentId} has no child like ${command}`)
  return found.id
}

export async function killProcess(id: number): Promise<void> {
  process.kill(id, 'SIGKILL')
  await vi.waitUntil(() => !isRunning(id), { timeout: 20_000, interval: 5 })
}

export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

/** The ids of all that a process started, and of what those started. */
export async function descendants(id: number): Promise<number[]> {
  const all = await runningProcesses()
  const below = (parentId: number): number[] =>
    all.filter((one) => one.parentId === parentId).flatMap((one) => [one.id, ...below(one.id)])
  return below(id)
}

/** Whether something that a process started, or that was started by that, has this command line. */
export async function isRunningBelow(id: number, command: RegExp): Promise<boolean> {
  const below = new Set(await descendants(id))
  return (await runningProcesses()).some((one) => below.has(one.id) && command.test(one.command))
}

async function runningProcesses(): Promise<RunningProcess[]> {
  switch (process.platform) {
    case 'linux':
      return processesOfLinux()
    case 'win32':
      throw new Error('Tests that end a process do not run on Windows yet')
    default: {
      const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,command='])
      return [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, id, parentId, command = '']) => ({
        id: Number(id),
        parentId: Number(parentId),
        command,
      }))
    }
  }
}

/** Read from /proc, because small systems have no `ps`. */
async function processesOfLinux(): Promise<RunningProcess[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const read = async (id: string): Promise<RunningProcess[]> => {
    try {
      const stat = await readFile(`/proc/${id}/stat`, 'utf8')
      const command = await readFile(`/proc/${id}/cmdline`, 'utf8')
      // proc(5): the parent is the second field after the name, which stands in brackets
      const [, parentId] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return [{ id: Number(id), parentId: Number(parentId), command: command.replaceAll('\0', ' ') }]
    } catch {
      // it ended while we looked
      return []
    }
  }
  return (await Promise.all(ids.map(read))).flat()
}
