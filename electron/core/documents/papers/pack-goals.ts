import { formatShortDay } from '../../../../shared/domain/calendar-format'
import type { PaperContent } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { type GoalStanding, goalJudgementWords, goalStandingWords } from './goal-standing'
import { packPages } from './pack-frame'
import type { PackSources } from './pack-sources'
import { cell, column, heading, paragraph, table, unbroken } from './paper-blocks'
import { looks } from './paper-looks'

/** The goals that are active, person by person, each with the objective it serves and where it stands. */
export function packGoals(sources: PackSources): PaperContent {
  const { team, today } = sources
  const rows = team.flatMap(({ person, goals }) =>
    goals.map((standing) => [
      cell(person.name, looks.cellStrong),
      {
        prose: [
          { text: standing.goal.fields.statement.trim(), look: looks.cell },
          { text: `\nserves: ${standing.goal.fields.objective.trim()}`, look: looks.cellMuted },
        ],
        sign: null,
      },
      {
        prose: [
          { text: unbroken(goalStandingWords(standing, sources)), look: looks.cell },
          ...judgementOf(standing, sources),
        ],
        sign: null,
      },
      cell(
        unbroken(formatShortDay(standing.goal.fields.dueOn, { locale: paperLanguage, today })),
        looks.cell,
      ),
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

function judgementOf(
  standing: GoalStanding,
  sources: PackSources,
): { text: string; look: typeof looks.cellMuted }[] {
  const words = goalJudgementWords(standing, sources)
  return words === '' ? [] : [{ text: `\n${unbroken(words)}`, look: looks.cellMuted }]
}
