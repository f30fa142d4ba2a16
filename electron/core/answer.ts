import { ORPCError, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import type { WireRequest, WireResponse } from '../../shared/contract/wire'
import type { CoreContext } from './context'
import { reportSurprise } from './report'
import { router } from './router'

/** The path under which every verb is found: `/rpc/people/list`. */
const prefix = '/rpc'

const handler = new RPCHandler(router, { interceptors: [onError(report)] })

/**
 * Answers one request of any host. Every verb is asked by POST: 405 for anything else, 404 for a path that is no
 * verb, 400 for what cannot be a request at all.
 */
export async function answer(request: WireRequest, context: CoreContext): Promise<WireResponse> {
  if (request.method !== 'POST') return empty(405)
  const asked = fetchRequest(request)
  if (asked === null) return empty(400)
  const { matched, response } = await handler.handle(asked, { prefix, context })
  if (!matched) return empty(404)
  return {
    status: response.status,
    headers: [...response.headers],
    body: new Uint8Array(await response.arrayBuffer()),
  }
}

/** The same request for a fetch handler; null where path or headers are not those of a request. */
function fetchRequest({ path, method, headers, body }: WireRequest): Request | null {
  try {
    return new Request(`http://core${path}`, { method, headers, body: new Uint8Array(body) })
  } catch {
    return null
  }
}

function empty(status: number): WireResponse {
  return { status, headers: [], body: new Uint8Array() }
}

/** Declared refusals are no surprises; everything else is. */
function report(error: unknown): void {
  if (error instanceof ORPCError && error.status !== 500) return
  reportSurprise(error instanceof ORPCError && error.cause !== undefined ? error.cause : error)
}
