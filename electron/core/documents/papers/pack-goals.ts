import { formatShortDay } from '../../../../shared/domain/calendar-format'
import type { PaperContent } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { packPages } from './pack-frame'
import type { PackSources } from './pack-sources'
import { cell, column, heading, paragraph, table, unbroken } from './paper-blocks'
import { looks } from './paper-looks'
import { progressOfGoal } from './sheet-lists'

/** The goals that are active, person by person, each with the objective it serves and where it stands. */
export function packGoals(sources: PackSources): PaperContent {
  const { team, firm, today } = sources
  const rows = team.flatMap(({ person, progress, goals }) =>
    goals.map((goal) => [
      cell(person.name, looks.cellStrong),
      {
        prose: [
          { text: goal.fields.statement.trim(), look: looks.cell },
          { text: `\nserves: ${goal.fields.objective.trim()}`, look: looks.cellMuted },
        ],
        sign: null,
      },
      cell(progressOfGoal(goal, { progress, firm }), looks.cell),
      cell(unbroken(formatShortDay(goal.fields.dueOn, { locale: paperLanguage, today })), looks.cell),
    ]),
  )
  return {
    ...packPages(sources),
    blocks: [
      heading(1, 'Goals', looks.title, 0),
      ...(rows.length === 0
        ? [paragraph('No goals are set.', looks.body, { gapBeforePt: 12 })]
        : [
            table([column('Person'), column('Goal', { share: 1 }), column('Stands'), column('By')], rows, 16),
          ]),
    ],
  }
}
