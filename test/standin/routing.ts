import type { Request as PageRequest, Route } from 'playwright-core'
import { fromChromium } from './addresses'
import { BrowserWindow } from './browser-window'
import type { StandinBrowser } from './chromium'
import { preventable } from './preventable'

/**
 * Puts the program between Chromium and the network: its own schemes are answered by its own handlers, a page that
 * wants to leave is stopped where a listener says so, and all other addresses lead to an empty page, as if the
 * whole world were there: whatever gets that far was not stopped.
 */
export async function routeThroughProgram(browser: StandinBrowser): Promise<void> {
  browser.onPopup((page) => {
    const mayOpen = BrowserWindow.getAllWindows().some(({ webContents }) => webContents.mayOpen(page.url()))
    if (!mayOpen) void page.close()
  })
  await browser.context.route('**/*', (route, request) => answer(route, request))
}

async function answer(route: Route, request: PageRequest): Promise<void> {
  const address = fromChromium(request.url())
  const window = windowOf(request)
  if (window !== undefined && request.isNavigationRequest() && !mayNavigate(window, request, address)) {
    return route.abort('aborted')
  }
  const scheme = new URL(address).protocol.slice(0, -1)
  const handler = window?.webContents.session.handlers.get(scheme)
  if (handler === undefined)
    return route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' })
  const body = request.postDataBuffer()
  const asked = new Request(address, {
    method: request.method(),
    headers: request.headers(),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  })
  const response = await handler(asked)
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

function mayNavigate({ webContents }: BrowserWindow, request: PageRequest, url: string): boolean {
  if (webContents.isLoadingByMain) return true
  const isMainFrame = request.frame().parentFrame() === null
  const event = preventable({ url, isMainFrame })
  webContents.emit('will-frame-navigate', event)
  if (isMainFrame) webContents.emit('will-navigate', event, url)
  return !event.defaultPrevented
}

function windowOf(request: PageRequest): BrowserWindow | undefined {
  const page = pageOf(request)
  return BrowserWindow.getAllWindows().find((window) => page !== null && window.page === page)
}

function pageOf(request: PageRequest): ReturnType<ReturnType<PageRequest['frame']>['page']> | null {
  try {
    return request.frame().page()
  } catch {
    // a page that is just being opened has no frame yet
    return null
  }
}
