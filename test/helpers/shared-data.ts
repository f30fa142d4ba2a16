import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Real inputs that lie beside the repository and not in it. */
const folder = resolve(import.meta.dirname, '../../../shared/data')

/** Whether the real inputs are there; tests that need them are skipped where they are not. */
export const hasSharedData = existsSync(folder)

/** What a test says of itself when it is skipped. */
export const needsSharedData = '(needs ../shared/data beside the repository)'

/** The bytes of one of the real inputs, by its path: `sharedData('strings/blns.json')`. */
export function sharedData(path: string): Buffer {
  return readFileSync(resolve(folder, path))
}
