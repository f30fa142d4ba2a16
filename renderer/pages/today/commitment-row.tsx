import type { ReactElement } from 'react'
import { formatDue, formatShortDay } from '../../../shared/domain/calendar-format'
import { type Commitment, daysLate } from '../../../shared/domain/commitment'
import { isolated } from '../../../shared/domain/isolated-name'
import { tickOff } from '../../api/tick-off'
import { useReader } from '../../components/reader'
import { RingButton } from '../../components/ring-button'
import { ListRow, RowLink } from '../../components/rows'
import { LateMark } from '../../components/state-mark'

/** A promise that is due: the ring ticks it off, and can be undone. */
export function CommitmentRow({
  commitment,
  personName,
  calledName,
  mine,
}: {
  commitment: Commitment
  personName: string
  calledName: string
  mine: boolean
}): ReactElement {
  const reader = useReader()
  const due = formatDue(commitment.dueOn, reader)
  return (
    <ListRow
      lead={<RingButton name={`Done: ${commitment.what}`} onPress={() => void tickOff(commitment)} />}
      thing={mine ? commitment.what : `${isolated(calledName)}: ${commitment.what}`}
      context={`${mine ? `to ${isolated(calledName)}, said` : 'said'} ${formatShortDay(commitment.madeOn, reader)}`}
      due={daysLate(commitment, reader.today) > 0 ? <LateMark>{due}</LateMark> : <span>{due}</span>}
      act={
        <RowLink to={`/people/${commitment.personId}`} about={isolated(personName)}>
          Open
        </RowLink>
      }
    />
  )
}
