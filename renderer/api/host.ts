import type { Bridge, CoreEvent, SaveOutcome } from '../../shared/contract/wire'
import { coreEventSchema } from '../../shared/contract/wire'
import { type BrowserNotices, browserNotices } from './browser-notices'

declare global {
  interface Window {
    /** There under Electron alone; the preload script puts it there. */
    readonly plumbline?: Bridge
  }
}

/** What carries the page: the desktop window, or a browser on the loopback address. */
export type PageHost = {
  /** The base of the core's verbs; under Electron a name only, since no request leaves the page. */
  readonly coreUrl: string
  readonly fetch: (request: Request) => Promise<Response>
  readonly saveFile: (file: {
    name: string
    bytes: Uint8Array<ArrayBuffer>
    type: string
  }) => Promise<SaveOutcome>
  /** Asks for a folder; null where only a path can be typed. */
  readonly chooseFolder: (() => Promise<string | null>) | null
  readonly onEvent: (listener: (event: CoreEvent) => void) => () => void
  /** Has Ctrl+Shift+E work in every program, or not; whether it is so now. Null where that cannot be done. */
  readonly captureKeys: ((everywhere: boolean) => Promise<boolean>) | null
  /** Calls back when those keys were pressed in whatever program. */
  readonly onCapture: (listener: () => void) => () => void
  /** Notifications that the browser has to allow; null where the desktop shows them itself. */
  readonly notices: BrowserNotices | null
}

export const pageHost: PageHost =
  window.plumbline === undefined ? browserHost() : desktopHost(window.plumbline)

function desktopHost(bridge: Bridge): PageHost {
  return {
    coreUrl: 'http://core/rpc',
    fetch: async (request) => {
      const url = new URL(request.url)
      const answer = await bridge.request({
        path: url.pathname + url.search,
        method: request.method,
        headers: [...request.headers],
        body: new Uint8Array(await request.arrayBuffer()),
      })
      const body = answer.body.byteLength === 0 ? null : new Uint8Array(answer.body)
      return new Response(body, { status: answer.status, headers: answer.headers })
    },
    saveFile: ({ name, bytes }) => bridge.saveFile({ name, bytes }),
    chooseFolder: () => bridge.chooseFolder(),
    onEvent: (listener) => bridge.onEvent(listener),
    captureKeys: (everywhere) => bridge.captureKeys(everywhere),
    onCapture: (listener) => bridge.onCapture(listener),
    notices: null,
  }
}

function browserHost(): PageHost {
  // what a page asks as it is closed is cut off with it, unless it may outlive the page
  let isLeaving = false
  addEventListener('pagehide', () => {
    isLeaving = true
  })
  addEventListener('pageshow', () => {
    isLeaving = false
  })
  return {
    coreUrl: `${location.origin}/rpc`,
    fetch: (request) => fetch(request, { keepalive: isLeaving }),
    saveFile: async ({ name, bytes, type }) => {
      const url = URL.createObjectURL(new Blob([bytes], { type }))
      const link = document.createElement('a')
      link.href = url
      link.download = name
      link.click()
      // the browser has taken the file over once the click's task is done
      setTimeout(() => URL.revokeObjectURL(url), 10_000)
      return { kind: 'saved', where: name }
    },
    chooseFolder: null,
    captureKeys: null,
    onCapture: () => () => undefined,
    onEvent: (listener) => {
      const source = new EventSource('/events')
      let isKnown = false
      source.onopen = () => {
        // whatever was told while the line was down was missed
        if (isKnown) listener({ kind: 'restarted' })
        isKnown = true
      }
      source.onmessage = ({ data }) => listener(coreEventSchema.parse(JSON.parse(String(data))))
      return () => source.close()
    },
    notices: browserNotices,
  }
}
