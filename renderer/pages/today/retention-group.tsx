import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import { isolated } from '../../../shared/domain/isolated-name'
import type { RetentionEnd } from '../../../shared/domain/retention'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { Confirm } from '../../components/dialog'
import { useReader } from '../../components/reader'
import { ListRow, RowGroup, RowLink } from '../../components/rows'
import { tell } from '../../components/toasts'
import { KeepDialog } from './keep-dialog'
import styles from './retention-group.module.css'

/** Periods of keeping that have ended. It proposes; the manager decides. */
export function RetentionGroup({ ended }: { ended: readonly RetentionEnd[] }): ReactElement | null {
  const reader = useReader()
  const [asked, setAsked] = useState<RetentionEnd | null>(null)
  const [kept, setKept] = useState<RetentionEnd | null>(null)
  const erase = useMutation(
    api.people.eraseSigned.mutationOptions({
      onSuccess: () => tell('The documents are erased.'),
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  if (ended.length === 0) return null
  return (
    <RowGroup title="Kept long enough">
      {ended.map((end) => (
        <ListRow
          key={`${end.personId} ${end.since}`}
          thing={nameOf(end)}
          context={end.personName === null ? 'were to be kept' : 'archived'}
          due={`${end.personName === null ? 'until' : 'since'} ${formatShortDay(end.since, reader)}`}
          act={
            <span className={styles.acts}>
              <Button
                changes
                look="quiet"
                small
                aria-label={`Keep longer: ${nameOf(end)}`}
                onPress={() => setKept(end)}
              >
                Keep longer
              </Button>
              {end.personName === null ? (
                <Button changes look="quiet" small onPress={() => setAsked(end)}>
                  Erase
                </Button>
              ) : (
                <RowLink changes to={`/people/${end.personId}?erase`} about={isolated(end.personName)}>
                  Erase
                </RowLink>
              )}
            </span>
          }
        />
      ))}
      {kept === null ? null : <KeepDialog end={kept} onClose={() => setKept(null)} />}
      <Confirm
        question="Erase these documents?"
        consequence="Their key is destroyed, here and in every backup that can be reached. There is no undo."
        verb="Erase for good"
        keep="Keep"
        danger
        isOpen={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => {
          if (asked !== null) erase.mutate({ personId: asked.personId })
        }}
      />
    </RowGroup>
  )
}

function nameOf({ personName }: RetentionEnd): string {
  return personName === null ? 'Signed documents of somebody who was erased' : isolated(personName)
}
