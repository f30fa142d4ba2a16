import type { Reminder } from '../../shared/domain/reminder'
import { tell } from '../components/toasts'
import { pageHost } from './host'

/**
 * Shows a reminder by the browser where that is allowed. Where it is not, what begins in a moment is told in the
 * window; what is due some time today stands in the Today room already.
 */
export function showReminder({ title, text, isSoon }: Reminder): void {
  if (pageHost.notices?.state() === 'allowed') pageHost.notices.show({ title, text })
  else if (isSoon) tell(`${title}.`)
}
