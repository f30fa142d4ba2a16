import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { Link } from 'wouter'
import { assertNever } from '../../../shared/domain/assert-never'
import type { EvidenceEntry } from '../../../shared/domain/evidence'
import { api } from '../../api/api'
import { removeEvidence, setEvidenceAside, takeEvidenceBack } from '../../api/remove-evidence'
import { Button } from '../../components/button'
import { aboutOptions, keyOfAbout } from '../../components/evidence-form-values'
import { EvidenceMark } from '../../components/state-mark'
import { EvidenceDialog } from './evidence-dialog'
import styles from './evidence-item.module.css'

/** An entry of the evidence log in the words that were written, whether it still waits, and what can be done with it. */
export function EvidenceItem({ entry }: { entry: EvidenceEntry }): ReactElement {
  const [isChanging, setChanging] = useState(false)
  const { kind, what, state } = entry
  return (
    <>
      <p className={styles.what}>{what}</p>
      <p className={styles.facts}>
        <EvidenceMark kind={kind} />
        <About entry={entry} />
        <StateWords state={state} />
      </p>
      {state.kind === 'used' ? null : (
        <p className={styles.acts}>
          <Button changes small look="quiet" onPress={() => setChanging(true)} aria-label={`Change: ${what}`}>
            Change
          </Button>
          {state.kind === 'waiting' ? (
            <Button
              changes
              small
              look="quiet"
              onPress={() => void setEvidenceAside(entry)}
              aria-label={`Set aside: ${what}`}
            >
              Set aside
            </Button>
          ) : (
            <Button
              changes
              small
              look="quiet"
              onPress={() => void takeEvidenceBack(entry)}
              aria-label={`Use next time: ${what}`}
            >
              Use next time
            </Button>
          )}
          <Button
            changes
            small
            look="quiet"
            onPress={() => void removeEvidence(entry, 'The entry is deleted.')}
            aria-label={`Delete: ${what}`}
          >
            Delete
          </Button>
        </p>
      )}
      {isChanging ? <EvidenceDialog entry={entry} onClose={() => setChanging(false)} /> : null}
    </>
  )
}

function About({ entry }: { entry: EvidenceEntry }): ReactElement | null {
  const metrics = useQuery(api.metrics.list.queryOptions())
  const goals = useQuery(api.goals.list.queryOptions({ input: { personId: entry.personId } }))
  if (entry.about === null || !metrics.data || !goals.data) return null
  const key = keyOfAbout(entry.about)
  const all = { metrics: metrics.data, goals: goals.data }
  const label = aboutOptions(entry.personId, all).find(({ value }) => value === key)?.label
  return label === undefined ? null : <span>{label}</span>
}

function StateWords({ state }: { state: EvidenceEntry['state'] }): ReactElement {
  switch (state.kind) {
    case 'waiting':
      return <span>Waits for the next session</span>
    case 'setAside':
      return <span>Set aside</span>
    case 'used':
      return (
        <Link href={`/sessions/${state.sessionId}`} className="link">
          Talked about in a session
        </Link>
      )
    default:
      return assertNever(state)
  }
}
