import type { ReactElement } from 'react'
import { useLocation, useSearch } from 'wouter'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import type { HeldSession } from '../../../shared/domain/compare-sessions'
import type { PersonId } from '../../../shared/domain/id'
import { isolated } from '../../../shared/domain/isolated-name'
import { isFinalised } from '../../../shared/domain/session'
import { LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { Choose } from '../../components/form/select-input'
import { PageHead } from '../../components/page-head'
import { useReader } from '../../components/reader'
import styles from './compare-page.module.css'
import { ComparedFigures } from './compared-figures'
import { ComparedQuestions } from './compared-questions'
import { useHeldSessions } from './held-sessions'

/** Two sessions of a person side by side. Which two stands in the address. */
export function ComparePage({ id }: { id: PersonId }): ReactElement | null {
  const reader = useReader()
  const [path, go] = useLocation()
  const search = new URLSearchParams(useSearch())
  const read = useHeldSessions(id)
  if (read === null) return null
  const { person, held } = read
  const byId = (name: string): HeldSession | undefined =>
    held.find(({ session }) => session.id === search.get(name))
  // one that still runs has little to compare
  const later = byId('later') ?? held.find(({ session }) => isFinalised(session)) ?? held[0]
  const earlier = byId('earlier') ?? before(held, later)
  if (person === undefined || later === undefined || earlier === undefined) {
    return (
      <EmptyRoom
        isWholePage
        sentence="There are not two sessions to compare yet."
        detail="Once two are there, they stand here side by side."
      >
        <LinkButton to={person === undefined ? '/team' : `/people/${id}`}>Go back</LinkButton>
      </EmptyRoom>
    )
  }
  const options = held.map(({ session, version }) => ({
    value: session.id,
    label: `Session ${session.number}, ${formatShortDay(session.heldOn, reader)}, ${version.name}`,
  }))
  const choose = (chosen: { earlier?: string; later?: string }): void => {
    const both = { earlier: earlier.session.id, later: later.session.id, ...chosen }
    go(`${path}?${new URLSearchParams(both)}`, { replace: true })
  }
  return (
    <>
      <PageHead
        title="Side by side"
        lead={`Two sessions with ${isolated(person.name)}, question by question.`}
      >
        <LinkButton to={`/people/${id}/ratings`}>Ratings over time</LinkButton>
        <LinkButton to={`/people/${id}`}>{`Back to ${isolated(person.name)}`}</LinkButton>
      </PageHead>
      <div className={styles.choice}>
        <Choose
          label="At the left"
          options={options}
          value={earlier.session.id}
          onChange={(value) => choose({ earlier: value })}
        />
        <Choose
          label="At the right"
          options={options}
          value={later.session.id}
          onChange={(value) => choose({ later: value })}
        />
      </div>
      <ComparedFigures earlier={earlier} later={later} />
      <ComparedQuestions earlier={earlier} later={later} person={person} />
    </>
  )
}

/** The last one before a session, else the one after it: with the same template, where there is one. */
function before(held: readonly HeldSession[], later: HeldSession | undefined): HeldSession | undefined {
  const at = held.findIndex(({ session }) => session === later?.session)
  const others = [...held.slice(at + 1), ...held.slice(0, Math.max(0, at))]
  return others.find(({ version }) => version.templateId === later?.version.templateId) ?? others[0]
}
