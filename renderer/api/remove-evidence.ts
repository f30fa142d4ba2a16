import type { EvidenceEntry } from '../../shared/domain/evidence'
import { tell } from '../components/toasts'
import { client } from './api'
import { sentenceOf } from './refusal'

/** Takes an entry out of the log and offers to put it back. */
export async function removeEvidence(entry: EvidenceEntry, said: string): Promise<void> {
  await orTell(async () => {
    await client.evidence.remove({ evidenceId: entry.id, revision: entry.revision })
    tell(said, { name: 'Undo', run: () => void orTell(() => client.evidence.putBack(entry)) })
  })
}

/** Keeps an entry out of the sessions to come, and offers to have it wait again. */
export async function setEvidenceAside({ id, revision }: EvidenceEntry): Promise<void> {
  await orTell(async () => {
    const set = await client.evidence.setAside({ evidenceId: id, revision, aside: true })
    tell('Set aside. It stays on the timeline.', { name: 'Undo', run: () => void takeEvidenceBack(set) })
  })
}

/** Has an entry that was set aside wait for the next session again. */
export async function takeEvidenceBack({ id, revision }: EvidenceEntry): Promise<void> {
  await orTell(() => client.evidence.setAside({ evidenceId: id, revision, aside: false }))
}

async function orTell(act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (error) {
    tell(sentenceOf(error))
  }
}
