import { addendumIdSchema } from '../../shared/domain/id'
import {
  newAddendum,
  type SessionAddendum,
  type UnfinishedAddendum,
  unfinishedAddendumSchema,
} from '../../shared/domain/session-addendum'
import { aSession } from './session'

/** The first addendum of a session. */
export function anAddendum(point: Partial<SessionAddendum> = {}): SessionAddendum {
  const given = {
    id: addendumIdSchema.parse('addendum'),
    by: 'person' as const,
    text: 'Ich wollte noch etwas sagen.',
    at: '2026-11-24T09:00:00.000Z',
    utcOffsetMinutes: 60,
    before: [],
  }
  return { ...newAddendum(aSession(), given), ...point }
}

/** An addendum that is being typed on the manager's own screen. */
export function anUnfinishedAddendum(point: Partial<UnfinishedAddendum> = {}): UnfinishedAddendum {
  const { id: sessionId, personId } = aSession()
  return unfinishedAddendumSchema.parse({
    id: 'session-own',
    sessionId,
    personId,
    side: 'own',
    by: 'manager',
    text: 'I wanted to say',
    ...point,
  })
}
