import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { RouterClient } from '@orpc/server'
import type { Page } from 'playwright-core'
import type { router } from '../../electron/core/router'
import type { Bridge } from '../../shared/contract/wire'

/** Every verb, as a test asks it. */
export type Core = RouterClient<typeof router>

declare global {
  interface Window {
    readonly plumbline?: Bridge
  }
}

/** Asks the core from within a page, by the way that the page itself has: the bridge, or HTTP. */
export function coreThrough(page: () => Page): Core {
  const link = new RPCLink({
    url: 'http://page/rpc',
    fetch: async (request) => {
      const asked = {
        path: new URL(request.url).pathname,
        headers: [...request.headers],
        body: Buffer.from(await request.arrayBuffer()).toString('base64'),
      }
      const { status, headers, body } = await page().evaluate(askInPage, asked)
      return new Response(Buffer.from(body, 'base64'), { status, headers })
    },
  })
  return createORPCClient(link)
}

/** Runs in the page; bytes come and go as base64. */
async function askInPage(asked: {
  path: string
  headers: [string, string][]
  body: string
}): Promise<{ status: number; headers: [string, string][]; body: string }> {
  const bytes = Uint8Array.from(atob(asked.body), (char) => char.charCodeAt(0))
  const request = { path: asked.path, method: 'POST', headers: asked.headers, body: bytes }
  const answer =
    window.plumbline === undefined
      ? await fetch(request.path, request).then(async (response) => ({
          status: response.status,
          headers: [...response.headers],
          body: new Uint8Array(await response.arrayBuffer()),
        }))
      : await window.plumbline.request(request)
  let text = ''
  for (const byte of answer.body) text += String.fromCharCode(byte)
  return { status: answer.status, headers: answer.headers, body: btoa(text) }
}
