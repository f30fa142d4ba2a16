import * as z from 'zod'
import type { IsoDate } from './calendar'
import type { GoalDraftFields } from './goal-draft'
import { addsUp, type Metric } from './metric'
import type { Objective } from './objective'
import { saysSomething } from './text'
import { vagueWordsIn } from './wording/vague-words'

export const smartLetterSchema = z.enum(['specific', 'measurable', 'achievable', 'relevant', 'timeBound'])
export type SmartLetter = z.infer<typeof smartLetterSchema>

/** Why a goal is not SMART yet, by the field that has to change. */
export const smartFaultSchema = z.object({ letter: smartLetterSchema, sentence: z.string() })
export type SmartFault = z.infer<typeof smartFaultSchema>

/** What a draft is judged with. */
export type SmartGiven = {
  readonly today: IsoDate
  /** The day the goal begins: today for a new one. */
  readonly startOn: IsoDate
  /** The linked metric and the linked objective; null where none is linked. */
  readonly metric: Metric | null
  readonly objective: Objective | null
}

/** Everything that keeps a goal from being SMART, in the order of the letters; empty for one that is. */
export function smartFaults(fields: GoalDraftFields, given: SmartGiven): SmartFault[] {
  const letters: readonly (readonly [SmartLetter, readonly string[]])[] = [
    ['specific', specific(fields)],
    ['measurable', [...measurable(fields, given), ...milestones(fields, given)]],
    ['achievable', saysSomething(fields.achievableBecause) ? [] : ['It does not say why it can be reached.']],
    ['relevant', relevant(fields, given)],
    ['timeBound', timeBound(fields, given)],
  ]
  return letters.flatMap(([letter, sentences]) => sentences.map((sentence) => ({ letter, sentence })))
}

function specific({ statement }: GoalDraftFields): string[] {
  if (!saysSomething(statement)) return ['It does not say what will be different.']
  return vagueWordsIn(statement).map(
    (found) => `“${found}” cannot be seen or counted: say what is done instead.`,
  )
}

function measurable({ measure }: GoalDraftFields, { metric }: SmartGiven): string[] {
  const { what, baseline, target, direction, over } = measure
  const faults: string[] = []
  if (!saysSomething(what)) faults.push('It has no metric: say what is measured.')
  if (baseline === null) faults.push('It does not say where it starts.')
  if (target === null) faults.push('It does not say where it should get.')
  if (baseline !== null && target !== null) faults.push(...wayFaults({ baseline, target, direction }))
  if (over === 'sinceStart' && (metric === null || !addsUp(metric.kind))) {
    faults.push('Only a metric that adds up can be counted since the start.')
  }
  if (over === 'sinceStart' && direction !== 'increase') {
    faults.push('What is counted since the start can only rise.')
  }
  return faults
}

function wayFaults(measure: {
  baseline: number
  target: number
  direction: GoalDraftFields['measure']['direction']
}): string[] {
  const { baseline, target, direction } = measure
  switch (direction) {
    case 'binary':
      return baseline === 0 && target === 1 ? [] : ['What is done or not done goes from 0 to 1.']
    case 'keepAtLeast':
    case 'keepAtMost':
      return []
    case 'increase':
      if (target < baseline) return ['It should rise, but the target lies below the start.']
      break
    case 'decrease':
      if (target > baseline) return ['It should fall, but the target lies above the start.']
      break
    default:
      break
  }
  return baseline === target ? ['It starts where it should get, so there is nothing to reach.'] : []
}

/** Milestones come one after the other between start and due day, and each goes further on the way to the target. */
function milestones(fields: GoalDraftFields, { startOn }: SmartGiven): string[] {
  const { milestones: all = [], dueOn } = fields
  const { baseline, target, direction } = fields.measure
  if (all.length === 0) return []
  if (direction !== undefined && direction !== 'increase' && direction !== 'decrease') {
    return ['Milestones need a way to go: they fit a figure that rises or falls.']
  }
  if (all.some(({ on, value }) => on === '' || value === null)) {
    return ['A milestone needs both a day and a figure.']
  }
  if (baseline === null || target === null || dueOn === '') return []
  const faults: string[] = []
  const days = [startOn, ...all.map(({ on }) => on), dueOn]
  if (days.some((on, at) => at > 0 && on <= (days[at - 1] ?? ''))) {
    faults.push('Milestones come one after the other, after the start and before the day it is due.')
  }
  const sign = target < baseline ? -1 : 1
  const values = [baseline, ...all.map(({ value }) => value ?? Number.NaN), target].map(
    (value) => sign * value,
  )
  const isOnWay = values.every((value, at) => at === 0 || value > (values[at - 1] ?? Number.NaN))
  if (!isOnWay) faults.push('Each milestone lies further on the way from the start to the target.')
  return faults
}

function relevant({ objective, objectiveId }: GoalDraftFields, given: SmartGiven): string[] {
  if (!objectiveId) return saysSomething(objective) ? [] : ['It serves no objective: choose one, or name it.']
  if (given.objective === null) return ['The objective it serves is no longer there: choose another.']
  return given.objective.status === 'active' ? [] : ['The objective it serves has ended: choose another.']
}

function timeBound({ dueOn }: GoalDraftFields, { today, startOn }: SmartGiven): string[] {
  if (dueOn === '') return ['It has no date by which it is reached.']
  if (dueOn < today) return ['The day it is due has passed.']
  return dueOn > startOn ? [] : ['It is due on the day it begins, so there is no time to reach it.']
}
