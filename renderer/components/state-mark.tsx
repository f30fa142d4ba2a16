import type { ReactElement } from 'react'
import type { AttainmentState } from '../../shared/domain/attainment'
import type { CommitmentOutcome } from '../../shared/domain/commitment'
import type { EvidenceKind } from '../../shared/domain/evidence'
import type { Verdict } from '../../shared/domain/verification'
import { stateShape, stateWord } from '../charts/marks'
import { evidenceWords } from './evidence-words'
import styles from './state-mark.module.css'

const stateClass: Readonly<Record<AttainmentState, string | undefined>> = {
  onTarget: styles.ok,
  atRisk: styles.risk,
  behind: styles.behind,
  noData: styles.nodata,
}

/** Every state has a shape and a word beside its colour, so that no one has to see the colour. */
function attainmentMark(state: AttainmentState): Mark {
  const { d, paint } = stateShape[state]
  const shape =
    paint === 'fill' ? (
      <path d={d} fill="currentColor" />
    ) : (
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.5" />
    )
  return { word: stateWord[state], className: stateClass[state], shape }
}

const outcomeMarks = {
  done: {
    word: 'Done',
    className: styles.ok,
    shape: <path d="M1 5.4 3.9 8.4 9 1.8" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  },
  inProgress: {
    word: 'In progress',
    className: styles.risk,
    shape: (
      <>
        <circle cx="5" cy="5" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.3" />
        <path d="M5 .8a4.2 4.2 0 0 1 0 8.4z" fill="currentColor" />
      </>
    ),
  },
  dropped: {
    word: 'Dropped',
    className: styles.nodata,
    shape: <path d="M1.5 1.5l7 7M8.5 1.5l-7 7" stroke="currentColor" strokeWidth="1.6" />,
  },
} as const satisfies Record<CommitmentOutcome, Mark>

const evidenceMarks = {
  praise: {
    word: evidenceWords.praise,
    className: styles.ok,
    shape: <path d="M5 1v8M1 5h8" stroke="currentColor" strokeWidth="1.8" />,
  },
  concern: {
    word: evidenceWords.concern,
    className: styles.risk,
    shape: <path d="M5 .8v5M5 7.6v1.8" stroke="currentColor" strokeWidth="1.8" />,
  },
} as const satisfies Record<EvidenceKind, Mark>

const verdictMarks = {
  intact: { word: 'Intact', className: styles.ok, shape: outcomeMarks.done.shape },
  changed: { word: 'Changed', className: styles.behind, shape: outcomeMarks.dropped.shape },
  unsigned: {
    word: 'Not signed',
    className: styles.risk,
    shape: <circle cx="5" cy="5" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.3" />,
  },
  foreign: {
    word: 'Signed by other software',
    className: styles.risk,
    shape: outcomeMarks.inProgress.shape,
  },
  unreadable: { word: 'Cannot be read', className: styles.behind, shape: evidenceMarks.concern.shape },
} as const satisfies Record<Verdict, Mark>

type Mark = { word: string; className: string | undefined; shape: ReactElement }

/** ▲ On target, ● At risk, ▼ Behind, ○ No data. */
export function StateMark({ state }: { state: AttainmentState }): ReactElement {
  return <MarkView {...attainmentMark(state)} />
}

/** ✓ Done, ◑ In progress, ✕ Dropped. */
export function OutcomeMark({ outcome }: { outcome: CommitmentOutcome }): ReactElement {
  return <MarkView {...outcomeMarks[outcome]} />
}

/** + Praise, ! Concern. */
export function EvidenceMark({ kind }: { kind: EvidenceKind }): ReactElement {
  return <MarkView {...evidenceMarks[kind]} />
}

/** ✓ Intact, ✕ Changed, ○ Not signed, ◑ Signed by other software, ! Cannot be read. */
export function VerdictMark({ verdict }: { verdict: Verdict }): ReactElement {
  return <MarkView {...verdictMarks[verdict]} />
}

/** Whether signatures of other software together cover a file that nobody changed: ✓ Unchanged since signing, ◑ Not fully checked. */
export function WholeMark({ isWhole }: { isWhole: boolean }): ReactElement {
  return isWhole ? (
    <MarkView {...verdictMarks.intact} word="Unchanged since signing" />
  ) : (
    <MarkView {...verdictMarks.foreign} word="Not fully checked" />
  )
}

/** Whether one signature holds: ✓ Intact, ✕ Not intact, ! Cannot be checked (null). */
export function IntactMark({ intact }: { intact: boolean | null }): ReactElement {
  if (intact === null) return <MarkView {...evidenceMarks.concern} word="Cannot be checked" />
  return intact ? (
    <MarkView {...verdictMarks.intact} />
  ) : (
    <MarkView {...verdictMarks.changed} word="Not intact" />
  )
}

/** A mark of late things in their own words: ▼ 3 days late. */
export function LateMark({ children }: { children: string }): ReactElement {
  return <MarkView {...attainmentMark('behind')} word={children} />
}

function MarkView({ word, className, shape }: Mark): ReactElement {
  return (
    <span className={`${styles.mark} ${className}`}>
      <svg aria-hidden="true" viewBox="0 0 10 10">
        {shape}
      </svg>
      {word}
    </span>
  )
}
