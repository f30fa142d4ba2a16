import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useFieldArray } from 'react-hook-form'
import { oddDayWords } from '../../../shared/domain/calendar-format'
import { promiseLimit } from '../../../shared/domain/commitment'
import { type CommitmentId, commitmentIdSchema } from '../../../shared/domain/id'
import { spokenName } from '../../../shared/domain/isolated-name'
import type { Missing } from '../../../shared/domain/missing-answers'
import { usualCalendar } from '../../../shared/domain/working-calendar'
import { api } from '../../api/api'
import { Button } from '../../components/button'
import { DateInput } from '../../components/form/date-input'
import { SelectInput } from '../../components/form/select-input'
import { TextInput } from '../../components/form/text-input'
import { useReader } from '../../components/reader'
import styles from './agreement-step.module.css'
import { DecisionList } from './decision-list'
import { GoalLink } from './goal-link'
import { nextTime } from './next-time'
import stepStyles from './step.module.css'
import type { RoomProps } from './step-view'

/** What both agree: whose it is, what, and by when; and what was decided. */
export function AgreementStep(room: RoomProps): ReactElement {
  return (
    <section aria-labelledby="step">
      <p className="label">What we agree</p>
      <h2 id="step" className={`${stepStyles.question} ${room.isFaceToFace ? stepStyles.faceQuestion : ''}`}>
        Who does what, and by when?
      </h2>
      <CommitmentList {...room} />
      <DecisionList control={room.control} />
    </section>
  )
}

/** The new commitments of the session, wherever in it they are made. */
export function CommitmentList({
  session,
  person,
  control,
  missing,
  goals,
  isFaceToFace,
}: RoomProps): ReactElement {
  const { fields, append, remove } = useFieldArray({ control, name: 'commitments', keyName: 'key' })
  const given = spokenName(person)
  const { today } = useReader()
  const calendar = useQuery(api.schedule.calendar.queryOptions())
  const dueOn = nextTime(session.heldOn, { person, calendar: calendar.data ?? usualCalendar, today })
  return (
    <>
      <ul className={styles.list}>
        {fields.map((item, index) => (
          <li key={item.key} className={styles.item} data-place={item.id}>
            <TextInput
              control={control}
              name={`commitments.${index}.what`}
              label="What"
              limit={promiseLimit}
              wording
              autoFocus={item.what === ''}
            />
            <SelectInput
              control={control}
              name={`commitments.${index}.madeBy`}
              label="Whose"
              options={[
                { value: 'person', label: isFaceToFace ? 'Yours' : given },
                { value: 'manager', label: 'Mine' },
              ]}
            />
            <div data-place={`day of ${item.id}`}>
              <DateInput
                control={control}
                name={`commitments.${index}.dueOn`}
                label="By when"
                hintOn={(day) => oddDayWords(day, { today, past: 0, ahead: 366 })}
                error={dayErrorOf(missing, item.id)}
              />
            </div>
            <GoalLink control={control} index={index} goals={goals} session={session} />
            <Button look="quiet" small onPress={() => remove(index)} aria-label={`Remove: ${item.what}`}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <Button
          onPress={() => append(blank('person', dueOn))}
        >{`Add what ${isFaceToFace ? 'you do' : `${given} does`}`}</Button>
        <Button onPress={() => append(blank('manager', dueOn))}>Add what I do</Button>
      </div>
    </>
  )
}

/** What is wrong with the day of a promise, once it has words. */
function dayErrorOf(missing: readonly Missing[], id: CommitmentId): string | undefined {
  const faults = missing.flatMap((each) =>
    each.kind === 'commitment' && each.commitmentId === id ? [each.fault] : [],
  )
  if (faults.includes('noDay')) return 'By when is missing'
  return faults.includes('strangeDay') ? 'The year lies between 1900 and 2199' : undefined
}

function blank(madeBy: 'manager' | 'person', dueOn: string) {
  return { id: commitmentIdSchema.parse(crypto.randomUUID()), madeBy, what: '', dueOn } as const
}
