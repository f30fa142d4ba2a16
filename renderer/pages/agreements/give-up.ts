import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import type { UnsignedTurn } from '../../../shared/domain/open-signing'
import { api } from '../../api/api'
import { queryClient } from '../../api/query-client'
import type { TurnKeeper } from './turn-keeper'

/** What is said where it could not be kept that a signer does not sign here. */
export const notKept = 'This could not be saved just now. Please press once more.'

/** A signer says that they do not sign here; then it is for the manager to go on. Whether that is kept. */
export function useGivingUp(
  keeper: TurnKeeper,
  how: Pick<UnsignedTurn, 'isDeclined'> | Pick<UnsignedTurn, 'asksForPaper'>,
): UseMutationResult<boolean, Error, void> {
  return useMutation({
    mutationFn: async () => {
      keeper.change(how)
      const isKept = await keeper.saver.flush()
      if (isKept) await queryClient.invalidateQueries({ queryKey: api.signing.key() })
      return isKept
    },
  })
}
