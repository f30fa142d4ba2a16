import { EventEmitter } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrowserWindow } from './browser-window'
import { openChromium, type StandinBrowser } from './chromium'
import { preventable } from './preventable'
import { routeThroughProgram } from './routing'
import { lockInstance } from './single-instance'

/** Electron's `app`: the life of the program. */
export class App extends EventEmitter {
  readonly isPackaged = false
  private readonly paths = new Map<string, string>()
  private name = 'Electron'
  private opening: Promise<StandinBrowser> | null = null
  private firstHasHeard = Promise.resolve()
  private isQuitting = false

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    this.name = name
  }

  getPath(name: string): string {
    const path = this.paths.get(name) ?? mkdtempSync(join(tmpdir(), 'plumbline-standin-path-'))
    this.paths.set(name, path)
    return path
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  enableSandbox(): void {
    if (this.opening !== null) throw new Error('app.enableSandbox() must be called before the app is ready')
  }

  requestSingleInstanceLock(): boolean {
    const lock = lockInstance(this.getPath('userData'), (argv) => this.emit('second-instance', {}, argv))
    this.firstHasHeard = lock.firstHasHeard
    return lock.isFirst
  }

  async whenReady(): Promise<void> {
    await this.browser()
  }

  /** The Chromium behind the windows; it starts when the app is to be ready. */
  browser(): Promise<StandinBrowser> {
    this.opening ??= this.openBrowser()
    return this.opening
  }

  /** Electron quits by itself where nobody listens. */
  allWindowsClosed(): void {
    if (this.isQuitting) return
    if (!this.emit('window-all-closed')) this.quit()
  }

  /** Closes every window and ends, unless a window or a listener says no. */
  quit(): void {
    const before = preventable({})
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    this.isQuitting = true
    for (const window of BrowserWindow.getAllWindows()) window.close()
    this.isQuitting = false
    if (BrowserWindow.getAllWindows().length > 0) return
    const last = preventable({})
    this.emit('will-quit', last)
    if (!last.defaultPrevented) void this.exit(0)
  }

  async exit(code: number): Promise<void> {
    await this.firstHasHeard
    const browser = await this.opening
    await browser?.close()
    process.exit(code)
  }

  private async openBrowser(): Promise<StandinBrowser> {
    const browser = await openChromium()
    await routeThroughProgram(browser)
    process.send?.({ kind: 'ready', address: browser.address })
    return browser
  }
}
