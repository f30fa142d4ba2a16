import { protocol, type Session } from 'electron'
import { pageFile, pageHeaders } from '../core/page-files'

/** The origin of the page under Electron. */
export const pageOrigin = 'app://plumbline'

/** Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the page's files under `app://plumbline/`, and nothing else. */
export function servePage(window: Session, folder: string): void {
  window.protocol.handle('app', (request) => answerPage(request, folder))
}

async function answerPage(request: Request, folder: string): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  if (host !== 'plumbline' || request.method !== 'GET') {
    return new Response(null, { status: 403, headers: pageHeaders })
  }
  const file = await pageFile(folder, pathname)
  if (file === null) return new Response(null, { status: 404, headers: pageHeaders })
  const headers = { ...pageHeaders, 'content-type': file.type }
  return new Response(new Uint8Array(file.bytes), { headers })
}
