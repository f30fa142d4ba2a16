import { ORPCError, os } from '@orpc/server'
import { inGuestMode } from '../../shared/contract/refusals'
import type { CoreContext } from './context'
import type { Door } from './door'
import { put } from './store/collections'
import type { Store } from './store/store'
import { NotSavedError } from './store/store-error'

/** What is answered while a person has the laptop: that it is so, their form, and what locks and opens the workspace. */
export const answeredInGuestMode: readonly string[] = [
  'workspace.status',
  'access.lock',
  'access.unlock',
  'access.handedOver',
  'access.stillHere',
  'selfAssessments.guestForm',
  'selfAssessments.keepGuestAnswers',
  'selfAssessments.submitGuestAnswers',
  'selfAssessments.takeBack',
]

/** Refuses every other verb with `IN_GUEST_MODE`, whoever asks and from wherever. */
export const guestGate = os.$context<CoreContext>().middleware(({ context, next, path }) => {
  if (context.door.isWithGuest && !answeredInGuestMode.includes(path.join('.'))) {
    throw new ORPCError('IN_GUEST_MODE', inGuestMode.IN_GUEST_MODE)
  }
  return next()
})

/**
 * The manager has proved to be the one at the laptop. Where the disk refuses to note that, it holds for this run, and
 * the next one asks again: a workspace that can only be read must not stay closed to its owner.
 */
export async function endGuestMode(door: Door, store: Store): Promise<void> {
  const handedOver = [...store.read().selfAssessments.values()].filter(
    ({ guestSince }) => guestSince !== null,
  )
  if (handedOver.length === 0) return
  const ended = handedOver.map((each) =>
    put('selfAssessments', { ...each, guestSince: null, revision: each.revision + 1 }),
  )
  await store.commit(ended).catch((error: unknown) => {
    if (!(error instanceof NotSavedError)) throw error
  })
  door.takenBack(true)
}
