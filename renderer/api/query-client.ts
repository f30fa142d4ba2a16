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

/** Whether the same question may be answered later: the core was just starting again. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ORPCError) || (error.status === 503 && !error.defined)
}
