import type { Agreement } from '../../../shared/domain/agreement'
import { api } from '../../api/api'
import { queryClient } from '../../api/query-client'

/** What follows a signature or a refusal: every page reads its document anew first, so none offers it as it was before. */
export function onceSigned(then: (agreement: Agreement) => void) {
  const readAnew = (): Promise<unknown> =>
    Promise.all(
      [api.agreements.key(), api.signing.key()].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    )
  return {
    onSuccess: async (agreement: Agreement) => {
      await readAnew()
      then(agreement)
    },
    onError: readAnew,
  }
}
