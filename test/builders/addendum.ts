import { addendumIdSchema } from '../../shared/domain/id'
import { newAddendum, type SessionAddendum } from '../../shared/domain/session-addendum'
import { aSession } from './session'

/** What the person added to a finalised session. */
export function anAddendum(): SessionAddendum {
  return newAddendum(aSession(), {
    id: addendumIdSchema.parse('addendum'),
    by: 'person',
    text: 'Ich wollte noch etwas sagen.',
    before: [],
    utcOffsetMinutes: 60,
    at: '2026-11-24T09:00:00.000Z',
  })
}
