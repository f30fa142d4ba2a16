import { ORPCError } from '@orpc/client'
import { QueryClient } from '@tanstack/react-query'

/** One cache a window. What was read is read again after every durable change, in this window or another. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      retry: (failures, error) => failures < 4 && mayPass(error),
      retryDelay: (failures) => 150 * 2 ** failures,
      refetchOnWindowFocus: false,
    },
  },
})

/**
 * Reads everything on the page again. A first answer that is still on its way may tell how it was before, and React Query
 * does not ask for it again while it is; so it is asked for once it is there.
 */
export function readAnew(cache: QueryClient): void {
  void cache.invalidateQueries()
  for (const { state, promise, queryKey } of cache.getQueryCache().getAll()) {
    if (state.data !== undefined || state.fetchStatus === 'idle') continue
    promise?.then(
      () => cache.invalidateQueries({ queryKey, exact: true }),
      () => undefined,
    )
  }
}

/** Whether the same question may be answered later: the core was just starting again. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ORPCError) || (error.status === 503 && !error.defined)
}
