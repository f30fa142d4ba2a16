import { EventEmitter } from 'node:events'

/** Electron's `Notification`. Nobody sees it here: a test reads what was shown, and emits `click`. */
export class Notification extends EventEmitter {
  static readonly shown: Notification[] = []

  static isSupported(): boolean {
    return true
  }

  readonly title: string
  readonly body: string

  constructor(options: { title: string; body: string }) {
    super()
    this.title = options.title
    this.body = options.body
  }

  show(): void {
    Notification.shown.push(this)
  }

  close(): void {
    const at = Notification.shown.indexOf(this)
    if (at >= 0) Notification.shown.splice(at, 1)
    this.emit('close')
  }
}
