import type { ReactElement } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { type Control, useController, useFieldArray } from 'react-hook-form'
import { formatDue, oddDayWords } from '../../../shared/domain/calendar-format'
import { commitmentOutcomeSchema, outcomeNoteLimit } from '../../../shared/domain/commitment'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Person } from '../../../shared/domain/person'
import type { SessionNotes } from '../../../shared/domain/session'
import { EmptyRoom } from '../../components/empty-room'
import { DateInput } from '../../components/form/date-input'
import { TextInput } from '../../components/form/text-input'
import { useReader } from '../../components/reader'
import { OutcomeMark } from '../../components/state-mark'
import { AgendaToTick } from './agenda-to-tick'
import { AgendaToWrite } from './agenda-to-write'
import { EvidenceWaiting } from './evidence-waiting'
import styles from './since-last-time.module.css'
import { SinceThen } from './since-then'
import stepStyles from './step.module.css'
import type { RoomProps } from './step-view'

/** A session opens with what was promised last time: each done, in progress or dropped, with a word why. */
export function SinceLastTime({ session, person, control, progress, isFaceToFace }: RoomProps): ReactElement {
  const { fields } = useFieldArray({ control, name: 'carryOver', keyName: 'key' })
  const given = spokenName(person)
  return (
    <section aria-labelledby="step">
      <p className="label">Since last time</p>
      <h2 id="step" tabIndex={-1} className={stepStyles.question}>
        {fields.length === 0 ? 'Nothing was promised last time.' : 'What became of what we promised?'}
      </h2>
      {fields.length === 0 ? (
        <EmptyRoom
          sentence={session.number === 1 ? 'This is your first session.' : 'No commitment is open.'}
          detail="What you agree at the end of this session will open the next one."
        />
      ) : (
        <ul className={styles.list}>
          {fields.map((item, index) => (
            <li key={item.key} data-place={item.commitmentId}>
              <CarryOverItem control={control} index={index} person={person} isFaceToFace={isFaceToFace} />
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="to-talk-about" className={styles.agenda}>
        <h3 id="to-talk-about">What we want to talk about</h3>
        <AgendaToTick control={control} nameOf={(by) => agendaNameOf(by, { isFaceToFace, given })} />
        <AgendaToWrite
          control={control}
          by="person"
          onlyNew
          legend={isFaceToFace ? 'Anything from you?' : `Anything from ${given}?`}
        />
      </section>
      <SinceThen session={session} progress={progress} />
      <EvidenceWaiting personId={person.id} control={control} isFaceToFace={isFaceToFace} />
    </section>
  )
}

function CarryOverItem({
  control,
  index,
  person,
  isFaceToFace,
}: {
  control: Control<SessionNotes>
  index: number
  person: Person
  isFaceToFace: boolean
}): ReactElement {
  const reader = useReader()
  const { field: item } = useController({ control, name: `carryOver.${index}` })
  const { field } = useController({ control, name: `carryOver.${index}.outcome` })
  const { madeBy, what, dueOn } = item.value
  const by = promiser({ madeBy, isFaceToFace, given: spokenName(person) })
  return (
    <>
      <RadioGroup className={styles.item} value={field.value} onChange={field.onChange} onBlur={field.onBlur}>
        <Label className={styles.what}>
          {what}
          <span className="small muted">{`${by}, ${dueOn < reader.today ? '' : 'due '}${formatDue(dueOn, reader)}`}</span>
        </Label>
        <div className={styles.outcomes}>
          {commitmentOutcomeSchema.options.map((outcome) => (
            <Radio key={outcome} value={outcome} className={styles.outcome}>
              <OutcomeMark outcome={outcome} />
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {field.value === null || field.value === 'done' ? null : (
        <div className={styles.why} data-place={`note on ${item.value.commitmentId}`}>
          <TextInput
            control={control}
            name={`carryOver.${index}.note`}
            label="A word why"
            limit={outcomeNoteLimit}
            wording
          />
          {field.value === 'inProgress' ? (
            <DateInput
              control={control}
              name={`carryOver.${index}.newDueOn`}
              label="By when now"
              help="Left empty, the day stays as it is."
              hintOn={(day) => oddDayWords(day, { today: reader.today, past: 0, ahead: 366 })}
            />
          ) : null}
        </div>
      )}
    </>
  )
}

function promiser({
  madeBy,
  isFaceToFace,
  given,
}: {
  madeBy: 'manager' | 'person'
  isFaceToFace: boolean
  given: string
}): string {
  if (madeBy === 'person') return isFaceToFace ? 'you' : given
  return isFaceToFace ? 'me' : 'mine'
}

/** Whose something on the agenda is. */
export function agendaNameOf(
  by: 'manager' | 'person',
  { isFaceToFace, given }: { isFaceToFace: boolean; given: string },
): string {
  if (by === 'manager') return 'Mine'
  return isFaceToFace ? 'Yours' : `${given}’s`
}
