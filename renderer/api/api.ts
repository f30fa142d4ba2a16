import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '../../shared/contract/contract'
import { pageHost } from './host'

/** The core, as pages ask it: `client.people.list()`. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(
  new RPCLink({ url: pageHost.coreUrl, fetch: (request) => pageHost.fetch(request) }),
)

/** The same for react-query: `useQuery(api.people.list.queryOptions())`. */
export const api = createTanstackQueryUtils(client)
