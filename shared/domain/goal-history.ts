import { dayHere } from './calendar'
import { confidenceWords } from './confidence-words'
import { directionOf, type SmartGoal } from './goal'
import { goalStatusWords } from './goal-status'
import { type GoalReading, wayWords } from './goal-words'
import { saysSomething } from './text'

/** Something that was said of a goal or changed in it. */
export type GoalEvent = {
  /** When it was noted. */
  readonly at: string
  /** What it was, when, and who did it. */
  readonly title: string
  /** What was said, each on a line of its own; may be empty. */
  readonly lines: readonly string[]
}

/** What was said of a goal and how it was changed, with who, when and why; the latest first. */
export function goalHistory(goal: SmartGoal, { figure, day }: GoalReading): GoalEvent[] {
  const by = (who: string | undefined): string => (who === undefined ? '' : ` by ${who}`)
  const told = (label: string, text: string): string[] => (saysSomething(text) ? [`${label}: ${text}`] : [])
  const noted = (value: number): string =>
    directionOf(goal.fields) !== 'binary' ? figure(value) : value >= 1 ? 'done' : 'not done'
  const events: GoalEvent[] = [
    ...(goal.checkIns ?? []).map((each) => ({
      at: each.at,
      title: `Check-in of ${day(each.on)}${by(each.by)}: ${confidenceWords[each.confidence].toLowerCase()}${each.value === null ? '' : `, ${noted(each.value)}`}`,
      lines: [
        ...told('Went well', each.wins),
        ...told('In the way', each.blockers),
        ...told('Next', each.nextSteps),
      ],
    })),
    ...goal.revisions.map(({ before, reason, at, by: who }) => ({
      at,
      title: `Revised on ${day(dayHere(at))}${by(who)}: ${reason}`,
      lines: [`Before: ${before.statement}, ${wayWords(before, figure)} by ${day(before.dueOn)}`],
    })),
    ...(goal.statusChanges ?? []).map(({ to, reason, at, by: who }) => ({
      at,
      title: `${to === 'active' ? 'Taken up again' : `Became ${goalStatusWords[to]}`} on ${day(dayHere(at))}${by(who)}`,
      lines: saysSomething(reason) ? [reason] : [],
    })),
  ]
  return events.sort((a, b) => b.at.localeCompare(a.at))
}
