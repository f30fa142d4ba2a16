import { type ReactElement, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { cadenceLabel, weekdayNames } from '../../../shared/domain/cadence-words'
import { formatShortDay, formatWeekday } from '../../../shared/domain/calendar-format'
import type { DueSession } from '../../../shared/domain/due-session'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import type { CoachingSession } from '../../../shared/domain/session'
import type { Absence } from '../../../shared/domain/working-calendar'
import { saveCalendar } from '../../api/save-calendar'
import { Button, LinkButton } from '../../components/button'
import { CalendarDialog } from '../../components/calendar-dialog'
import { numbered } from '../../components/numbered'
import { type Reader, useReader } from '../../components/reader'
import { absenceWords } from './absence-fields'
import styles from './meetings.module.css'
import { PlannedSelfAssessment } from './planned-self-assessment'
import { RhythmDialog } from './rhythm-dialog'
import { ScheduleDialog } from './schedule-dialog'
import { UnheldDialog } from './unheld-dialog'

/** The rhythm with one person: how often, when next, when they are away, and what is handed out about it. */
export function Meetings({
  person,
  next,
  sessions,
}: {
  person: Person
  next: DueSession
  sessions: readonly CoachingSession[]
}): ReactElement {
  const reader = useReader()
  const search = useSearch()
  const [path, go] = useLocation()
  const [open, setOpen] = useState<'nothing' | 'rhythm' | 'unheld' | 'calendar'>('nothing')
  const close = (): void => setOpen('nothing')
  const isPlanning = search === 'schedule' && next.openSessionId === null
  const ahead = (person.absences ?? []).filter(({ to }) => to >= reader.today)
  return (
    <section>
      <div className={styles.head}>
        <h2>Rhythm</h2>
        <Button changes small look="quiet" onPress={() => setOpen('rhythm')}>
          Change rhythm
        </Button>
      </div>
      <p className="small">{rhythmSentence(person)}</p>
      <p className="small">{nextSentence(next, reader)}</p>
      {numbered(ahead).map(({ place, thing }) => (
        <p key={place} className="small muted">
          {absenceSentence(thing, reader)}
        </p>
      ))}
      <div className={styles.acts}>
        {next.openSessionId === null ? (
          <>
            <Button changes small onPress={() => go(`${path}?schedule`)}>
              {next.scheduled === null ? 'Schedule' : 'Move'}
            </Button>
            <Button changes small onPress={() => setOpen('unheld')}>
              Not held
            </Button>
          </>
        ) : null}
        {next.scheduled === null ? null : (
          <PlannedSelfAssessment sessionId={next.scheduled.sessionId} number={next.number} person={person} />
        )}
        <Button small onPress={() => setOpen('calendar')}>
          Calendar file
        </Button>
        <LinkButton small to={`/people/${person.id}/notice`}>
          Review notice
        </LinkButton>
      </div>
      {open === 'rhythm' ? <RhythmDialog person={person} onClose={close} /> : null}
      {open === 'unheld' ? <UnheldDialog person={person} next={next} onClose={close} /> : null}
      {open === 'calendar' ? (
        <CalendarDialog
          person={{ id: person.id, givenName: spokenName(person) }}
          onSave={(asked) => void saveCalendar(asked)}
          onClose={close}
        />
      ) : null}
      {isPlanning ? (
        <ScheduleDialog
          person={person}
          next={next}
          sessions={sessions}
          onClose={() => go(path, { replace: true })}
        />
      ) : null}
    </section>
  )
}

function rhythmSentence({ cadence, meetingTime }: Person): string {
  const day = weekdayNames.find(({ weekday }) => weekday === meetingTime?.weekday)?.name
  const time = meetingTime?.time ?? null
  const usual = [day === undefined ? '' : `on ${day}`, time === null ? '' : `at ${time}`]
  const words = usual.filter((part) => part !== '').join(' ')
  return words === '' ? `${cadenceLabel(cadence)}.` : `${cadenceLabel(cadence)}, usually ${words}.`
}

function nextSentence({ number, dueOn, scheduled, openSessionId }: DueSession, reader: Reader): string {
  if (openSessionId !== null) return `Session ${number} is open.`
  if (dueOn === null) return 'Nothing is due by itself.'
  const day = formatWeekday(dueOn, reader.locale)
  const verb = dueOn < reader.today ? 'was' : 'is'
  if (scheduled === null) return `Session ${number} ${verb} due on ${day}.`
  return `Session ${number} ${verb} planned for ${day}${scheduled.time === null ? '' : `, ${scheduled.time}`}.`
}

function absenceSentence({ from, to, kind, reason }: Absence, reader: Reader): string {
  const days =
    from === to
      ? formatShortDay(from, reader)
      : `${formatShortDay(from, reader)} to ${formatShortDay(to, reader)}`
  return `Away ${days}: ${absenceWords[kind]}${reason.trim() === '' ? '' : ` (${reason.trim()})`}`
}
