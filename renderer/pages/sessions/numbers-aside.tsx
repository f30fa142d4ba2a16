import type { ReactElement } from 'react'
import { monthOf } from '../../../shared/domain/calendar'
import { formatMonthName } from '../../../shared/domain/calendar-format'
import type { Progress } from '../../../shared/domain/progress'
import { MetricFigure } from '../../components/metric-figure'
import { useReader } from '../../components/reader'

/** The numbers beside the conversation, for the running month. */
export function NumbersAside({
  progress,
  isFaceToFace,
}: {
  progress: readonly Progress[]
  isFaceToFace: boolean
}): ReactElement {
  const { locale, today } = useReader()
  const known = progress.filter(({ current, lastOn }) => current.target !== null || lastOn !== null)
  return (
    <section>
      <h2 className="label">
        {isFaceToFace ? 'Your numbers' : 'Numbers'}, {formatMonthName(monthOf(today), locale)}
      </h2>
      {known.length === 0 ? (
        <p className="small muted">No numbers yet. Import an export to see them here.</p>
      ) : (
        known.map((each) => <MetricFigure key={each.metric.id} progress={each} />)
      )}
    </section>
  )
}
