import type { IsoDate } from '../../shared/domain/calendar'
import { dueSessions } from '../../shared/domain/due-session'
import { isActive } from '../../shared/domain/person'
import type { TeamMember } from './documents/papers/team-sources'
import { peopleByName } from './people'
import { calendarOf } from './profile'
import { activeMetrics, progressIn } from './progress'
import type { WorkspaceData } from './store/collections'

/** Everybody on the team by name: numbers as they stood on `asOf`, sessions and promises as they stand `today`. */
export function teamOn(
  data: WorkspaceData,
  { asOf, today }: { asOf: IsoDate; today: IsoDate },
): TeamMember[] {
  const people = peopleByName(data.people.values()).filter(isActive)
  const due = dueSessions(
    { people, sessions: [...data.sessions.values()], calendar: calendarOf(data) },
    today,
  )
  const nextOf = new Map(due.map((next) => [next.personId, next]))
  const metrics = activeMetrics(data)
  return people.flatMap((person) => {
    const next = nextOf.get(person.id)
    if (next === undefined) return []
    const open = [...data.commitments.values()].filter(
      ({ personId, state }) => personId === person.id && state === 'open',
    ).length
    return [{ person, progress: progressIn(metrics, { data, person, asOf }), next, open }]
  })
}
