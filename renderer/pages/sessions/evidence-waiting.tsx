import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { type Control, useController } from 'react-hook-form'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import {
  type EvidenceEntry,
  onTheTable,
  type UsedEvidence,
  waitingEvidence,
} from '../../../shared/domain/evidence'
import type { PersonId } from '../../../shared/domain/id'
import type { SessionNotes } from '../../../shared/domain/session'
import { api } from '../../api/api'
import { setEvidenceAside } from '../../api/remove-evidence'
import { Button } from '../../components/button'
import { useReader } from '../../components/reader'
import { EvidenceMark } from '../../components/state-mark'
import styles from './evidence-waiting.module.css'

/**
 * What the manager noted since the last session: used, it is on the table for both and stays with the session; left,
 * it waits for the next one. On the turned screen only what is on the table is in the page at all.
 */
export function EvidenceWaiting({
  personId,
  control,
  isFaceToFace,
}: {
  personId: PersonId
  control: Control<SessionNotes>
  isFaceToFace: boolean
}): ReactElement {
  const { field } = useController({ control, name: 'evidence' })
  const table = field.value ?? []
  const use = (entry: EvidenceEntry): void => field.onChange([...table, onTheTable(entry)])
  const leave = (id: string): void => field.onChange(table.filter(({ evidenceId }) => evidenceId !== id))
  return (
    <>
      <Table table={table} onLeave={isFaceToFace ? null : leave} />
      {isFaceToFace ? null : <Waiting personId={personId} table={table} onUse={use} />}
    </>
  )
}

/** What both talk about. `onLeave` is null where nothing can be taken from it. */
function Table({
  table,
  onLeave,
}: {
  table: readonly UsedEvidence[]
  onLeave: ((id: string) => void) | null
}): ReactElement | null {
  if (table.length === 0) return null
  return (
    <section aria-labelledby="on-the-table" className={styles.part}>
      <h3 id="on-the-table">What we talk about</h3>
      <ul className={styles.list}>
        {table.map(({ evidenceId, kind, on, what }) => (
          <li key={evidenceId}>
            <Words kind={kind} on={on} what={what} />
            {onLeave === null ? null : (
              <p className={styles.acts}>
                <Button
                  small
                  look="quiet"
                  onPress={() => onLeave(evidenceId)}
                  aria-label={`Leave for later: ${what}`}
                >
                  Leave for later
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Waiting({
  personId,
  table,
  onUse,
}: {
  personId: PersonId
  table: readonly UsedEvidence[]
  onUse: (entry: EvidenceEntry) => void
}): ReactElement | null {
  const evidence = useQuery(api.evidence.list.queryOptions({ input: { personId } }))
  const used = new Set(table.map(({ evidenceId }) => evidenceId))
  const waiting = waitingEvidence(evidence.data ?? []).filter(({ id }) => !used.has(id))
  if (waiting.length === 0) return null
  return (
    <section aria-labelledby="waiting" className={styles.part}>
      <h3 id="waiting">What you noted since then</h3>
      <p className="small muted">
        Only you see this list. What you use, both of you read, and it stays in the record. What you leave
        waits for the next session.
      </p>
      <ul className={styles.list}>
        {waiting.map((entry) => (
          <li key={entry.id}>
            <Words {...entry} />
            <p className={styles.acts}>
              <Button small onPress={() => onUse(entry)} aria-label={`Use: ${entry.what}`}>
                Use
              </Button>
              <Button
                changes
                small
                look="quiet"
                onPress={() => void setEvidenceAside(entry)}
                aria-label={`Set aside: ${entry.what}`}
              >
                Set aside
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Words({ kind, on, what }: Pick<UsedEvidence, 'kind' | 'on' | 'what'>): ReactElement {
  const reader = useReader()
  return (
    <div className={styles.words}>
      <p className={styles.what}>{what}</p>
      <p className={styles.facts}>
        <EvidenceMark kind={kind} />
        {formatShortDay(on, reader)}
      </p>
    </div>
  )
}
