import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether this machine lets a fault mount a disk: on Linux, as root. */
export const canMount = process.platform === 'linux' && mounts()

export const needsMount = 'This machine lets no disk be mounted: that needs Linux and root.'

export function mount(...args: readonly string[]): void {
  execFileSync('mount', [...args], { stdio: 'ignore' })
}

export function unmount(folder: string): void {
  execFileSync('umount', [folder], { stdio: 'ignore' })
}

/** Whether a file can be mounted as a disk. */
export function canMountImage(): boolean {
  if (!canMount) return false
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-loop-'))
  const image = `${folder}.img`
  try {
    makeImage(image, 8)
    mount('-o', 'loop', image, folder)
    unmount(folder)
    return true
  } catch {
    return false
  } finally {
    rmSync(image, { force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A file of so many megabytes with an empty ext4 in it. */
export function makeImage(path: string, megabytes: number): void {
  execFileSync('truncate', ['-s', `${megabytes}M`, path])
  const options = ['-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0']
  execFileSync('mkfs.ext4', [...options, path], { stdio: 'ignore' })
}

function mounts(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-mount-'))
  try {
    mount('-t', 'tmpfs', '-o', 'size=65536', 'tmpfs', folder)
    unmount(folder)
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
