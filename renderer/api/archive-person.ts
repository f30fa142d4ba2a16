import { isolated } from '../../shared/domain/isolated-name'
import type { Person } from '../../shared/domain/person'
import { tell } from '../components/toasts'
import { client } from './api'
import { sentenceOf } from './refusal'

/** Takes a person off the lists and offers to undo it; whether it was done. */
export async function archivePerson({ id: personId, revision, name }: Person): Promise<boolean> {
  try {
    const archived = await client.people.archive({ personId, revision })
    tell(`${isolated(name)} is archived. Everything about them is kept.`, {
      name: 'Undo',
      run: () => void restorePerson(archived),
    })
    return true
  } catch (error) {
    tell(sentenceOf(error))
    return false
  }
}

export async function restorePerson({ id: personId, revision, name }: Person): Promise<void> {
  try {
    await client.people.restore({ personId, revision })
    tell(`${isolated(name)} is back on the team.`)
  } catch (error) {
    tell(sentenceOf(error))
  }
}
