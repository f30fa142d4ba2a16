/** Whether this browser shows notifications of Plumbline: not asked yet, allowed or refused. */
type NoticeState = 'notAsked' | 'allowed' | 'refused'

export type BrowserNotices = {
  readonly state: () => NoticeState
  /** Asks the manager, who may refuse. */
  readonly ask: () => Promise<NoticeState>
  readonly show: (notice: { title: string; text: string }) => void
}

/** Notifications by the browser (WHATWG Notifications API). */
export const browserNotices: BrowserNotices = {
  state: () => ('Notification' in window ? stateOf(Notification.permission) : 'refused'),
  ask: async () =>
    'Notification' in window ? stateOf(await Notification.requestPermission()) : ('refused' as const),
  show: ({ title, text }) => {
    const notification = new Notification(title, { body: text })
    notification.onclick = () => window.focus()
  },
}

function stateOf(permission: NotificationPermission): NoticeState {
  switch (permission) {
    case 'granted':
      return 'allowed'
    case 'denied':
      return 'refused'
    case 'default':
      return 'notAsked'
  }
}
