import type { PersonId } from '../../shared/domain/id'
import { tell } from '../components/toasts'
import { client } from './api'
import { pageHost } from './host'
import { sentenceOf } from './refusal'

/** Saves the calendar file of one person, or with null of everybody, and says how much is in it. */
export async function saveCalendar(asked: {
  personId: PersonId | null
  months: number
  reader: 'manager' | 'person'
}): Promise<void> {
  try {
    const { fileName, events, file } = await client.schedule.file(asked)
    if (events === 0) return tell('There is no session to come, so there is nothing to save.')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const outcome = await pageHost.saveFile({ name: fileName, bytes, type: 'text/calendar' })
    const many = events === 1 ? '1 session' : `${events} sessions`
    if (outcome.kind === 'saved') tell(`Saved with ${many} as ${outcome.where}.`)
    if (outcome.kind === 'failed') tell(outcome.sentence)
  } catch (error) {
    tell(sentenceOf(error))
  }
}
