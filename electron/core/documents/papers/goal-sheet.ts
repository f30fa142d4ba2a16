import { formatLongDay, formatShortDay } from '../../../../shared/domain/calendar-format'
import type { Drawing } from '../../../../shared/domain/drawing'
import type { Firm } from '../../../../shared/domain/firm'
import { goalHistory } from '../../../../shared/domain/goal-history'
import { milestonesKnown } from '../../../../shared/domain/goal-progress'
import { goalStatusWords } from '../../../../shared/domain/goal-status'
import { wayWords } from '../../../../shared/domain/goal-words'
import type { GoalId } from '../../../../shared/domain/id'
import { calledName, type Person, roleOn } from '../../../../shared/domain/person'
import type { Block } from '../typesetting/content'
import type { PaperContent } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { figureOf, type GoalStanding, goalJudgementWords, goalStandingWords } from './goal-standing'
import { houseHead } from './house-head'
import { cell, column, heading, keptWithNext, paragraph, table, typedParagraphs } from './paper-blocks'
import { frameOf } from './paper-frame'
import { looks } from './paper-looks'
import { runningFurniture } from './running-furniture'
import { signColours, signOf } from './signs'
import { stateWords } from './state-words'

/** The way of a goal as vectors. */
export type GoalChart = { readonly goalId: GoalId; readonly drawing: Drawing }

/** What the goal sheet of a person is made from, as it stands on `asOf`. */
export type GoalSheetSources = {
  readonly person: Person
  readonly firm: Firm
  readonly asOf: string
  /** Those to show, in their order. */
  readonly goals: readonly GoalStanding[]
  readonly charts: readonly GoalChart[]
  /** Whether everything that was said of them and changed in them is told. */
  readonly withHistory: boolean
}

/** The goals of one person on paper: how far each has come, its milestones, what was said of it and how it was changed. */
export function goalSheet(sources: GoalSheetSources): PaperContent {
  const { person, firm, asOf, goals } = sources
  const frame = frameOf(firm.paper, { sidePt: 70, topPt: 62, bottomPt: 78 })
  const day = formatLongDay(asOf, paperLanguage)
  return {
    frame,
    blocks: [
      houseHead({
        organisation: firm.organisation,
        team: firm.team,
        title: goals.length === 1 ? `A goal of ${person.name}` : `Goals of ${person.name}`,
        facts: [`${roleOn(person, asOf)}, with ${firm.managerName}`, `As they stand on ${day}`],
      }),
      ...(goals.length === 0
        ? [paragraph(`No goals are set with ${calledName(person)}.`, looks.body, { gapBeforePt: 18 })]
        : goals.flatMap((standing) => goalBlocks(standing, sources))),
    ],
    furniture: runningFurniture(frame, `Goal sheet of ${person.name} · ${day}`),
  }
}

function goalBlocks(standing: GoalStanding, sources: GoalSheetSources): Block[] {
  const { goal, kind } = standing
  const { statement, measure, achievableBecause, objective, dueOn } = goal.fields
  const figure = figureOf(kind, sources)
  const chart = sources.charts.find(({ goalId }) => goalId === goal.id)
  return [
    {
      kind: 'together',
      blocks: [
        heading(2, statement, looks.sectionTitle, 26),
        stateOf(standing, sources),
        ...keptWithNext([
          paragraph(
            `${measure.what}: ${wayWords(goal.fields, figure)} by ${formatLongDay(dueOn, paperLanguage)}.`,
            looks.cell,
            { gapBeforePt: 4 },
          ),
          paragraph(`Serves: ${objective}`, looks.cellMuted, { gapBeforePt: 2 }),
        ]),
        paragraph(`Can be reached because: ${achievableBecause}`, looks.cellMuted, { gapBeforePt: 0 }),
        ...(chart === undefined
          ? []
          : [{ kind: 'figure' as const, drawing: chart.drawing, share: 1, gapBeforePt: 8 }]),
      ],
    },
    ...milestones(standing, sources),
    ...(sources.withHistory ? history(standing, sources) : []),
  ]
}

/** Where it stands with its shape; of one that has ended or rests, that it has. */
function stateOf(standing: GoalStanding, sources: GoalSheetSources): Block {
  const { goal, progress } = standing
  const stands = goalStandingWords(standing, sources)
  if (goal.status !== 'active') {
    return paragraph(
      [
        { text: `The goal is ${goalStatusWords[goal.status]}.`, look: looks.state },
        { text: ` ${stands}`, look: looks.cellMuted },
      ],
      looks.state,
      { gapBeforePt: 3, keepWithNext: true },
    )
  }
  const isKnown = progress.now !== null || progress.soFar !== null
  const judged = goalJudgementWords({ ...standing, progress: { ...progress, state: 'noData' } }, sources)
  const facts = isKnown ? [stands, judged].filter((words) => words !== '').join(', ') : ''
  return paragraph(
    [
      { text: stateWords[progress.state], look: { ...looks.state, colour: signColours[progress.state] } },
      ...(facts === '' ? [] : [{ text: `  ${facts}`, look: looks.cell }]),
    ],
    looks.state,
    { gapBeforePt: 3, keepWithNext: true, sign: signOf(progress.state, { sizePt: 7 }) },
  )
}

function milestones({ goal, progress, kind }: GoalStanding, sources: GoalSheetSources): Block[] {
  const known = milestonesKnown(goal, progress)
  if (known.length === 0) return []
  const figure = figureOf(kind, sources)
  return [
    table(
      [
        column('Milestone', { share: 1 }),
        column('Planned', { align: 'end' }),
        column('Known by then', { align: 'end' }),
      ],
      known.map((each) => [
        cell(`By ${formatLongDay(each.on, paperLanguage)}`, looks.cell),
        cell(figure(each.planned), looks.cell),
        each.known === null
          ? cell(each.on > progress.asOf ? 'to come' : 'nothing', looks.cellMuted)
          : cell(figure(each.known), looks.cellStrong),
      ]),
      10,
    ),
  ]
}

function history({ goal, kind }: GoalStanding, sources: GoalSheetSources): Block[] {
  const day = (on: string): string => formatShortDay(on, { locale: paperLanguage, today: sources.asOf })
  const events = goalHistory(goal, { figure: figureOf(kind, sources), day })
  if (events.length === 0) return []
  return [
    heading(3, 'What was said and changed', looks.subheading, 12),
    ...events.flatMap(({ title, lines }) => [
      paragraph(title, looks.cellStrong, { gapBeforePt: 6, keepWithNext: lines.length > 0 }),
      ...lines.flatMap((line) => typedParagraphs(line, looks.cell, { firstPt: 1, betweenPt: 3 })),
    ]),
  ]
}
