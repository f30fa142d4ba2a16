import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { metricsWorthShowing } from '../../../shared/domain/board-metrics'
import { type IsoDate, monthOf } from '../../../shared/domain/calendar'
import { type MeetingPack, type PackHabits, usualHabits } from '../../../shared/domain/meeting-pack'
import type { Metric } from '../../../shared/domain/metric'
import type { Person } from '../../../shared/domain/person'
import { api, client } from '../../api/api'
import { type MadePack, makePack } from '../../api/make-pack'
import { sentenceOf } from '../../api/refusal'
import { printPages, savePaper } from '../../api/save-paper'
import { Button } from '../../components/button'
import { EmptyRoom } from '../../components/empty-room'
import { PageHead } from '../../components/page-head'
import { PaperRoom } from '../../components/paper-room'
import { useIsReadOnly } from '../../components/read-only'
import { useReader } from '../../components/reader'
import { PackFormView } from './pack-form'
import { habitsOf } from './pack-form-values'
import styles from './pack-page.module.css'

type Progress = { readonly done: number; readonly of: number }

/** Makes the pack for a meeting: chosen in a form, made with its progress in sight, looked at, printed or saved. */
export function PackPage(): ReactElement | null {
  const reader = useReader()
  const isReadOnly = useIsReadOnly()
  const board = useQuery(api.metrics.board.queryOptions())
  const habits = useQuery(api.packs.habits.queryOptions())
  const [making, setMaking] = useState<Progress | null>(null)
  const [made, setMade] = useState<MadePack | null>(null)
  const [last, setLast] = useState<MeetingPack | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  if (board.data === undefined || habits.data === undefined) return null

  const make = async (pack: MeetingPack): Promise<void> => {
    const abort = new AbortController()
    running.current = abort
    setFailure(null)
    setLast(pack)
    setMaking({ done: 0, of: pack.people.length })
    try {
      const onProgress = (done: number, of: number): void => setMaking({ done, of })
      const done = await makePack(pack, { reading: reader, signal: abort.signal, onProgress })
      setMade(done)
      scrollTo(0, 0)
      if (!isReadOnly) await client.packs.keepHabits(habitsOf(pack))
    } catch (error) {
      if (!abort.signal.aborted) setFailure(sentenceOf(error))
    } finally {
      if (!abort.signal.aborted) setMaking(null)
    }
  }

  if (made !== null) {
    const { paper, stillNaming } = made
    return (
      <PaperRoom
        back={{ to: '/team', name: 'Team' }}
        title="Meeting pack"
        lead={`${paper.pages.length} ${paper.pages.length === 1 ? 'page' : 'pages'}, as they will be printed.`}
        label="Meeting pack"
        failure={null}
        pages={paper.pages}
        onSave={() => void savePaper(paper)}
        onPrint={printPages}
      >
        {stillNaming.length === 0 ? null : <StillNaming texts={stillNaming} />}
        <Button look="quiet" onPress={() => setMade(null)}>
          Change the pack
        </Button>
      </PaperRoom>
    )
  }
  const people = board.data.map(({ person }) => person)
  const metrics = metricsWorthShowing(board.data)
  return (
    <div className={styles.room}>
      <Link href="/team" className={styles.leave}>
        ‹ Team
      </Link>
      <div className={styles.head}>
        <PageHead title="Meeting pack" lead="The numbers of the team on paper, for a meeting." />
      </div>
      {metrics.length === 0 ? (
        <EmptyRoom
          sentence="There is nothing to put into a pack yet."
          detail="Add the people who report to you, and import numbers or set a target first."
        >
          {null}
        </EmptyRoom>
      ) : (
        <PackFormView
          opened={last ?? newPack(habits.data ?? usualHabits, { today: reader.today, people, metrics })}
          people={people}
          metrics={metrics}
          isMaking={making !== null}
          failure={failure}
          onMake={(pack) => void make(pack)}
        />
      )}
      {making === null ? null : (
        <div className={styles.making} role="status">
          <label htmlFor="making-the-pack">
            {making.done < making.of
              ? `Making the pack: ${making.done} of ${making.of} people.`
              : 'Binding the pack.'}
          </label>
          <progress id="making-the-pack" value={making.done} max={Math.max(1, making.of)} />
          <Button
            look="quiet"
            onPress={() => {
              running.current?.abort()
              setMaking(null)
            }}
          >
            Stop
          </Button>
        </div>
      )}
    </div>
  )
}

/** A pack with everybody and every number, for today. */
function newPack(
  habits: PackHabits,
  given: { today: IsoDate; people: readonly Person[]; metrics: readonly Metric[] },
): MeetingPack {
  return {
    ...habits,
    heldOn: given.today,
    month: monthOf(given.today),
    people: given.people.map(({ id }) => id),
    metrics: given.metrics.map(({ id }) => id),
  }
}

/** Typed words that name somebody by more than was chosen: printed as they are, and pointed out. */
function StillNaming({ texts }: { texts: readonly string[] }): ReactElement {
  return (
    <div role="alert" className={styles.naming}>
      <p>
        {texts.length === 1
          ? 'One thing that you typed names somebody:'
          : `${texts.length} things that you typed name somebody:`}
      </p>
      <ul>
        {[...new Set(texts)].slice(0, 8).map((text) => (
          <li key={text}>“{text}”</li>
        ))}
      </ul>
      <p>Change the words, leave that part out, or show it to nobody who should not know.</p>
    </div>
  )
}
