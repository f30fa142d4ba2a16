import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useLocation } from 'wouter'
import { formatDue, formatShortDay } from '../../../shared/domain/calendar-format'
import { isolated } from '../../../shared/domain/isolated-name'
import type { Today } from '../../../shared/domain/today'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { useReader } from '../../components/reader'
import { ListRow, RowAct, RowGroup } from '../../components/rows'
import { LateMark } from '../../components/state-mark'
import { tell } from '../../components/toasts'

/** Signed documents that end or are to be signed again. One press drafts the one that takes the place. */
export function TermGroup({ terms }: { terms: Today['terms'] }): ReactElement | null {
  const reader = useReader()
  const [, go] = useLocation()
  const renew = useMutation(
    api.agreements.renew.mutationOptions({
      onSuccess: ({ id }) => go(`/agreements/${id}`),
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  if (terms.length === 0) return null
  return (
    <RowGroup title="Signed before">
      {terms.map(({ agreementId, title, personName, term: { kind, on } }) => (
        <ListRow
          key={agreementId}
          thing={`${title}, ${isolated(personName)}`}
          to={`/agreements/${agreementId}`}
          context={
            kind === 'again' ? 'to be signed again' : on < reader.today ? 'has ended' : 'ends, unless renewed'
          }
          due={
            kind === 'again' && on < reader.today ? (
              <LateMark>{formatDue(on, reader)}</LateMark>
            ) : (
              <span>{on < reader.today ? formatShortDay(on, reader) : formatDue(on, reader)}</span>
            )
          }
          act={
            <RowAct
              about={`${title}, ${isolated(personName)}`}
              isDisabled={renew.isPending}
              onPress={() => renew.mutate({ agreementId })}
            >
              Renew
            </RowAct>
          }
        />
      ))}
    </RowGroup>
  )
}
