import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { formatShortDay } from '../../../shared/domain/calendar-format'
import type { Recalculation } from '../../../shared/domain/recalculation'
import { api } from '../../api/api'
import { sentenceOf } from '../../api/refusal'
import { Button } from '../../components/button'
import { useReader } from '../../components/reader'
import { tell } from '../../components/toasts'
import styles from './week-by-week.module.css'

/** From which weeks on what is usual was worked out anew, and why; each can be taken back. */
export function Recalculations({
  recalculations,
  isArchived,
}: {
  recalculations: readonly Recalculation[]
  /** Nothing changes any more for somebody who is archived. */
  isArchived: boolean
}): ReactElement | null {
  const reader = useReader()
  const again = useMutation(
    api.metrics.recalculate.mutationOptions({ onError: (error) => tell(sentenceOf(error)) }),
  )
  const takeBack = useMutation(
    api.metrics.takeBackRecalculation.mutationOptions({ onError: (error) => tell(sentenceOf(error)) }),
  )
  if (recalculations.length === 0) return null
  const takeBackOne = ({ id, setAt: _, ...draft }: Recalculation): void =>
    takeBack.mutate(
      { recalculationId: id },
      { onSuccess: () => tell('It is taken back.', { name: 'Undo', run: () => again.mutate(draft) }) },
    )
  return (
    <ul className={styles.anew} aria-label="Worked out anew">
      {recalculations.map((each) => {
        const words = `Worked out anew from the week of ${formatShortDay(each.from, reader)}: ${each.reason}`
        return (
          <li key={each.id}>
            <span>{words}</span>
            {isArchived ? null : (
              <Button
                changes
                small
                look="quiet"
                aria-label={`Take back: ${words}`}
                onPress={() => takeBackOne(each)}
              >
                Take back
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
