import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder, and how it goes away. */
export function newFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-e2e-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
