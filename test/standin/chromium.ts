import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumFlags, requireChromium } from '../chromium'

/** The one Chromium of this process, with a new empty profile that is gone at its end. */
export type StandinBrowser = {
  readonly context: BrowserContext
  /** Where the test connects to see the same pages. */
  readonly address: string
  /** A page for a window; the first one is there from the start. */
  newPage(): Promise<Page>
  /** Calls back on every page that no window asked for: what `window.open` makes. */
  onPopup(listener: (page: Page) => void): void
  close(): Promise<void>
}

export async function openChromium(): Promise<StandinBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'plumbline-standin-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    viewport: null,
    args: [...chromiumFlags, '--remote-debugging-port=0'],
  })
  const [port = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  const [first] = context.pages()
  let unused = first
  let asked = 0
  return {
    context,
    address: `http://127.0.0.1:${port}`,
    newPage: async () => {
      const page = unused
      unused = undefined
      if (page !== undefined) return page
      asked += 1
      try {
        return await context.newPage()
      } finally {
        asked -= 1
      }
    },
    onPopup: (listener) => {
      context.on('page', (page) => {
        if (asked === 0) listener(page)
      })
    },
    close: async () => {
      // with its last page closed, Chromium may end by itself
      await context.close().catch(() => undefined)
      // Chromium may still be writing when it has said goodbye
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
    },
  }
}
