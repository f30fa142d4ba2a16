import { put } from '../../electron/core/store/collections'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { type OpenCore, openCore } from './core'

export const jonas = aPerson()
export const closedDeals = aMetric()

/** A core that knows Jonas and closed deals. */
export async function withJonas(): Promise<OpenCore> {
  const core = await openCore({ today: '2026-11-23' })
  await core.store.commit([put('people', jonas), put('metrics', closedDeals)])
  return core
}
