import { ORPCError } from '@orpc/server'
import { finalised, notFound, notSaved, stale, workspaceClosed } from '../../shared/contract/refusals'
import type { Clock } from './clock'
import type { Door } from './door'
import type { Store } from './store/store'
import { FinalRecordError, NotSavedError } from './store/store-error'

/** What every verb is given. Clock and ids are passed in, so that tests can hold them still. */
export type CoreContext = {
  /** The workspace behind the verbs: open, or not and why. */
  readonly door: Door
  readonly clock: Clock
  readonly newId: () => string
  /** The folder of fonts, shipped templates and the sample team. */
  readonly resourcesFolder: string
  /** The file with the page of the self-assessment, as it is before a form is put into it. */
  readonly selfFormPage: string
}

/** The open store, to read from. Refuses with `WORKSPACE_CLOSED`. */
export function openStore({ door: { workspace } }: CoreContext): Store {
  if (workspace.kind !== 'open') throw new ORPCError('WORKSPACE_CLOSED', workspaceClosed.WORKSPACE_CLOSED)
  return workspace.store
}

/**
 * Runs a verb that changes something: load, decide and commit share one turn, so that two windows cannot race.
 * What the store refuses becomes the contract's refusal.
 */
export function changing<T>(context: CoreContext, work: (store: Store) => Promise<T>): Promise<T> {
  return writing(context, (store) => store.inTurn(() => work(store)))
}

/** The same for a verb that writes files while other changes go on. */
export async function writing<T>(context: CoreContext, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(context)
  try {
    store.refuseReadOnly()
    return await work(store)
  } catch (error) {
    if (error instanceof NotSavedError) {
      const detail = error.cause instanceof Error ? error.cause.message : ''
      throw new ORPCError('NOT_SAVED', { ...notSaved.NOT_SAVED, data: { reason: error.reason, detail } })
    }
    if (error instanceof FinalRecordError) throw new ORPCError('FINALISED', finalised.FINALISED)
    throw error
  }
}

/** Refuses with `STALE` unless the page has seen the record's latest revision. */
export function checkRevision(current: { readonly revision: number }, seen: number): void {
  if (current.revision !== seen) {
    throw new ORPCError('STALE', { ...stale.STALE, data: { currentRevision: current.revision } })
  }
}

/** The record, or a refusal with `NOT_FOUND`. */
export function found<T>(record: T | undefined): T {
  if (record === undefined) throw new ORPCError('NOT_FOUND', notFound.NOT_FOUND)
  return record
}
