import { join } from 'node:path'
import { copyDurably, namesIn, sizeOf } from './folder'
import { readKeyCopies } from './key-copies'
import type { Layout } from './layout'
import { inTurns, type Pace } from './pace'
import { badLinesIn } from './segment-reader'
import { isWholeSnapshot } from './snapshot'
import type { Store } from './store'
import { systemCode } from './store-error'
import { readTip } from './tip'

export type ScrubFinding = {
  readonly copy: 'workspace' | 'mirror'
  /** From the folder of the copy on. */
  readonly file: string
  /** Whether the other copy gave back what was damaged or missing. */
  readonly isHealed: boolean
}

/**
 * Reads every byte of every file, in the workspace and its mirror, history that opening skips among it, and heals each
 * copy from the other. It ends the segment that is being written, so that nothing moves under it; saves go on meanwhile.
 * `pace` lets other work have its turn, and may throw to end the check: what was found by then is healed all the same at
 * the next one.
 */
export async function scrub(store: Store, pace: Pace = inTurns()): Promise<readonly ScrubFinding[]> {
  store.refuseReadOnly()
  await store.alone(() => store.journal.rotate())
  await store.mirror?.settled()
  const mirror = store.mirror?.layout ?? null
  const findings: ScrubFinding[] = []
  const own = store.layout
  // what is begun from now on is still being written, in one copy earlier than in the other
  const { activeSegment } = store.journal
  const closed = (await namesIn(own.segments)).filter((name) => name !== activeSegment)
  const check = { store, closed: new Set(closed), pace }
  const bad = { own: await badIn(own, check), mirror: mirror === null ? null : await badIn(mirror, check) }
  for (const file of bad.own) {
    const isHealed = mirror !== null && !bad.mirror?.includes(file) && (await heal(mirror, own, file))
    findings.push({ copy: 'workspace', file, isHealed })
  }
  if (mirror === null || bad.mirror === null) return findings
  await store.mirror?.settled()
  const missing = await missingIn(mirror, own)
  for (const file of new Set([...bad.mirror, ...missing])) {
    const isHealed = !bad.own.includes(file) && (await heal(own, mirror, file))
    findings.push({ copy: 'mirror', file, isHealed })
  }
  return findings
}

/** Files of one copy that are not as they were written, from the folder on. */
async function badIn(
  layout: Layout,
  given: { readonly store: Store; readonly closed: ReadonlySet<string>; readonly pace: Pace },
): Promise<string[]> {
  const { store, closed, pace } = given
  const { keyring } = store.keys
  const bad: string[] = []
  for (const name of await namesIn(layout.segments)) {
    if (!closed.has(name)) continue
    const lines = await badLinesIn(join(layout.segments, name), { keyring, file: name, pace })
    if (lines > 0) bad.push(`segments/${name}`)
  }
  for (const name of await namesIn(layout.snapshots)) {
    const path = join(layout.snapshots, name)
    const isWhole = await isWholeSnapshot(path, keyring, pace).catch(async (error: unknown) => {
      if (systemCode(error) === '') throw error
      // a compaction takes old ones away while others are read
      return (await sizeOf(path)) === null
    })
    if (!isWhole) bad.push(`snapshots/${name}`)
  }
  for (const name of await store.blobs.damagedIn(layout, pace)) bad.push(`documents/${name}`)
  const hasTip = (await readTip(layout.tip, keyring)) !== null
  if (!hasTip && (await namesIn(layout.segments)).length > 0) bad.push('tip')
  for (const path of (await readKeyCopies(layout, null)).stale) bad.push(path.slice(layout.root.length + 1))
  return bad
}

async function missingIn(layout: Layout, other: Layout): Promise<string[]> {
  const missing: string[] = []
  for (const folder of ['segments', 'snapshots', 'documents'] as const) {
    const there = new Set(await namesIn(layout[folder]))
    for (const name of await namesIn(other[folder])) if (!there.has(name)) missing.push(`${folder}/${name}`)
  }
  return missing
}

async function heal(from: Layout, to: Layout, file: string): Promise<boolean> {
  const source = join(from.root, file)
  if ((await sizeOf(source)) === null) return false
  return copyDurably(source, join(to.root, file)).then(
    () => true,
    () => false,
  )
}
