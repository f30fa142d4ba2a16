import type { Reminder } from '../../shared/domain/reminder'
import { tell } from '../components/toasts'
import { isScreenTurned } from '../components/turned-screen'
import { pageHost } from './host'

/**
 * Shows a reminder by the browser where that is allowed, without the names while somebody else reads the screen. Where
 * it is not, what begins in a moment is told in the window; what is due some time today stands in the Today room already.
 */
export function showReminder({ title, text, isSoon }: Reminder): void {
  const shown = { title, text: isScreenTurned() ? '' : text }
  if (pageHost.notices?.state() === 'allowed') pageHost.notices.show(shown)
  else if (isSoon) tell(`${title}.`)
}
