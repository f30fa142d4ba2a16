import type { WorkspaceData } from './collections'
import { inTurns, type Pace } from './pace'
import { versionOf } from './records'

/** How often it is read with other work between; then once more in one go. */
const mostTries = 2

/**
 * What takes long to read, with other work between its steps, and yet as everything stood at one moment: read again where
 * something changed meanwhile, and the third time in one go. `read` is handed what to await between two steps.
 */
export async function readSteadily<T>(data: WorkspaceData, read: (pace: Pace) => Promise<T>): Promise<T> {
  for (let tries = 0; tries < mostTries; tries++) {
    const before = stampOf(data)
    const told = await read(inTurns())
    if (stampOf(data) === before) return told
  }
  return read(() => Promise.resolve())
}

function stampOf(data: WorkspaceData): string {
  return Object.values(data).map(versionOf).join()
}
