import { isWorthShowing } from '../../shared/domain/board-metrics'
import type { IsoDate } from '../../shared/domain/calendar'
import type { HeldSession } from '../../shared/domain/compare-sessions'
import type { MetricId, PersonId } from '../../shared/domain/id'
import type { Reading } from '../../shared/domain/metric-format'
import type { Progress } from '../../shared/domain/progress'
import type { DepthCharts } from '../../shared/domain/sheet-depth'
import { skillShapeForPaper } from '../../shared/domain/skill-shape'
import { recordDepthCharts } from '../charts/record-depth-charts'
import { largeIn } from '../charts/record-sheet-charts'
import { client } from './api'

/**
 * What goes deeper on the sheet of a person, drawn for paper: the weeks of a metric, that of the large chart where none is
 * chosen, and the skills.
 */
export async function drawSheetDepth(
  person: { readonly id: PersonId; readonly name: string; readonly progress: readonly Progress[] },
  given: {
    asOf: IsoDate
    metricId?: MetricId | null
    withSkills: boolean
    reading: Reading & { readonly today: IsoDate }
  },
): Promise<DepthCharts> {
  const { id: personId, name } = person
  const { asOf, withSkills, reading } = given
  const metricId = given.metricId ?? largeIn(person.progress.filter(isWorthShowing))?.metric.id ?? null
  const [behaviour, history] = await Promise.all([
    metricId === null ? null : client.metrics.behaviour({ personId, metricId, asOf }),
    withSkills ? client.sessions.history({ personId }) : null,
  ])
  const held = history === null ? [] : heldIn(history, asOf)
  return recordDepthCharts(
    { behaviour, shape: skillShapeForPaper(held, { givenName: name }) },
    { name, reading },
  )
}

function heldIn(
  { sessions, versions }: Awaited<ReturnType<typeof client.sessions.history>>,
  asOf: IsoDate,
): HeldSession[] {
  return sessions.flatMap((session) => {
    const version = versions.find(({ id }) => id === session.templateVersionId)
    return version === undefined || session.heldOn > asOf ? [] : [{ session, version }]
  })
}
