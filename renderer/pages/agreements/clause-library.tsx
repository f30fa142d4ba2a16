import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import {
  type DocumentKind,
  documentKindNames,
  documentKindSchema,
} from '../../../shared/domain/document-kind'
import { isolated, spokenName } from '../../../shared/domain/isolated-name'
import { type ClauseWords, clauseHas, latestWords } from '../../../shared/domain/library-clause'
import type { Person } from '../../../shared/domain/person'
import { api } from '../../api/api'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { FormActions } from '../../components/form/form'
import { SearchBox } from '../../components/form/search-box'
import { Choose } from '../../components/form/select-input'
import { numbered } from '../../components/numbered'
import { ClauseInShort } from './clause-in-short'
import styles from './clause-library.module.css'
import { OwnClause } from './own-clause'

const all = 'all'

/** Clauses to put into a document: the manager's own, and those that come with the program. */
export function ClauseLibrary({
  kind,
  person,
  onInsert,
  onClose,
}: {
  kind: DocumentKind
  person: Person
  onInsert: (words: ClauseWords) => void
  onClose: () => void
}): ReactElement {
  const own = useQuery(api.clauses.list.queryOptions())
  const shipped = useQuery(api.clauses.shipped.queryOptions({ input: { personId: person.id } }))
  const [looked, setLooked] = useState('')
  const [wanted, setWanted] = useState<DocumentKind | null>(kind)
  const fits = (kinds: readonly DocumentKind[], words: ClauseWords): boolean =>
    (wanted === null || kinds.includes(wanted)) && clauseHas(words, looked)
  const mine = (own.data ?? []).filter((clause) => fits([clause.kind], latestWords(clause)))
  const theirs = (shipped.data ?? []).filter(({ kinds, words }) => fits(kinds, words))
  return (
    <Dialog title="Clauses" isOpen onClose={onClose} wide>
      <div className={styles.fields}>
        <SearchBox label="Words in the clause" value={looked} onChange={setLooked} autoFocus />
        <Choose
          label="Kind"
          isLabelHidden
          options={[
            { value: all, label: 'Every kind' },
            ...documentKindSchema.options.map((value) => ({ value, label: documentKindNames[value] })),
          ]}
          value={wanted ?? all}
          onChange={(value) => setWanted(documentKindSchema.nullable().catch(null).parse(value))}
        />
      </div>
      <h3 className="label">Your own</h3>
      {mine.length === 0 ? (
        <p className={`muted ${styles.none}`}>
          {own.data?.length === 0
            ? 'None yet. “Keep” beside a clause puts it here.'
            : 'None of your own is of this kind and has these words.'}
        </p>
      ) : (
        <ul className={styles.list}>
          {mine.map((clause) => (
            <OwnClause key={clause.id} clause={clause} person={person} onInsert={onInsert} />
          ))}
        </ul>
      )}
      <h3 className="label">{`Shipped, with what is known of ${isolated(spokenName(person))} today`}</h3>
      {theirs.length === 0 ? (
        <p className={`muted ${styles.none}`}>None is of this kind and has these words.</p>
      ) : null}
      <ul className={styles.list}>
        {numbered(theirs).map(({ place, thing: { words } }) => (
          <li key={place}>
            <ClauseInShort words={words} />
            <Button small changes onPress={() => onInsert(words)} aria-label={`Insert: ${words.heading}`}>
              Insert
            </Button>
          </li>
        ))}
      </ul>
      <FormActions>
        <Button look="quiet" onPress={onClose}>
          Close
        </Button>
      </FormActions>
    </Dialog>
  )
}
