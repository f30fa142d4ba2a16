import { join } from 'node:path'
import * as z from 'zod'
import { isoInstantSchema } from '../../../shared/domain/calendar'
import { namesIn } from './folder'

/** What a backup holds, sealed beside it. */
export const manifestSchema = z.object({
  plumbline: z.literal('backup'),
  schema: z.int(),
  at: isoInstantSchema,
  sequence: z.int(),
  snapshot: z.string(),
  people: z.int(),
  sessions: z.int(),
  documents: z.int(),
  records: z.int(),
  /** Every file but the manifest and the key file, whose person keys an erasure takes out. */
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof manifestSchema>

/** A backup as its name tells it. */
export type BackupName = { readonly name: string; readonly sequence: number; readonly at: string }

const pattern = /^plumbline-backup-([0-9a-f]{8})-(\d{12})-(\d{8}T\d{6}Z)$/

/** `plumbline-backup-1f0c…-000000000042-20261123T094100Z`: the workspace, the last commit in it, when it was made. */
export function backupName(given: { workspaceId: string; sequence: number; at: string }): string {
  const at = given.at.replace(/\.\d+Z$/, 'Z').replace(/[-:]/g, '')
  return `plumbline-backup-${given.workspaceId.slice(0, 8)}-${String(given.sequence).padStart(12, '0')}-${at}`
}

/** The backups in a folder, oldest commit first; those of one workspace, or of all with null. */
export async function backupsIn(folder: string, workspaceId: string | null): Promise<BackupName[]> {
  return (await namesIn(folder)).flatMap((name) => {
    const [, id, sequence, at] = pattern.exec(name) ?? []
    if (sequence === undefined || at === undefined) return []
    return workspaceId === null || id === workspaceId.slice(0, 8)
      ? [{ name, sequence: Number(sequence), at }]
      : []
  })
}

export function backupFiles(path: string) {
  return {
    manifest: join(path, 'manifest'),
    keys: join(path, 'keys.json'),
    documents: join(path, 'documents'),
  }
}

const kept = { daily: 7, weekly: 4, monthly: 12 }

/**
 * The backups that rotation takes away: the newest of each of the last 7 days, 4 weeks and 12 months that have one
 * stay, and always the newest of all. Newest is the one with the highest sequence, whatever the clock said.
 */
export function backupsToDrop(backups: readonly BackupName[]): BackupName[] {
  const newestFirst = [...backups].sort((a, b) => b.sequence - a.sequence || b.at.localeCompare(a.at))
  const keeping = new Set(newestFirst.slice(0, 1))
  keepFirstOf(newestFirst, { key: (at) => at.slice(0, 8), count: kept.daily, keeping })
  keepFirstOf(newestFirst, { key: weekOf, count: kept.weekly, keeping })
  keepFirstOf(newestFirst, { key: (at) => at.slice(0, 6), count: kept.monthly, keeping })
  return newestFirst.filter((backup) => !keeping.has(backup))
}

function keepFirstOf(
  newestFirst: readonly BackupName[],
  given: { key: (at: string) => string; count: number; keeping: Set<BackupName> },
): void {
  const seen = new Set<string>()
  for (const backup of newestFirst) {
    const key = given.key(backup.at)
    if (seen.has(key)) continue
    if (seen.size === given.count) return
    seen.add(key)
    given.keeping.add(backup)
  }
}

/** Weeks since Monday, 1969-12-29. */
function weekOf(at: string): string {
  const [year, month, day] = [at.slice(0, 4), at.slice(4, 6), at.slice(6, 8)]
  const days = Date.parse(`${year}-${month}-${day}T00:00:00Z`) / 86_400_000
  return String(Math.floor((days + 3) / 7))
}
