import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attainmentState } from '../../../shared/domain/attainment'
import { expectedOn, progressOfGoal } from '../../../shared/domain/goal-progress'
import { aCheckIn, aGoal, smartFields } from '../../builders/goal'
import { type Fraction, fraction, plus, times, toNumber } from './fraction'
import { dayFrom } from './plain-days'

const startedOn = '2028-02-14'

/** Figures with one digit after the point, as somebody types them. */
const typed = fc.integer({ min: -500, max: 2000 }).map((tenths) => tenths / 10)
const exactly = (figure: number): Fraction => fraction(Math.round(10 * figure), 10)

/** Where a goal begins and ends, and milestones between, in the order of their days. */
const goals = fc
  .record({
    baseline: typed,
    target: typed,
    length: fc.integer({ min: 30, max: 400 }),
    milestones: fc.uniqueArray(fc.record({ after: fc.integer({ min: 1, max: 29 }), value: typed }), {
      maxLength: 3,
      selector: ({ after }) => after,
    }),
  })
  .filter(({ baseline, target }) => baseline !== target)
  .map(({ milestones, ...rest }) => ({
    ...rest,
    milestones: milestones.sort((a, b) => a.after - b.after),
  }))

function goalOf({ baseline, target, length, milestones }: Parameters<Parameters<typeof goals.map>[0]>[0]) {
  return aGoal({
    setAt: `${startedOn}T12:00:00.000Z`,
    fields: smartFields({
      measure: { metricId: null, what: 'Rate', baseline, target },
      dueOn: dayFrom(startedOn, length),
      milestones: milestones.map(({ after, value }) => ({ on: dayFrom(startedOn, after), value })),
    }),
  })
}

test('the plan of a goal goes the same way each day, from milestone to milestone, over a leap day too', () => {
  fc.assert(
    fc.property(goals, (given) => {
      const goal = goalOf(given)
      const stops = [
        { after: 0, value: given.baseline },
        ...given.milestones,
        { after: given.length, value: given.target },
      ]
      for (let index = 1; index < stops.length; index++) {
        const [from, to] = [stops[index - 1], stops[index]]
        if (from === undefined || to === undefined) continue
        const way = plus(exactly(to.value), times(fraction(-1), exactly(from.value)))
        const step = times(way, fraction(1, to.after - from.after))
        for (let day = from.after; day <= to.after; day++) {
          const wanted = plus(exactly(from.value), times(step, fraction(day - from.after)))
          expect(expectedOn(goal, dayFrom(startedOn, day))).toBeCloseTo(toNumber(wanted), 9)
        }
      }
      expect(expectedOn(goal, dayFrom(startedOn, given.length + 100))).toBe(given.target)
      expect(expectedOn(goal, dayFrom(startedOn, -1))).toBe(given.baseline)
    }),
    { numRuns: 100 },
  )
})

test('whoever is exactly where the plan is has gone all of its way so far, up or down', () => {
  fc.assert(
    fc.property(
      goals.map((given) => ({ ...given, milestones: [] })),
      fc.integer({ min: 1, max: 400 }),
      (given, after) => {
        const day = Math.min(after, given.length)
        // in steps of a tenth, as somebody types it, where the plan has such a value on that day
        const tenths = Math.round(10 * (given.target - given.baseline)) * day
        if (tenths % given.length !== 0) return
        const value = Math.round(10 * given.baseline + tenths / given.length) / 10
        const goal = { ...goalOf(given), checkIns: [aCheckIn({ on: dayFrom(startedOn, day), value })] }
        const told = progressOfGoal({
          goal,
          metric: null,
          measurements: [],
          asOf: dayFrom(startedOn, day),
        })
        expect(told.state).toBe(attainmentState(100))
      },
    ),
    { numRuns: 500 },
  )
})
