import type { CoreEvent } from '../../shared/contract/wire'
import { assertNever } from '../../shared/domain/assert-never'
import type { UnsavedKind } from '../../shared/domain/hand-over'
import { saveWhatIsTyped } from '../components/typing'
import { client } from './api'
import { pageHost } from './host'
import { queryClient, readAnew } from './query-client'
import { followSaveState } from './save-state'
import { showReminder } from './show-reminder'

/** The core hears this often at most that somebody is at the keyboard. */
const tellsEveryMs = 20_000
const triesToAnswer = 10
const answersAgainAfterMs = 200

/** Follows the core: what it makes durable is read again, and what it locks is forgotten. */
export function followCore(): () => void {
  return pageHost.onEvent(take)
}

function take(event: CoreEvent): void {
  switch (event.kind) {
    case 'restarted':
    case 'opened':
      followSaveState(null)
      setInert(false)
      readAnew(queryClient)
      break
    case 'saved':
    case 'news':
      readAnew(queryClient)
      break
    case 'state':
      followSaveState(event.state)
      break
    case 'reminder':
      showReminder(event.reminder)
      break
    case 'locking':
      void handOver(event.ticket)
      break
    case 'locked':
      // a new page: nothing that this one has read, typed or drawn is left in its memory
      location.reload()
      break
    default:
      assertNever(event)
  }
}

/** Saves what is being typed and answers with what could not be saved. Nothing can be typed any more meanwhile. */
async function handOver(ticket: string): Promise<void> {
  setInert(true)
  const unsaved = await saveWhatIsTyped()
  // a core that has just ended is there again in a moment
  for (let tries = 0; tries < triesToAnswer; tries++) {
    const isHeard = await client.access.handedOver({ ticket, unsaved }).then(
      () => true,
      () => false,
    )
    if (isHeard) return
    await new Promise((resolve) => setTimeout(resolve, answersAgainAfterMs))
  }
}

function setInert(isInert: boolean): void {
  document.body.inert = isInert
}

/** Locks, unless something that is being typed cannot be saved; what that is. */
export async function lockWhenSaved(): Promise<UnsavedKind[]> {
  const unsaved = await saveWhatIsTyped()
  if (unsaved.length === 0) await client.access.lock()
  return unsaved
}

/** Loads a page anew that the browser kept as it was left: whoever goes back to it may not be who was there then. */
export function forgetOnReturn(): void {
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
}

/** Tells the core of keys and pointers, so that it knows when nobody is there any more. */
export function tellOfPresence(): void {
  let toldAt = 0
  const tell = (): void => {
    if (Date.now() - toldAt < tellsEveryMs) return
    toldAt = Date.now()
    // a core that is just starting again has not been left alone either
    client.access.stillHere().catch(() => undefined)
  }
  for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    addEventListener(sign, tell, { passive: true, capture: true })
  }
}
