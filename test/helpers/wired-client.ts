import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { RouterClient } from '@orpc/server'
import { answer } from '../../electron/core/answer'
import type { CoreContext } from '../../electron/core/context'
import type { router } from '../../electron/core/router'

export type WiredClient = RouterClient<typeof router>

/**
 * The verbs of a core as a page asks them: every request and every answer goes through the bytes of the wire, and
 * only the host that carries them is left out.
 */
export function wiredClient(context: CoreContext): WiredClient {
  const link = new RPCLink({
    url: 'http://core/rpc',
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url)
      const { status, headers, body } = await answer(
        {
          path: pathname + search,
          method: request.method,
          headers: [...request.headers],
          body: new Uint8Array(await request.arrayBuffer()),
        },
        context,
      )
      return new Response(new Uint8Array(body), { status, headers })
    },
  })
  return createORPCClient(link)
}
