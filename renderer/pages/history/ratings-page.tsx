import type { ReactElement } from 'react'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import type { PersonId } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import { givenName } from '../../../shared/domain/person'
import { type RatingHistory, ratingHistories } from '../../../shared/domain/rating-history'
import { RatingChart } from '../../charts/rating-chart'
import { ratingWords } from '../../charts/rating-drawing'
import { LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { numbered } from '../../components/numbered'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'
import { useHeldSessions } from './held-sessions'
import styles from './ratings-page.module.css'
import { Skills } from './skills'

/** What became of every rating and score of a person, session by session. */
export function RatingsPage({ id }: { id: PersonId }): ReactElement | null {
  const read = useHeldSessions(id)
  if (read === null) return null
  const { person, held } = read
  const histories = person === undefined ? [] : ratingHistories(held, { givenName: givenName(person.name) })
  if (person === undefined || histories.length === 0) {
    return (
      <EmptyRoom
        isWholePage
        sentence="No rating was given yet."
        detail="Ratings of finished sessions will stand here, one line a question."
      >
        <LinkButton to={person === undefined ? '/team' : `/people/${id}`}>Go back</LinkButton>
      </EmptyRoom>
    )
  }
  return (
    <>
      <PageHead
        title="Ratings over time"
        lead={`${isolated(person.name)}, from finished sessions. A changed scale begins a line of its own.`}
      >
        <LinkButton to={`/people/${id}/compare`}>Compare two sessions</LinkButton>
        <LinkButton to={`/people/${id}`}>{`Back to ${isolated(person.name)}`}</LinkButton>
      </PageHead>
      <Skills person={person} held={held} />
      <Group title="Scores" histories={histories.filter(({ kind }) => kind !== 'question')} />
      <Group title="Questions" histories={histories.filter(({ kind }) => kind === 'question')} />
    </>
  )
}

function Group({
  title,
  histories,
}: {
  title: string
  histories: readonly RatingHistory[]
}): ReactElement | null {
  const reader = useReader()
  if (histories.length === 0) return null
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <ul>
        {numbered(histories).map(({ place, thing }) => (
          <li key={place} className={styles.row}>
            <div>
              <h3>{thing.title}</h3>
              <p className="small muted">{ratingWords(thing)}</p>
            </div>
            <div className={styles.chart}>
              <RatingChart history={thing} dayOf={(day) => formatShortDay(day, reader)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
