import type { IsoDate } from '../../shared/domain/calendar'
import { givenName, type Person } from '../../shared/domain/person'
import { sessionsOf } from '../../shared/domain/session'
import type { DepthCharts } from '../../shared/domain/sheet-depth'
import { skillShapeForPaper } from '../../shared/domain/skill-shape'
import type { SheetDepth } from './documents/papers/sheet-sources'
import { behaviourIn } from './metrics'
import { versionOf } from './session-sealing'
import type { WorkspaceData } from './store/collections'

/** What goes deeper on the sheet of a person, beside the charts that were drawn of it. Refuses with `NOT_FOUND`. */
export function sheetDepthIn(
  data: WorkspaceData,
  { person, asOf, charts }: { person: Person; asOf: IsoDate; charts: DepthCharts | null },
): SheetDepth | null {
  if (charts === null) return null
  const { weeks, skills } = charts
  const held = sessionsOf(data.sessions.values(), person.id)
    .filter(({ heldOn }) => heldOn <= asOf)
    .map((session) => ({ session, version: versionOf(session, data) }))
  const shape = skillShapeForPaper(held, { givenName: givenName(person.name) })
  return {
    weeks:
      weeks === null
        ? null
        : {
            behaviour: behaviourIn(data, { personId: person.id, metricId: weeks.metricId, asOf }),
            drawing: weeks.drawing,
          },
    skills: skills === null || shape === null ? null : { shape, drawing: skills },
  }
}
