import type { ReactElement } from 'react'
import { oddDayWords } from '../../../shared/domain/calendar-format'
import { spokenName } from '../../../shared/domain/isolated-name'
import { longestText } from '../../../shared/domain/text'
import { DateInput } from '../../components/form/date-input'
import { TextBox } from '../../components/form/text-input'
import { useReader } from '../../components/reader'
import styles from './finish-step.module.css'
import type { RoomProps } from './step-view'

/** The last words of both, and when they meet again. */
export function ClosingWords({ person, control, isFaceToFace }: RoomProps): ReactElement {
  const { today } = useReader()
  const given = spokenName(person)
  return (
    <div className={styles.closing}>
      <TextBox
        control={control}
        name="summary"
        label="Summary"
        help="What matters from today, for both of you. It stands first in the record."
        rows={3}
        limit={longestText}
      />
      <TextBox
        control={control}
        name="comment"
        label={isFaceToFace ? 'Your comment' : `What ${given} says about this session`}
        help={
          isFaceToFace
            ? 'In your own words. They stand in the record as you write them.'
            : `In ${given}’s own words. Turn the screen (F8), so that ${given} can write them.`
        }
        rows={2}
        limit={longestText}
      />
      <div className={styles.next}>
        <DateInput
          control={control}
          name="nextOn"
          label="Next session"
          help="Proposed by how often you meet."
          hintOn={(day) => oddDayWords(day, { today, past: 0, ahead: 366 })}
        />
      </div>
    </div>
  )
}
