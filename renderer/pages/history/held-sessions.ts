import { useQuery } from '@tanstack/react-query'
import type { HeldSession } from '../../../shared/domain/compare-sessions'
import type { PersonId } from '../../../shared/domain/id'
import type { Person } from '../../../shared/domain/person'
import { api } from '../../api/api'

/** A person and all the sessions that were held with them, latest first, each with its version; null while they are being read. */
export function useHeldSessions(
  personId: PersonId,
): { readonly person: Person | undefined; readonly held: readonly HeldSession[] } | null {
  const people = useQuery(api.people.list.queryOptions())
  const history = useQuery(api.sessions.history.queryOptions({ input: { personId } }))
  if (people.data === undefined || history.data === undefined) return null
  const { sessions, versions } = history.data
  const met = sessions.filter(({ state }) => state.kind === 'inProgress' || state.kind === 'finalised')
  const held = met.flatMap((session) => {
    const version = versions.find(({ id }) => id === session.templateVersionId)
    return version === undefined ? [] : [{ session, version }]
  })
  return { person: people.data.find(({ id }) => id === personId), held }
}
