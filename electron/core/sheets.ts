import { implement } from '@orpc/server'
import { sheets as contract } from '../../shared/contract/sheets'
import { fileNameOf } from '../../shared/domain/file-name'
import { metricsOnBoard, metricsWorthShowing } from '../../shared/domain/team-board'
import { type CoreContext, found, openStore } from './context'
import { typefacesIn } from './documents/fonts/typefaces'
import { makePaper } from './documents/papers/make-paper'
import { personSheet } from './documents/papers/person-sheet'
import { teamSheet } from './documents/papers/team-sheet'
import { typeset } from './documents/typesetting/typeset'
import { paperOf } from './paper-file'
import { firmOf } from './profile'
import { activeMetrics, progressIn } from './progress'
import { activeGoalsOf, openCommitmentsOf, teamOn } from './team'

const os = implement(contract).$context<CoreContext>()

export const sheets = {
  person: os.person.handler(async ({ context, input }) => {
    const data = openStore(context).read()
    const person = found(data.people.get(input.personId))
    const firm = firmOf(data)
    const asOf = context.clock.today()
    const document = personSheet(
      {
        person,
        firm,
        asOf,
        progress: progressIn(activeMetrics(data), { data, person, asOf }),
        charts: input.charts,
        goals: activeGoalsOf(person.id, data),
        commitments: openCommitmentsOf(person.id, data),
      },
      typefacesIn(context.resourcesFolder),
    )
    const title = `Person sheet of ${person.name}`
    const made = await makePaper(document, {
      title,
      organisation: firm.organisation,
      at: context.clock.now(),
      attachment: null,
    })
    return paperOf({ fileName: fileNameOf('Person sheet', person.name, asOf), ...made })
  }),

  team: os.team.handler(async ({ context, input }) => {
    const data = openStore(context).read()
    const firm = firmOf(data)
    const today = context.clock.today()
    const team = teamOn(data, { asOf: today, today })
    const content = teamSheet({
      firm,
      asOf: today,
      today,
      team,
      metrics: metricsWorthShowing(team).slice(0, metricsOnBoard),
      withSessions: true,
      sparklines: input.sparklines,
    })
    const made = await makePaper(typeset(content, typefacesIn(context.resourcesFolder)), {
      title: firm.team.trim() === '' ? 'Team sheet' : `Team sheet of ${firm.team.trim()}`,
      organisation: firm.organisation,
      at: context.clock.now(),
      attachment: null,
    })
    return paperOf({ fileName: fileNameOf('Team sheet', firm.team, today), ...made })
  }),
}
