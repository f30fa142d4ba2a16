import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { fromChromium, toChromium } from './addresses'
import type { PageLink } from './page-link'
import type { Session } from './session'

type WindowOpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

/** Electron's `webContents` of one window. */
export class WebContents extends EventEmitter {
  /** While main itself loads an address, no `will-navigate` is asked. */
  isLoadingByMain = false
  private page: Page | null = null
  private link: PageLink | null = null
  private windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' })

  constructor(readonly session: Session) {
    super()
  }

  attach(page: Page, link: PageLink): void {
    this.page = page
    this.link = link
    page.on('load', () => this.emit('did-finish-load'))
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed' }))
  }

  get mainFrame(): { url: string; parent: null } {
    return { url: this.getURL(), parent: null }
  }

  getURL(): string {
    return fromChromium(this.page?.url() ?? '')
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }

  mayOpen(url: string): boolean {
    return this.windowOpenHandler({ url }).action === 'allow'
  }

  send(channel: string, ...args: unknown[]): void {
    this.link?.send(channel, args)
  }

  async loadURL(address: string): Promise<void> {
    this.isLoadingByMain = true
    await this.page?.goto(toChromium(address)).finally(() => {
      this.isLoadingByMain = false
    })
  }

  reload(): void {
    void this.page?.reload()
  }
}
