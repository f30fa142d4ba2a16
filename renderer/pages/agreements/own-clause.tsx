import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { dayHere } from '../../../shared/domain/calendar'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import {
  type ClauseWords,
  type LibraryClause,
  latestWords,
  wordsForPerson,
} from '../../../shared/domain/library-clause'
import type { Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { counted } from '../../components/counted'
import { numbered } from '../../components/numbered'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import { ClauseInShort } from './clause-in-short'
import styles from './clause-library.module.css'

/** A clause of the manager's own: its latest version, and the earlier ones below it. */
export function OwnClause({
  clause,
  person,
  onInsert,
}: {
  clause: LibraryClause
  /** Whose name comes in the places for it. */
  person: Person
  onInsert: (words: ClauseWords) => void
}): ReactElement {
  const { id, versions, archivedAt, revision } = clause
  const archive = useMutation(
    api.clauses.archive.mutationOptions({ onError: (error) => tell(sentenceOf(error)) }),
  )
  const isArchived = archivedAt !== null
  const words = wordsForPerson(latestWords(clause), person)
  return (
    <li className={styles.own}>
      <ClauseInShort words={words} note={`version ${versions.length}${isArchived ? ', archived' : ''}`} />
      <Button
        small
        look="quiet"
        changes
        isDisabled={archive.isPending}
        onPress={() => archive.mutate({ clauseId: id, revision, isArchived: !isArchived })}
        aria-label={`${isArchived ? 'Offer again' : 'Archive'}: ${words.heading}`}
      >
        {isArchived ? 'Offer again' : 'Archive'}
      </Button>
      {isArchived ? null : (
        <Button small changes onPress={() => onInsert(words)} aria-label={`Insert: ${words.heading}`}>
          Insert
        </Button>
      )}
      <EarlierVersions clause={clause} person={person} onInsert={onInsert} />
    </li>
  )
}

/** What a clause said before, the latest first; each can still be put into a document. */
function EarlierVersions({
  clause: { versions },
  person,
  onInsert,
}: {
  clause: LibraryClause
  person: Person
  onInsert: (words: ClauseWords) => void
}): ReactElement | null {
  const reader = useReader()
  const earlier = numbered(versions).slice(0, -1).reverse()
  if (earlier.length === 0) return null
  return (
    <details className={styles.earlier}>
      <summary>{counted(earlier.length, 'earlier version', 'earlier versions')}</summary>
      <ul>
        {earlier.map(({ place, thing: { words, keptAt } }) => {
          const named = wordsForPerson(words, person)
          const note = `version ${place}, ${formatShortDay(dayHere(keptAt), reader)}`
          return (
            <li key={place}>
              <ClauseInShort words={named} note={note} />
              <Button
                small
                changes
                onPress={() => onInsert(named)}
                aria-label={`Insert version ${place}: ${named.heading}`}
              >
                Insert
              </Button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
