import type { Aligned, Alignment } from '../../../../shared/domain/alignment'
import { formatLongDay, formatShortDay } from '../../../../shared/domain/calendar-format'
import type { Firm } from '../../../../shared/domain/firm'
import type { SmartGoal } from '../../../../shared/domain/goal'
import { saysSomething } from '../../../../shared/domain/text'
import type { Block } from '../typesetting/content'
import type { PaperContent } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { goalColumns, goalRow } from './goal-row'
import type { GoalStanding } from './goal-standing'
import { houseHead } from './house-head'
import { heading, paragraph, table } from './paper-blocks'
import { frameOf } from './paper-frame'
import { looks } from './paper-looks'
import { runningFurniture } from './running-furniture'

export const objectivesTitle = 'Objectives and goals'

/** What the tree of objectives is put on paper from, as it stands on `asOf`. */
export type ObjectivesSources = {
  readonly firm: Firm
  readonly asOf: string
  readonly alignment: Alignment
  /** Of every goal in it. */
  readonly standings: readonly GoalStanding[]
  readonly nameOf: (goal: SmartGoal) => string
}

/**
 * Who serves what: each objective of the company under its number, those of the team that serve it under theirs (1.1),
 * and the goals of people under what they serve. Each stands in it once.
 */
export function objectivesPaper(sources: ObjectivesSources): PaperContent {
  const { firm, asOf, alignment } = sources
  const frame = frameOf(firm.paper, { sidePt: 70, topPt: 62, bottomPt: 78 })
  const day = formatLongDay(asOf, paperLanguage)
  const tops = [...alignment.company, ...alignment.apart]
  return {
    frame,
    blocks: [
      houseHead({
        organisation: firm.organisation,
        team: firm.team,
        title: objectivesTitle,
        facts: [`Who serves what, as it stands on ${day}`],
      }),
      ...(tops.length === 0
        ? [paragraph('There is no objective yet.', looks.body, { gapBeforePt: 18 })]
        : tops.flatMap((aligned, index) => branch(aligned, { number: `${index + 1}`, level: 2 }, sources))),
      ...apart(sources),
    ],
    furniture: runningFurniture(frame, `${objectivesTitle} · ${day}`),
  }
}

function branch(
  { objective, served, goals }: Aligned,
  place: { number: string; level: 2 | 3 },
  sources: ObjectivesSources,
): Block[] {
  const { fields, status } = objective
  const day = (on: string): string => formatShortDay(on, { locale: paperLanguage, today: '' })
  const facts = [
    fields.level === 'company' ? 'Company' : 'Team',
    `${day(fields.from)} to ${day(fields.to)}`,
    ...(saysSomething(fields.owner) ? [fields.owner.trim()] : []),
    ...(status === 'active' ? [] : [status]),
  ]
  const look = place.level === 2 ? looks.sectionTitle : looks.subheading
  const isServed = served.length + goals.length > 0
  return [
    heading(place.level, `${place.number}  ${fields.statement.trim()}`, look, place.level === 2 ? 24 : 16),
    paragraph(facts.join(', '), looks.facts, { gapBeforePt: 1, keepWithNext: true }),
    ...(isServed ? goalTable(goals, null, sources) : [nothing]),
    ...served.flatMap((each, index) =>
      branch(each, { number: `${place.number}.${index + 1}`, level: 3 }, sources),
    ),
  ]
}

const nothing = paragraph('Nothing serves it yet.', looks.cellMuted, { gapBeforePt: 4 })

function apart(sources: ObjectivesSources): Block[] {
  const { goalsApart } = sources.alignment
  if (goalsApart.length === 0) return []
  return [
    heading(2, 'Goals that serve none of these', looks.sectionTitle, 24),
    ...goalTable(goalsApart, ({ fields }) => fields.objective, sources),
  ]
}

function goalTable(
  goals: readonly SmartGoal[],
  serves: ((goal: SmartGoal) => string) | null,
  { standings, nameOf, firm, asOf }: ObjectivesSources,
): Block[] {
  const rows = goals.flatMap((goal) => {
    const standing = standings.find((each) => each.goal.id === goal.id)
    if (standing === undefined) return []
    const given = { name: nameOf(goal), serves: serves?.(goal) ?? null, firm, asOf, today: asOf }
    return [goalRow(standing, given)]
  })
  return rows.length === 0 ? [] : [table(goalColumns(), rows, 8)]
}
