import { BrowserWindow, Notification } from 'electron'
import type { CoreEvent } from '../../shared/contract/wire'

/** What is shown and may name somebody; taken away with the lock. */
const shown = new Set<Notification>()

/** Whether the system shows notifications; where it does not, the page shows a reminder. */
export function showsReminders(): boolean {
  return Notification.isSupported()
}

/** Shows a reminder as a notification of the system, and takes away at the lock what was shown. */
export function showReminder(event: CoreEvent): void {
  if (event.kind === 'locked') {
    for (const notification of shown) notification.close()
    shown.clear()
  }
  if (event.kind !== 'reminder' || !showsReminders()) return
  const { title, text: body } = event.reminder
  const notification = new Notification({ title, body })
  notification.on('click', comeToFront)
  notification.on('close', () => shown.delete(notification))
  shown.add(notification)
  notification.show()
}

function comeToFront(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
