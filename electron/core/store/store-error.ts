/** Why a workspace could not be opened; the files are left as they were found. */
export type OpenFailure = 'inUse' | 'damaged' | 'newer' | 'unreadable'

export class WorkspaceOpenError extends Error {
  override readonly name = 'WorkspaceOpenError'
  constructor(
    readonly reason: OpenFailure,
    /** The file that could not be read, or null where it is the folder. */
    readonly file: string | null,
    options?: ErrorOptions,
  ) {
    super(`The workspace could not be opened: ${reason}`, options)
  }
}

/** A commit that did not become durable: nothing was changed, on disk or in memory. */
export class NotSavedError extends Error {
  override readonly name = 'NotSavedError'
  constructor(
    readonly reason: 'diskFull' | 'readOnly' | 'failed',
    options?: ErrorOptions,
  ) {
    super(`Not saved: ${reason}`, options)
  }
}

/** What a disk refused, as a commit that did not become durable. */
export function notSaved(cause: unknown): NotSavedError {
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
