import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { aFolder } from './core'

/** Whether this machine lets a test mount a small disk: on Linux, as root. */
export const canMountDisk = process.platform === 'linux' && mounts()

/** Whether a folder can be closed to writing by its mode: everywhere but on Windows and for root. */
const modeStops = process.platform !== 'win32' && process.getuid?.() !== 0

/** Whether this machine can show a test a folder that refuses to be written. */
export const canBeReadOnly = canMountDisk || modeStops

/** The folder of a new, empty disk of so many bytes in memory. */
export async function aSmallDisk({ bytes }: { bytes: number }): Promise<string> {
  const folder = await aFolder()
  mount(['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder])
  onTestFinished(() => unmount(folder))
  return folder
}

/**
 * Runs `work` while nothing can be written in a folder, whatever is open in it: by its mode, or for root, whom no
 * mode stops, by a read-only mount of the folder over itself.
 */
export async function whileReadOnly<T>(folder: string, work: () => Promise<T>): Promise<T> {
  if (canMountDisk) {
    mount(['--bind', folder, folder])
    mount(['-o', 'remount,bind,ro', folder])
  } else {
    await chmod(folder, 0o500)
  }
  try {
    return await work()
  } finally {
    if (canMountDisk) unmount(folder)
    else await chmod(folder, 0o700)
  }
}

function mounts(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-mount-'))
  try {
    mount(['-t', 'tmpfs', '-o', 'size=65536', 'tmpfs', folder])
    unmount(folder)
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function mount(args: readonly string[]): void {
  execFileSync('/bin/mount', [...args], { stdio: 'ignore' })
}

function unmount(folder: string): void {
  // lazily, because the workspace on it may still be closing
  execFileSync('/bin/umount', ['--lazy', folder], { stdio: 'ignore' })
}
