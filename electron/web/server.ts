import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { largestExport } from '../../shared/contract/backups'
import type { CoreConnection } from '../core/connection'
import { pageFile, pageHeaders } from '../core/page-files'
import { reportSurprise } from '../core/report'
import { Gate } from './gate'

/** Larger requests are refused; the largest honest one carries a file, or a part of one, of 64 MB. */
const mostBytes = 80_000_000
/** What a whole workspace as JSON may come to, with what is sent round it. */
const mostBytesOfExport = largestExport + 1_000_000

export type WebServer = {
  /** The address that lets one browser in; a new one each time the last was used. */
  address(): string
  close(): Promise<void>
}

/** Serves the page and the core on 127.0.0.1 at `port` (0: any that is free). Rejects when the port is taken. */
export async function serve(options: {
  port: number
  pageFolder: string
  core: CoreConnection
  onNewAddress: (address: string) => void
}): Promise<WebServer> {
  const { core, pageFolder } = options
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      reportSurprise(error)
      end(response, 500, 'Something went wrong.')
    })
  })
  const port = await listen(server, options.port)
  const gate = new Gate(port, () => options.onNewAddress(gate.address()))

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value)
    response.setHeader('cache-control', 'no-store')
    const target = request.url ?? ''
    if (!URL.canParse(target, 'http://127.0.0.1')) return end(response, 400, 'This is no address.')
    const url = new URL(target, 'http://127.0.0.1')
    const verdict = gate.judge({
      method: request.method ?? '',
      path: url.pathname,
      token: url.searchParams.get('token'),
      host: request.headers.host,
      origin: request.headers.origin,
      cookie: request.headers.cookie,
    })
    if (verdict.kind === 'refuse') return end(response, verdict.status, verdict.reason)
    if (verdict.kind === 'welcome') {
      response.writeHead(303, { location: '/', 'set-cookie': verdict.cookie }).end()
      return
    }
    if (url.pathname.startsWith('/rpc/')) return ask(core, request, response, url)
    if (request.method !== 'GET') return end(response, 405, 'The page can only be read.')
    if (url.pathname === '/events') return streamEvents(core, response)
    return sendPage(pageFolder, response, url.pathname)
  }

  return {
    address: () => gate.address(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address !== null && typeof address === 'object') resolve(address.port)
    })
  })
}

async function ask(
  core: CoreConnection,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const body = await bodyOf(request, url.pathname)
  if (body === null) return end(response, 413, 'This is too large.')
  const type = request.headers['content-type']
  const answer = await core.request({
    path: url.pathname + url.search,
    method: request.method ?? '',
    headers: type === undefined ? [] : [['content-type', type]],
    body,
  })
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(answer.body)
}

/**
 * The body, or null when it is larger than allowed. What is too large is still read to its end, unkept: a
 * connection that is cut while the browser is sending shows it a broken network, not the answer.
 */
async function bodyOf(request: IncomingMessage, path: string): Promise<Uint8Array | null> {
  const most = path === '/rpc/backups/importAll' ? mostBytesOfExport : mostBytes
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= most) chunks.push(chunk)
    else chunks.length = 0
  }
  return size <= most ? Buffer.concat(chunks) : null
}

/** Events of the core as server-sent events (HTML Standard, section 9.2). */
function streamEvents(core: CoreConnection, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write(':\n\n')
  const stop = core.onEvent((event) => response.write(`data: ${JSON.stringify(event)}\n\n`))
  response.on('close', stop)
}

async function sendPage(folder: string, response: ServerResponse, path: string): Promise<void> {
  const file = await pageFile(folder, path)
  if (file === null) return end(response, 404, 'There is no such page.')
  response.writeHead(200, { 'content-type': file.type }).end(file.bytes)
}

function end(response: ServerResponse, status: number, sentence: string): void {
  if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(sentence)
}
