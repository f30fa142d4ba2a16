import { implement } from '@orpc/server'
import { sheets as contract } from '../../shared/contract/sheets'
import { metricsOnBoard, metricsWorthShowing } from '../../shared/domain/board-metrics'
import { fileNameOf, formFileName } from '../../shared/domain/file-name'
import type { PersonId } from '../../shared/domain/id'
import type { DepthCharts } from '../../shared/domain/sheet-depth'
import { type CoreContext, found, openStore } from './context'
import { typefacesIn } from './documents/fonts/typefaces'
import { makePaper } from './documents/papers/make-paper'
import { personSheet } from './documents/papers/person-sheet'
import type { SheetChart, SheetSources } from './documents/papers/sheet-sources'
import { teamSheet } from './documents/papers/team-sheet'
import { typeset } from './documents/typesetting/typeset'
import { goalPapers } from './goal-papers'
import { goalStandingsIn } from './goal-progress'
import { paperOf } from './paper-file'
import { firmOf } from './profile'
import { activeMetrics, progressIn } from './progress'
import { scoredMonths } from './scorecards'
import { sheetDepthIn } from './sheet-depth'
import { sheetHtml } from './sheet-page/sheet-html'
import { readSteadily } from './store/read-steadily'
import { activeGoalsOf, openCommitmentsOf, teamOn } from './team'

const os = implement(contract).$context<CoreContext>()

export const sheets = {
  person: os.person.handler(async ({ context, input }) => {
    const sources = sourcesOf(context, input)
    const { person, firm, asOf } = sources
    const made = await makePaper(personSheet(sources, typefacesIn(context.resourcesFolder)), {
      title: `Person sheet of ${person.name}`,
      organisation: firm.organisation,
      at: context.clock.now(),
      attachment: null,
    })
    return paperOf({ fileName: fileNameOf('Person sheet', person.name, asOf), ...made })
  }),

  personFile: os.personFile.handler(({ context, input }) => {
    const sources = sourcesOf(context, input)
    const fileName = formFileName('Person sheet', sources.person.name, sources.asOf)
    return { fileName, file: new File([sheetHtml(sources)], fileName, { type: 'text/html;charset=utf-8' }) }
  }),

  ...goalPapers,

  team: os.team.handler(async ({ context, input }) => {
    const data = openStore(context).read()
    const firm = firmOf(data)
    const today = context.clock.today()
    const team = await readSteadily(data, (steady, pace) => teamOn(steady, { asOf: today, today, pace }))
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

/** Everything on the sheet of a person as it stands today. Refuses with `NOT_FOUND`. */
function sourcesOf(
  context: CoreContext,
  {
    personId,
    charts,
    depth,
  }: { personId: PersonId; charts: readonly SheetChart[]; depth: DepthCharts | null },
): SheetSources {
  const data = openStore(context).read()
  const person = found(data.people.get(personId))
  const asOf = context.clock.today()
  return {
    person,
    firm: firmOf(data),
    asOf,
    progress: progressIn(activeMetrics(data), { data, person, asOf }),
    charts,
    score: scoredMonths(data, { person, asOf, monthsBack: 0 })[0] ?? null,
    depth: sheetDepthIn(data, { person, asOf, charts: depth }),
    goals: goalStandingsIn(data, activeGoalsOf(person.id, data), asOf),
    commitments: openCommitmentsOf(person.id, data),
  }
}
