import { BrowserWindow, Notification } from 'electron'
import type { CoreEvent } from '../../shared/contract/wire'

/** What is shown and may name somebody; taken away with the lock. */
const shown = new Set<Notification>()

/**
 * Shows a reminder as a notification of the system. False for any other event, and where the system has none: then
 * the page shows it.
 */
export function showReminder(event: CoreEvent): boolean {
  if (event.kind === 'locked') {
    for (const notification of shown) notification.close()
    shown.clear()
  }
  if (event.kind !== 'reminder' || !Notification.isSupported()) return false
  const { title, text: body } = event.reminder
  const notification = new Notification({ title, body })
  notification.on('click', comeToFront)
  notification.on('close', () => shown.delete(notification))
  shown.add(notification)
  notification.show()
  return true
}

function comeToFront(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}
