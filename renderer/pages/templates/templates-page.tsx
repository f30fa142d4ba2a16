import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { LibraryEntry } from '../../../shared/contract/templates'
import { headingOf, libraryHeadings, searchWordsOf } from '../../../shared/domain/template-use'
import { api } from '../../api/api'
import { Button } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { SearchBox } from '../../components/form/search-box'
import { PageHead } from '../../components/page-head'
import { ImportTemplate } from './import-template'
import { LibraryRow } from './library-row'
import { NewTemplate } from './new-template'
import { StartWith } from './start-with'
import styles from './templates-page.module.css'

type Asking =
  | { readonly kind: 'new' }
  | { readonly kind: 'import' }
  | { readonly kind: 'start'; readonly entry: LibraryEntry }

/** The groups of the library, in the order in which they stand. */
const groups: readonly string[] = ['Being written', ...libraryHeadings, 'Hidden']

/** The library: what can be asked, how long it takes, and where each template stands. */
export function TemplatesPage(): ReactElement | null {
  const library = useQuery(api.templates.library.queryOptions())
  const [words, setWords] = useState('')
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = (): void => setAsking(null)
  if (library.data === undefined) return null
  const found = library.data.filter((entry) => matches(entry, words))
  return (
    <>
      <PageHead
        title="Templates"
        lead="What a review asks, in which order. A session keeps the version that it was held with."
      >
        <Button changes onPress={() => setAsking({ kind: 'import' })}>
          Import a template
        </Button>
        <Button changes look="primary" onPress={() => setAsking({ kind: 'new' })}>
          Write a template
        </Button>
      </PageHead>
      <div className={styles.search}>
        <SearchBox label="Find a template" value={words} onChange={setWords} />
      </div>
      <p className={styles.count} role="status">
        {words.trim() === '' ? '' : `${found.length} of ${library.data.length} templates`}
      </p>
      {groups.map((group) => (
        <Group
          key={group}
          title={group}
          entries={found.filter((entry) => groupOf(entry) === group)}
          onStart={(entry) => setAsking({ kind: 'start', entry })}
        />
      ))}
      {found.length === 0 ? (
        <EmptyRoom
          sentence="No template has these words."
          detail="Names, purposes, headings and occasions are looked through. Fewer words find more."
        />
      ) : null}
      {asking?.kind === 'new' ? <NewTemplate onClose={close} /> : null}
      {asking?.kind === 'import' ? <ImportTemplate onClose={close} /> : null}
      {asking?.kind === 'start' ? (
        <StartWith templateId={asking.entry.templateId} name={asking.entry.name} onClose={close} />
      ) : null}
    </>
  )
}

function Group({
  title,
  entries,
  onStart,
}: {
  title: string
  entries: readonly LibraryEntry[]
  onStart: (entry: LibraryEntry) => void
}): ReactElement | null {
  if (entries.length === 0) return null
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul>
        {entries.map((entry) => (
          <LibraryRow key={entry.templateId} entry={entry} onStart={() => onStart(entry)} />
        ))}
      </ul>
    </section>
  )
}

function groupOf({ archivedAt, draft, use }: LibraryEntry): string {
  if (archivedAt !== null) return 'Hidden'
  if (draft !== null) return 'Being written'
  return headingOf(use)
}

/** Whether the name, the purpose, the heading and what the occasion is called have all the words, whatever their capitals. */
function matches({ name, purpose, use }: LibraryEntry, words: string): boolean {
  const text = `${name} ${purpose} ${searchWordsOf(use)}`.toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
