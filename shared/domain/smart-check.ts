import * as z from 'zod'
import type { IsoDate } from './calendar'
import type { GoalDraftFields } from './goal-draft'
import { addsUp, type Metric } from './metric'
import type { Objective } from './objective'
import { saysSomething } from './text'
import { vagueWordsIn } from './wording/vague-words'

export const smartLetterSchema = z.enum(['specific', 'measurable', 'achievable', 'relevant', 'timeBound'])
export type SmartLetter = z.infer<typeof smartLetterSchema>

/** A field of a goal draft that can keep it from being SMART; milestones by their place, from 0. */
export const smartFieldSchema = z.union([
  z.enum([
    'statement',
    'measure.metricId',
    'measure.what',
    'measure.direction',
    'measure.baseline',
    'measure.target',
    'dueOn',
    'achievableBecause',
    'objectiveId',
    'objective',
  ]),
  z.templateLiteral(['milestones.', z.int(), '.', z.enum(['on', 'value'])]),
])
export type SmartField = z.infer<typeof smartFieldSchema>

/** Why a goal is not SMART yet, by the field that has to change. */
export const smartFaultSchema = z.object({
  letter: smartLetterSchema,
  field: smartFieldSchema,
  sentence: z.string(),
})
export type SmartFault = z.infer<typeof smartFaultSchema>

type Found = Omit<SmartFault, 'letter'>

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
  const letters: readonly (readonly [SmartLetter, readonly Found[]])[] = [
    ['specific', specific(fields)],
    ['measurable', [...measurable(fields, given), ...milestones(fields, given)]],
    ['achievable', achievable(fields)],
    ['relevant', relevant(fields, given)],
    ['timeBound', timeBound(fields, given)],
  ]
  return letters.flatMap(([letter, found]) => found.map((fault) => ({ letter, ...fault })))
}

/** One fault, as a list. */
function at(field: SmartField, sentence: string): Found[] {
  return [{ field, sentence }]
}

function specific({ statement }: GoalDraftFields): Found[] {
  if (!saysSomething(statement)) return at('statement', 'It does not say what will be different.')
  return vagueWordsIn(statement).flatMap((found) =>
    at('statement', `“${found}” cannot be seen or counted: say what is done instead.`),
  )
}

function measurable({ measure }: GoalDraftFields, { metric }: SmartGiven): Found[] {
  const { what, baseline, target, direction, over } = measure
  const faults: Found[] = []
  if (!saysSomething(what)) faults.push(...at('measure.what', 'It has no metric: say what is measured.'))
  if (baseline === null) faults.push(...at('measure.baseline', 'It does not say where it starts.'))
  if (target === null) faults.push(...at('measure.target', 'It does not say where it should get.'))
  if (baseline !== null && target !== null) {
    const sentence = wayFault({ baseline, target, direction })
    if (sentence !== null) faults.push(...at('measure.target', sentence))
  }
  if (direction === 'binary' && metric !== null) {
    faults.push(...at('measure.metricId', 'What is done or not done is told at check-ins: no metric can.'))
  }
  if (over === 'sinceStart' && (metric === null || !addsUp(metric.kind))) {
    faults.push(...at('measure.metricId', 'Only a metric that adds up can be counted since the start.'))
  }
  if (over === 'sinceStart' && direction !== 'increase') {
    faults.push(...at('measure.direction', 'What is counted since the start can only rise.'))
  }
  return faults
}

/** What is wrong with the way from the start to the target; null for nothing. */
function wayFault({
  baseline,
  target,
  direction,
}: {
  baseline: number
  target: number
  direction: GoalDraftFields['measure']['direction']
}): string | null {
  switch (direction) {
    case 'binary':
      return baseline === 0 && target === 1 ? null : 'What is done or not done goes from 0 to 1.'
    case 'keepAtLeast':
    case 'keepAtMost':
      return null
    case 'increase':
      if (target < baseline) return 'It should rise, but the target lies below the start.'
      break
    case 'decrease':
      if (target > baseline) return 'It should fall, but the target lies above the start.'
      break
    default:
      break
  }
  return baseline === target ? 'It starts where it should get, so there is nothing to reach.' : null
}

/** Milestones come one after the other between start and due day, and each goes further on the way to the target. */
function milestones(fields: GoalDraftFields, { startOn }: SmartGiven): Found[] {
  const { milestones: all = [], dueOn } = fields
  const { baseline, target, direction } = fields.measure
  if (all.length === 0) return []
  if (direction !== undefined && direction !== 'increase' && direction !== 'decrease') {
    return at('measure.direction', 'Milestones need a way to go: they fit a figure that rises or falls.')
  }
  const half = all.findIndex(({ on, value }) => on === '' || value === null)
  if (half >= 0) {
    const part = all[half]?.on === '' ? 'on' : 'value'
    return at(`milestones.${half}.${part}`, 'A milestone needs both a day and a figure.')
  }
  if (baseline === null || target === null || dueOn === '') return []
  const faults: Found[] = []
  const last = all.length - 1
  const days = [startOn, ...all.map(({ on }) => on), dueOn]
  const early = days.findIndex((on, place) => place > 0 && on <= (days[place - 1] ?? ''))
  if (early > 0) {
    faults.push(
      ...at(
        `milestones.${Math.min(early - 1, last)}.on`,
        'Milestones come one after the other, after the start and before the day it is due.',
      ),
    )
  }
  const sign = target < baseline ? -1 : 1
  const values = [baseline, ...all.map(({ value }) => value ?? Number.NaN), target].map(
    (value) => sign * value,
  )
  const short = values.findIndex((value, place) => place > 0 && !(value > (values[place - 1] ?? Number.NaN)))
  if (short > 0) {
    faults.push(
      ...at(
        `milestones.${Math.min(short - 1, last)}.value`,
        'Each milestone lies further on the way from the start to the target.',
      ),
    )
  }
  return faults
}

function achievable({ achievableBecause }: GoalDraftFields): Found[] {
  return saysSomething(achievableBecause)
    ? []
    : at('achievableBecause', 'It does not say why it can be reached.')
}

function relevant({ objective, objectiveId }: GoalDraftFields, given: SmartGiven): Found[] {
  if (!objectiveId) {
    return saysSomething(objective) ? [] : at('objective', 'It serves no objective: choose one, or name it.')
  }
  if (given.objective === null) {
    return at('objectiveId', 'The objective it serves is no longer there: choose another.')
  }
  return given.objective.status === 'active'
    ? []
    : at('objectiveId', 'The objective it serves has ended: choose another.')
}

function timeBound({ dueOn }: GoalDraftFields, { today, startOn }: SmartGiven): Found[] {
  if (dueOn === '') return at('dueOn', 'It has no date by which it is reached.')
  if (dueOn < today) return at('dueOn', 'The day it is due has passed.')
  return dueOn > startOn
    ? []
    : at('dueOn', 'It is due on the day it begins, so there is no time to reach it.')
}
