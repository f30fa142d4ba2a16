import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactElement, useDeferredValue } from 'react'
import { formatLongDay } from '../../../shared/domain/calendar-format'
import { inWords } from '../../../shared/domain/in-words'
import { isolated } from '../../../shared/domain/isolated-name'
import { saysSomething } from '../../../shared/domain/text'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'
import { NoteRow } from './note-row'
import { NotesFields } from './notes-fields'
import { type NotesFilter, useNotesFilter } from './notes-filter'
import styles from './notes-page.module.css'

/** Hits on one page. */
const pageSize = 20

/** Everything that was written down, by words, person, days and kind. */
export function NotesPage(): ReactElement | null {
  const { filter, change } = useNotesFilter()
  const people = useQuery(api.people.list.queryOptions())
  if (people.data === undefined) return null
  return (
    <>
      <PageHead
        title="Notes"
        lead="Everything that was written down: look for it by words, person and day."
      />
      <NotesFields filter={filter} people={people.data} onChange={change} />
      {isAsked(filter) ? (
        <FoundNotes
          filter={filter}
          names={new Map(people.data.map(({ id, name }) => [id, isolated(name)]))}
          onPage={(page) => change({ page })}
        />
      ) : (
        <EmptyRoom
          sentence="Type a word, or choose a person."
          detail="The beginning of a word is enough. Quotation marks find words in a row: “next step”."
        />
      )}
    </>
  )
}

function isAsked({ q, person, from, to }: NotesFilter): boolean {
  return saysSomething(q) || person !== null || from !== null || to !== null
}

function FoundNotes({
  filter,
  names,
  onPage,
}: {
  filter: NotesFilter
  names: ReadonlyMap<string, string>
  onPage: (page: number) => void
}): ReactElement | null {
  const { locale } = useReader()
  const { q, person, from, to, kind, page } = useDeferredValue(filter)
  const found = useQuery(
    api.search.notes.queryOptions({
      input: {
        typed: q,
        personId: person,
        from,
        to,
        kinds: kind === null ? [] : [kind],
        skip: (page - 1) * pageSize,
        limit: pageSize,
      },
      placeholderData: keepPreviousData,
      // what is not shown any more is not kept in the page either
      gcTime: 0,
    }),
  )
  if (found.isError) return <p role="alert">{sentenceOf(found.error)}</p>
  if (found.data === undefined) return null
  const { total, hits } = found.data
  const pages = Math.ceil(total / pageSize)
  return (
    <section aria-label="Found">
      <p className={styles.count} role="status">
        {countWords(total, { page, pages })}
      </p>
      {total === 0 ? (
        <EmptyRoom
          sentence="Nothing was found."
          detail="Try fewer letters, another person, or more days. Every word has to stand in the same note."
        />
      ) : (
        <ol className={styles.hits}>
          {hits.map((hit, index) => (
            <NoteRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the hits of one page have no name of their own
              key={index}
              hit={hit}
              person={hit.personId === null ? '' : (names.get(hit.personId) ?? '')}
              day={formatLongDay(hit.on, locale)}
            />
          ))}
        </ol>
      )}
      {pages < 2 ? null : (
        <nav aria-label="Pages" className={styles.pages}>
          <Button isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
            Newer
          </Button>
          <span className="small muted">{`Page ${page} of ${inWords(pages)}`}</span>
          <Button isDisabled={page >= pages} onPress={() => onPage(page + 1)}>
            Older
          </Button>
        </nav>
      )}
    </section>
  )
}

function countWords(total: number, { page, pages }: { page: number; pages: number }): string {
  if (total === 0) return 'No note'
  const notes = total === 1 ? '1 note' : `${inWords(total)} notes`
  return pages < 2
    ? `${notes}, the newest first`
    : `${notes}, the newest first, page ${page} of ${inWords(pages)}`
}
