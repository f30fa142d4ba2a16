import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import type { App } from './app'
import { invoke } from './ipc'
import { PageLink } from './page-link'
import { preventable } from './preventable'
import { type Session, session } from './session'
import { WebContents } from './web-contents'

type WindowOptions = {
  readonly width?: number
  readonly height?: number
  readonly show?: boolean
  readonly webPreferences?: {
    readonly preload?: string
    readonly session?: Session
    readonly sandbox?: boolean
    readonly contextIsolation?: boolean
    readonly nodeIntegration?: boolean
    readonly webviewTag?: boolean
  }
}

/** What a page may ask for, as Electron calls it, and as Playwright does. */
const permissions = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  media: 'microphone',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
}

const windows = new Set<BrowserWindow>()

/** Electron's `BrowserWindow`: a page of the headless Chromium. */
export class BrowserWindow extends EventEmitter {
  /** Set by the module `electron`, which has the one app. */
  static app: App
  readonly webContents: WebContents
  page: Page | null = null
  private readonly opening: Promise<void>
  private visible: boolean
  private focused = false
  private minimized = false
  private destroyed = false

  constructor(private readonly options: WindowOptions = {}) {
    super()
    refuseUnsafe(options)
    this.visible = options.show !== false
    this.webContents = new WebContents(options.webPreferences?.session ?? session.defaultSession)
    windows.add(this)
    BrowserWindow.app.emit('web-contents-created', {}, this.webContents)
    this.opening = this.open()
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return [...windows].find((window) => window.webContents === contents) ?? null
  }

  async loadURL(address: string): Promise<void> {
    try {
      await this.opening
      await this.webContents.loadURL(address)
      this.emit('ready-to-show')
    } catch (error) {
      // a window that was closed meanwhile has nobody to tell
      if (!this.destroyed) throw error
    }
  }

  show(): void {
    this.visible = true
    this.focus()
  }

  focus(): void {
    for (const window of windows) window.focused = window === this
  }

  minimize(): void {
    this.minimized = true
    this.focused = false
  }

  restore(): void {
    this.minimized = false
  }

  isVisible = (): boolean => this.visible
  isFocused = (): boolean => this.focused
  isMinimized = (): boolean => this.minimized
  isDestroyed = (): boolean => this.destroyed

  /** Asks first, as the cross of a window does. */
  close(): void {
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    windows.delete(this)
    void this.page?.close().catch(() => undefined)
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (windows.size === 0) BrowserWindow.app.allWindowsClosed()
  }

  private async open(): Promise<void> {
    const browser = await BrowserWindow.app.browser()
    const page = await browser.newPage()
    this.page = page
    page.on('close', () => this.destroy())
    page.on('download', (download) => {
      const event = preventable({})
      this.webContents.session.emit('will-download', event, download)
      if (event.defaultPrevented) void download.cancel()
    })
    const { width = 800, height = 600, webPreferences } = this.options
    await page.setViewportSize({ width, height })
    const granted = Object.entries(permissions).filter(([name]) => this.webContents.session.grants(name))
    await browser.context.grantPermissions(granted.map(([, name]) => name))
    const link = await PageLink.open({
      page,
      preload: webPreferences?.preload ?? '',
      onInvoke: (channel, args) => {
        const senderFrame = this.webContents.mainFrame
        return invoke(channel, { sender: this.webContents, senderFrame }, args)
      },
    })
    this.webContents.attach(page, link)
  }
}

/** What this stand-in cannot do, and no window of ours may want. */
function refuseUnsafe({ webPreferences: preferences = {} }: WindowOptions): void {
  if (preferences.sandbox === false || preferences.contextIsolation === false) {
    throw new Error('The stand-in opens sandboxed and isolated windows only')
  }
  if (preferences.nodeIntegration === true || preferences.webviewTag === true) {
    throw new Error('The stand-in opens windows without Node and without webview tags only')
  }
}
