import { useMutation } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { dayHere } from '../../../shared/domain/calendar'
import { formatShortDay, formatTime } from '../../../shared/domain/calendar-format'
import type { ImportRecord } from '../../../shared/domain/import-record'
import type { Metric } from '../../../shared/domain/metric'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button, LinkButton } from '../../components/button'
import { Confirm } from '../../components/dialog'
import { EmptyRoom } from '../../components/empty-room'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import styles from './import-list.module.css'

/** Every import with what it brought, and its undo. */
export function ImportList({
  imports,
  metrics,
}: {
  imports: readonly ImportRecord[]
  metrics: readonly Metric[]
}): ReactElement {
  const [undoing, setUndoing] = useState<ImportRecord | null>(null)
  const undo = useMutation(
    api.imports.undo.mutationOptions({
      onSuccess: () => tell('The import was undone. Its numbers are gone again.'),
      onError: (error) => tell(sentenceOf(error)),
    }),
  )
  if (imports.length === 0) {
    return (
      <EmptyRoom
        sentence="Nothing imported yet."
        detail="Exports of your CRM or dialler go in as they are. You see every effect before anything is saved."
      >
        <LinkButton changes to="/numbers/import">
          Import a file
        </LinkButton>
      </EmptyRoom>
    )
  }
  return (
    <>
      <ul className={styles.imports}>
        {imports.map((each) => (
          <ImportRow key={each.id} record={each} metrics={metrics} onUndo={() => setUndoing(each)} />
        ))}
      </ul>
      <Confirm
        question={`Undo the import of ${undoing?.fileName ?? ''}?`}
        consequence={undoing === null ? '' : consequenceOf(undoing)}
        verb="Undo the import"
        keep="Keep it"
        danger
        isOpen={undoing !== null}
        onClose={() => setUndoing(null)}
        onConfirm={() => {
          if (undoing !== null) undo.mutate({ importId: undoing.id })
        }}
      />
    </>
  )
}

/** What an undo does, to people too: those whom nothing but this import tells of leave with it. */
function consequenceOf({ createdPeople }: ImportRecord): string {
  const people =
    createdPeople.length === 0
      ? ''
      : createdPeople.length === 1
        ? ' The person it added leaves the team too, unless a session, a goal or anything else was noted for them since.'
        : ` The ${createdPeople.length} people it added leave the team too, except those for whom a session, a goal or anything else was noted since.`
  return `All numbers it brought are taken out again, and those it replaced come back.${people} Finished sessions keep the numbers they were held with. What you chose for this file is remembered for the next one.`
}

function ImportRow({
  record,
  metrics,
  onUndo,
}: {
  record: ImportRecord
  metrics: readonly Metric[]
  onUndo: () => void
}): ReactElement {
  const reader = useReader()
  const names = record.metricIds
    .map((id) => metrics.find((metric) => metric.id === id)?.name ?? '')
    .join(', ')
  const day = formatShortDay(dayHere(record.importedAt), reader)
  const time = formatTime(record.importedAt, { locale: reader.locale, seconds: false })
  return (
    <li className={styles.import}>
      <div>
        <p className={styles.name}>{record.fileName}</p>
        <p className="small muted">
          {`${names}. ${record.rowsUsed.toLocaleString(reader.locale)} rows, ${formatShortDay(record.from, reader)} to ${formatShortDay(record.to, reader)}.`}
          {record.rejectedTotal === 0
            ? ''
            : ` ${record.rejectedTotal.toLocaleString(reader.locale)} left out.`}
        </p>
        <p className="small muted">
          {`${record.isFromFolder === true ? 'Came in from the folder' : 'Imported'} ${day}${record.undoneAt === null ? ` at ${time}` : ', undone since'}`}
        </p>
      </div>
      {record.undoneAt === null ? (
        <Button
          changes
          small
          look="quiet"
          onPress={onUndo}
          aria-label={`Undo the import of ${record.fileName}`}
        >
          Undo
        </Button>
      ) : null}
    </li>
  )
}
