import type { PaperContent } from '../typesetting/typeset'
import { goalColumns, goalRow } from './goal-row'
import { packPages } from './pack-frame'
import type { PackSources } from './pack-sources'
import { heading, paragraph, table } from './paper-blocks'
import { looks } from './paper-looks'

/** The goals that are active, person by person, each with the objective it serves and where it stands. */
export function packGoals(sources: PackSources): PaperContent {
  const { team, firm, asOf, today } = sources
  const rows = team.flatMap(({ person, goals }) =>
    goals.map((standing) =>
      goalRow(standing, {
        name: person.name,
        serves: standing.goal.fields.objective,
        firm,
        asOf,
        today,
      }),
    ),
  )
  return {
    ...packPages(sources),
    blocks: [
      heading(1, 'Goals', looks.title, 0),
      ...(rows.length === 0
        ? [paragraph('No goals are set.', looks.body, { gapBeforePt: 12 })]
        : [table(goalColumns(), rows, 16)]),
    ],
  }
}
