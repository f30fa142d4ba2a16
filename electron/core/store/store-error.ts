import type { DamageReport } from './damage'

/**
 * Why a workspace could not be opened; the files are left as they were found. `locked`: there is a workspace and no
 * key was given. `wrongKey`: the passphrase, code or keychain does not open it. `plain`: it is of schema 1 and waits
 * to be migrated. `missing`: there is none to open. `diskFull`: there is no room to give it today's shape; `notMigrated`:
 * that came to nothing for another reason.
 */
export type OpenFailure =
  | 'inUse'
  | 'damaged'
  | 'newer'
  | 'unreadable'
  | 'locked'
  | 'wrongKey'
  | 'plain'
  | 'missing'
  | 'diskFull'
  | 'notMigrated'

export class WorkspaceOpenError extends Error {
  override readonly name = 'WorkspaceOpenError'
  constructor(
    readonly reason: OpenFailure,
    /** The file that could not be read, or null where it is the folder. */
    readonly file: string | null,
    options?: ErrorOptions,
    /** With `damaged`: what was found and what is readable. */
    readonly report: DamageReport | null = null,
  ) {
    super(`The workspace could not be opened: ${reason}`, options)
  }
}

/** A backup, an export or a folder that cannot be used for what was asked; nothing was written. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
  constructor(
    readonly reason: 'damaged' | 'wrongKey' | 'notEmpty' | 'newer' | 'notABackup' | 'failed',
    /** Where in it: a file, or a path in a JSON document. */
    readonly where: string | null = null,
    options?: ErrorOptions,
  ) {
    super(`The backup cannot be used: ${reason}`, options)
  }
}

/** A commit that did not become durable: nothing was changed, on disk or in memory. */
export class NotSavedError extends Error {
  override readonly name = 'NotSavedError'
  constructor(
    /**
     * `failed`: the disk itself is not well; the workspace is read-only until it is opened again. `newer`: the workspace
     * is of a newer shape, and this version changes nothing in it.
     */
    readonly reason: 'diskFull' | 'readOnly' | 'failed' | 'newer',
    options?: ErrorOptions,
  ) {
    super(`Not saved: ${reason}`, options)
  }
}

/** What a disk refused, as a commit that did not become durable. */
export function notSaved(cause: unknown): NotSavedError {
  if (cause instanceof NotSavedError) return cause
  const code = systemCode(cause)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new NotSavedError('diskFull', { cause })
  const isReadOnly = code === 'EROFS' || code === 'EACCES' || code === 'EPERM'
  return new NotSavedError(isReadOnly ? 'readOnly' : 'failed', { cause })
}

/** A change to a record that is closed for good. */
export class FinalRecordError extends Error {
  override readonly name = 'FinalRecordError'
}

/** The `code` of a Node system error, or `''`. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
