import type { ReactElement } from 'react'
import { Link } from 'wouter'
import { addressOf, type NoteHit, type NoteKind } from '../../../shared/domain/note-hit'
import { numbered } from '../../components/numbered'
import styles from './notes-page.module.css'

/** What the kinds of notes are called. */
export const kindWords: { readonly [K in NoteKind]: string } = {
  answer: 'Answer',
  privateNote: 'Private note',
  agendaItem: 'Agenda',
  commitment: 'Commitment',
  decision: 'Decision',
  summary: 'Summary',
  comment: 'Comment of the person',
  addendum: 'Addendum',
  goal: 'Goal',
  objective: 'Objective',
  evidence: 'Evidence',
  agreement: 'Agreement',
  unheld: 'Session not held',
}

/** A note that was found: whose and where, the words round the hit, and the way there. */
export function NoteRow({ hit, person, day }: { hit: NoteHit; person: string; day: string }): ReactElement {
  const { kind, isPrivate, title, excerpt, place } = hit
  return (
    <li className={styles.hit}>
      <p className={styles.where}>
        <Link href={addressOf(place)} className={styles.link}>
          {person === '' ? title : `${person}, ${title}`}
        </Link>
        <span className="small muted">{`${kindWords[kind]}, ${day}`}</span>
        {isPrivate ? <span className={styles.private}>Only you</span> : null}
      </p>
      <p className={styles.excerpt}>
        {numbered(excerpt).map(({ place: part, thing: { text, isHit } }) =>
          isHit ? <mark key={part}>{text}</mark> : <span key={part}>{text}</span>,
        )}
      </p>
    </li>
  )
}
