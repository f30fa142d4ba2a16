import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { pageFile, pageHeaders } from '../../electron/core/page-files'

// a name that browsers trust without a certificate; nothing listens there, every request is answered below
const origin = 'http://localhost'

export type HarnessPage = {
  readonly page: Page
  /** What the browser's console has complained of so far, breaches of the content policy included. */
  readonly complaints: readonly string[]
}

export type Harness = {
  /** A new page on the harness with every chart drawn and recorded. */
  readonly open: (look?: {
    theme?: 'light' | 'dark'
    widthPx?: number
    pixelRatio?: number
    /** The name of the one case to show; all without it. */
    only?: string
  }) => Promise<HarnessPage>
  readonly close: () => Promise<void>
}

/** Builds the harness page and launches the one browser that its pages share. */
export async function launchHarness(): Promise<Harness> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-charts-'))
  await build({
    root: resolve(import.meta.dirname, 'harness'),
    configFile: false,
    logLevel: 'error',
    publicDir: resolve(import.meta.dirname, '../../resources/public'),
    plugins: [react()],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0 },
  })
  const browser = await launchChromium()
  return {
    open: async ({ theme = 'light', widthPx = 668, pixelRatio = 1, only } = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1480, height: 1000 },
        deviceScaleFactor: pixelRatio,
        colorScheme: theme,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      await serve(page, folder)
      const asked = new URLSearchParams({ width: String(widthPx), ...(only === undefined ? {} : { only }) })
      await page.goto(`${origin}/?${asked}`)
      await page.waitForFunction(
        () =>
          document.querySelector('[data-recorded]') !== null &&
          document.querySelector('[data-recorded="false"]') === null &&
          [...document.querySelectorAll('canvas')].every((canvas) => canvas.style.width !== ''),
      )
      return { page, complaints }
    },
    close: async () => {
      await browser.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** From the folder, with the headers that the hosts send: a chart that breaks the content policy breaks here. */
async function serve(page: Page, folder: string): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const file = await pageFile(folder, new URL(route.request().url()).pathname)
    if (file === null) return route.fulfill({ status: 404 })
    return route.fulfill({
      body: Buffer.from(file.bytes),
      headers: { ...pageHeaders, 'content-type': file.type },
    })
  })
}
