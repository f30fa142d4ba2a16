import { formatShortDay } from '../../../../shared/domain/calendar-format'
import type { Firm } from '../../../../shared/domain/firm'
import type { Cell, Column } from '../typesetting/content'
import { paperLanguage } from './clock-words'
import { goalSpark, goalSparkPt } from './goal-spark'
import { type GoalStanding, goalJudgementWords, goalStandingWords } from './goal-standing'
import { cell, column, unbroken } from './paper-blocks'
import { looks } from './paper-looks'

/** The columns of a table of goals. */
export function goalColumns(): Column[] {
  return [column('Person'), column('Goal', { share: 1 }), column('Stands'), column('By')]
}

/** A goal in such a table: whose it is, what it is, where it stands and by when. */
export function goalRow(
  standing: GoalStanding,
  given: {
    name: string
    /** What it serves, below its words; null where the table says so. */
    serves: string | null
    firm: Firm
    asOf: string
    today: string
  },
): Cell[] {
  const { statement, dueOn } = standing.goal.fields
  const judged = goalJudgementWords(standing, given)
  const drawing = goalSpark(standing, given)
  return [
    cell(given.name, looks.cellStrong),
    {
      prose: [
        { text: statement.trim(), look: looks.cell },
        ...(given.serves === null
          ? []
          : [{ text: `\nserves: ${given.serves.trim()}`, look: looks.cellMuted }]),
      ],
      sign: null,
    },
    {
      prose: [
        { text: unbroken(goalStandingWords(standing, given)), look: looks.cell },
        ...(judged === '' ? [] : [{ text: `\n${unbroken(judged)}`, look: looks.cellMuted }]),
      ],
      sign: null,
      ...(drawing === null ? {} : { picture: { drawing, widthPt: goalSparkPt } }),
    },
    cell(unbroken(formatShortDay(dueOn, { locale: paperLanguage, today: given.today })), looks.cell),
  ]
}
