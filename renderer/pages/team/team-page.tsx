import { useQuery } from '@tanstack/react-query'
import { type ReactElement, type ReactNode, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { attainmentState } from '../../../shared/domain/attainment'
import { isActive } from '../../../shared/domain/person'
import { overallAttainment } from '../../../shared/domain/progress'
import { api } from '../../api/api'
import { saveCsv } from '../../api/save-csv'
import { useAddPerson } from '../../api/save-person'
import { tableActs } from '../../api/save-tables'
import { ActMenu } from '../../components/act-menu'
import { Button, LinkButton } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { PageHead } from '../../components/page-head'
import { PersonDialog } from '../../components/person-dialog'
import { useReader } from '../../components/reader'
import { ArchivedPeople } from './archived-people'
import { Board, type BoardRow } from './board'
import { boardTable } from './board-table'
import { NotMet } from './not-met'
import { TeamAttainment } from './team-attainment'

/** The board: one row a person, with numbers, sessions and what is open. */
export function TeamPage(): ReactElement | null {
  const reader = useReader()
  const isAdding = useSearch() === 'add'
  const [path, go] = useLocation()
  const setAdding = (adding: boolean): void => {
    if (adding) go(`${path}?add`)
    else go(path, { replace: true })
  }
  const board = useQuery(api.metrics.board.queryOptions())
  const people = useQuery(api.people.list.queryOptions())
  const due = useQuery(api.schedule.due.queryOptions({ input: { personId: null } }))
  const commitments = useQuery(api.commitments.list.queryOptions({ input: { personId: null } }))
  const scores = useQuery(api.scorecards.team.queryOptions())
  const add = useAddPerson({ onDone: () => setAdding(false) })
  const [added, setAdded] = useState(0)
  const [asBars, setAsBars] = useState(false)
  const addMore = useAddPerson({ onDone: () => setAdded(added + 1) })
  if (!board.data || !people.data || !due.data || !commitments.data || !scores.data) return null
  const rows: BoardRow[] = board.data.flatMap(({ person, progress }) => {
    const next = due.data.find(({ personId }) => personId === person.id)
    if (next === undefined) return []
    const open = commitments.data.filter(
      ({ personId, state }) => personId === person.id && state === 'open',
    ).length
    const scored = scores.data.find(({ personId }) => personId === person.id)?.scored
    return [{ person, progress, next, open, scored }]
  })
  return (
    <>
      <PageHead title="Team" lead={leadOf(rows)}>
        {rows.length === 0 ? null : (
          <Button
            look={asBars ? 'outlined' : 'quiet'}
            aria-pressed={asBars}
            onPress={() => setAsBars(!asBars)}
          >
            Attainment as bars
          </Button>
        )}
        {rows.length === 0 ? null : (
          <ActMenu
            label="Save as CSV"
            about="Save the team as CSV"
            acts={[
              {
                name: 'The board',
                run: () => void saveCsv(['Team', reader.today], () => boardTable(rows, reader)),
              },
              ...tableActs({ ...reader, person: null }),
            ]}
          />
        )}
        {rows.length === 0 ? null : (
          <>
            <LinkButton to="/team/pack">Make a meeting pack</LinkButton>
            <LinkButton to="/team/sheet">Print</LinkButton>
          </>
        )}
        <Button changes look={rows.length === 0 ? 'primary' : 'outlined'} onPress={() => setAdding(true)}>
          Add a person
        </Button>
      </PageHead>
      {rows.length === 0 ? (
        <EmptyRoom
          sentence="Nobody here yet."
          detail="Add the people who report to you. Their names are enough to begin with an import."
        >
          <Button changes onPress={() => setAdding(true)}>
            Add a person
          </Button>
        </EmptyRoom>
      ) : (
        <>
          {asBars ? <TeamAttainment rows={rows} /> : <Board rows={rows} />}
          <NotMet due={due.data} />
        </>
      )}
      <ArchivedPeople people={people.data.filter((person) => !isActive(person))} />
      {isAdding ? (
        <PersonDialog
          key={added}
          person={null}
          people={people.data}
          roles={[...new Set(people.data.flatMap((each) => each.roles.map(({ role }) => role)))]}
          failure={add.failure ?? addMore.failure}
          onSubmit={add.submit}
          onSubmitAndNext={addMore.submit}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  )
}

/** One sentence about the team: how many stand where. */
function leadOf(rows: readonly BoardRow[]): ReactNode {
  if (rows.length === 0) return undefined
  const states = rows.map(({ progress }) => attainmentState(overallAttainment(progress)))
  const count = (state: (typeof states)[number]): number => states.filter((each) => each === state).length
  const parts = [
    { many: count('onTarget'), words: 'on target' },
    { many: count('atRisk'), words: 'at risk' },
    { many: count('behind'), words: 'behind' },
    { many: count('noData'), words: 'without numbers' },
  ].filter(({ many }) => many > 0)
  return `${sentenceCase(parts.map(({ many, words }) => `${inWords(many)} ${words}`).join(', '))}.`
}

const small = ['no one', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function inWords(count: number): string {
  return small[count] ?? String(count)
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
