import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { archivingWords, openWith } from '../../../shared/domain/archiving'
import { isolated, spokenName } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import type { CoachingSession } from '../../../shared/domain/session'
import { api } from '../../api/api'
import { Confirm } from '../../components/dialog'

/** Asks before a person is archived, and says what that means for what is open with them. */
export function ArchiveQuestion({
  person,
  sessions,
  onClose,
  onConfirm,
}: {
  person: Person
  sessions: readonly CoachingSession[]
  onClose: () => void
  onConfirm: () => void
}): ReactElement | null {
  const agreements = useQuery(api.agreements.list.queryOptions({ input: { personId: person.id } }))
  const commitments = useQuery(api.commitments.list.queryOptions({ input: { personId: person.id } }))
  if (agreements.data === undefined || commitments.data === undefined) return null
  const open = openWith({ sessions, agreements: agreements.data, commitments: commitments.data })
  return (
    <Confirm
      question={`Archive ${isolated(person.name)}?`}
      consequence={archivingWords(spokenName(person), open)}
      verb="Archive"
      isOpen
      onClose={onClose}
      onConfirm={onConfirm}
    />
  )
}
