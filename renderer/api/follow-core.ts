import type { CoreEvent } from '../../shared/contract/wire'
import { assertNever } from '../../shared/domain/assert-never'
import { client } from './api'
import { pageHost } from './host'
import { queryClient } from './query-client'
import { followSaveState } from './save-state'
import { saveWhatIsTyped } from './unsaved'

/** The core hears this often at most that somebody is at the keyboard. */
const tellsEveryMs = 20_000

/** Follows the core: what it makes durable is read again, and what it locks is forgotten. */
export function followCore(): () => void {
  return pageHost.onEvent(take)
}

function take(event: CoreEvent): void {
  switch (event.kind) {
    case 'saved':
    case 'news':
    case 'restarted':
    case 'opened':
      void queryClient.invalidateQueries()
      break
    case 'state':
      followSaveState(event.state)
      break
    case 'locking':
      void saveWhatIsTyped()
      break
    case 'locked':
      // a new page: nothing that this one has read, typed or drawn is left in its memory
      location.reload()
      break
    default:
      assertNever(event)
  }
}

/** Saves what is being typed, and locks. */
export async function lockNow(): Promise<void> {
  await saveWhatIsTyped()
  await client.access.lock()
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
