import { asItStands } from './as-it-stands'
import type { WorkspaceData } from './collections'
import { versionOf } from './counted-map'
import { makingRoom, type Pace } from './pace'

/**
 * What takes long to read, with other work between its steps, and yet as everything stood at one moment. `read` is handed
 * what to read from and what to await between two steps. Where something changed meanwhile it is read again from the
 * records as they then stand, which nothing changes: no save waits for it, however many there are.
 */
export async function readSteadily<T>(
  data: WorkspaceData,
  read: (data: WorkspaceData, pace: Pace) => Promise<T>,
): Promise<T> {
  const before = stampOf(data)
  const told = await read(data, makingRoom())
  return stampOf(data) === before ? told : read(asItStands(data), makingRoom())
}

function stampOf(data: WorkspaceData): string {
  return Object.values(data).map(versionOf).join()
}
