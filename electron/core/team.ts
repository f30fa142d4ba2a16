import type { IsoDate } from '../../shared/domain/calendar'
import type { Commitment } from '../../shared/domain/commitment'
import { dueSessions } from '../../shared/domain/due-session'
import { goalsInOrder, type SmartGoal } from '../../shared/domain/goal'
import type { PersonId } from '../../shared/domain/id'
import { isActive } from '../../shared/domain/person'
import type { TeamMember } from './documents/papers/team-sources'
import { peopleByName } from './people'
import { calendarOf } from './profile'
import { activeMetrics, progressIn } from './progress'
import type { WorkspaceData } from './store/collections'
import type { Pace } from './store/pace'

/**
 * Everybody on the team by name: numbers as they stood on `asOf`, sessions and promises as they stand `today`. `pace` is awaited
 * between two people.
 */
export async function teamOn(
  data: WorkspaceData,
  { asOf, today, pace }: { asOf: IsoDate; today: IsoDate; pace: Pace },
): Promise<TeamMember[]> {
  const people = peopleByName(data.people.values()).filter(isActive)
  const due = dueSessions(
    { people, sessions: [...data.sessions.values()], calendar: calendarOf(data) },
    today,
  )
  const nextOf = new Map(due.map((next) => [next.personId, next]))
  const metrics = activeMetrics(data)
  const team: TeamMember[] = []
  for (const person of people) {
    const next = nextOf.get(person.id)
    if (next === undefined) continue
    const open = openCommitmentsOf(person.id, data).length
    const progress = progressIn(metrics, { data, person, asOf, isOver: asOf < today })
    team.push({ person, progress, next, open })
    await pace()
  }
  return team
}

/** What a person and their manager promised each other and is open: the manager's first, then the next due. */
export function openCommitmentsOf(personId: PersonId, data: WorkspaceData): Commitment[] {
  return [...data.commitments.values()]
    .filter((each) => each.personId === personId && each.state === 'open')
    .sort((a, b) => a.madeBy.localeCompare(b.madeBy) || a.dueOn.localeCompare(b.dueOn))
}

/** The active goals of a person, the next due first. */
export function activeGoalsOf(personId: PersonId, data: WorkspaceData): SmartGoal[] {
  return goalsInOrder(data.goals.values()).filter(
    (goal) => goal.personId === personId && goal.status === 'active',
  )
}
