import type { Commitment } from '../../shared/domain/commitment'
import { tell } from '../components/toasts'
import { client } from './api'
import { sentenceOf } from './refusal'

/** Ticks a commitment off and offers to undo it. */
export async function tickOff(commitment: Commitment): Promise<void> {
  const done = await mark(commitment, 'done')
  if (done !== null) tell('Marked as done.', { name: 'Undo', run: () => void mark(done, 'reopened') })
}

async function mark({ id, revision }: Commitment, outcome: 'done' | 'reopened'): Promise<Commitment | null> {
  try {
    return await client.commitments.mark({ commitmentId: id, revision, outcome, note: '' })
  } catch (error) {
    tell(sentenceOf(error))
    return null
  }
}
