import { describe, expect, test } from 'vitest'
import { metricIdSchema } from '../../shared/domain/id'
import {
  aimFor,
  checkNewTarget,
  hasItsEnds,
  isSuperseded,
  type Target,
  type TargetDraft,
  targetDraftSchema,
} from '../../shared/domain/target'
import { aPerson } from '../builders/person'
import { aTarget } from '../builders/target'

const metricId = metricIdSchema.parse('closed-deals')
const jonas = aPerson()
const role = { kind: 'role', role: 'Account executive' } as const
const own = { kind: 'person', personId: jonas.id, reason: 'New territory' } as const

function target(point: Partial<Target>): Target {
  return aTarget({ metricId, ...point })
}

function targetsOf(targets: readonly Target[], months: readonly string[]): (number | null)[] {
  return months.map((month) => aimFor(targets, { metricId, person: jonas, month })?.target ?? null)
}

describe('the ends of a target', () => {
  test('are two in their order for a range, which both count', () => {
    const range = { fromMonth: '2026-07', value: 20, upTo: 25 }
    expect(aimFor([target(range)], { metricId, person: jonas, month: '2026-08' })).toEqual({
      target: 20,
      upTo: 25,
    })
    expect(hasItsEnds(range, 'within')).toBe(true)
    expect(hasItsEnds({ value: 20, upTo: 20 }, 'within')).toBe(true)
    expect(hasItsEnds({ value: 20, upTo: 19 }, 'within')).toBe(false)
    expect(hasItsEnds({ value: 20 }, 'within')).toBe(false)
  })

  test('are one for any other direction, and none where a target ends', () => {
    for (const direction of ['more', 'less'] as const) {
      expect(hasItsEnds({ value: 20 }, direction)).toBe(true)
      expect(hasItsEnds({ value: 20, upTo: 25 }, direction)).toBe(false)
    }
    expect(hasItsEnds({ value: null }, 'within')).toBe(true)
    expect(hasItsEnds({ value: null, upTo: 25 }, 'within')).toBe(false)
  })
})

describe('the target that counts in a month', () => {
  test('is none before the first one starts, and stays until a later one takes its place', () => {
    const targets = [
      target({ fromMonth: '2026-03', value: 12 }),
      target({ fromMonth: '2026-07', value: 14, setAt: '2026-06-20T09:00:00.000Z' }),
    ]
    expect(targetsOf(targets, ['2026-02', '2026-03', '2026-06', '2026-07', '2027-07'])).toEqual([
      null,
      12,
      12,
      14,
      14,
    ])
  })

  test('of two for the same month is the one set later, whichever is read first', () => {
    const mistyped = target({ value: 41, setAt: '2026-06-20T09:00:00.000Z' })
    const corrected = target({ value: 14, setAt: '2026-06-20T09:05:00.000Z' })
    expect(targetsOf([mistyped, corrected], ['2026-07'])).toEqual([14])
    expect(targetsOf([corrected, mistyped], ['2026-07'])).toEqual([14])
  })

  test('is the person’s own where one counts, and the role’s again after its end', () => {
    const targets = [
      target({ fromMonth: '2026-01', value: 14 }),
      target({ scope: own, fromMonth: '2026-10', value: 8 }),
      target({ scope: own, fromMonth: '2027-01', value: null }),
    ]
    expect(targetsOf(targets, ['2026-09', '2026-10', '2026-12', '2027-01'])).toEqual([14, 8, 8, 14])
  })

  test('of 0 is a target, not the end of one', () => {
    const targets = [target({ value: 14 }), target({ scope: own, fromMonth: '2026-10', value: 0 })]
    expect(targetsOf(targets, ['2026-10'])).toEqual([0])
  })

  test('ends for the role with null', () => {
    const targets = [target({ value: 14 }), target({ fromMonth: '2026-10', value: null })]
    expect(targetsOf(targets, ['2026-09', '2026-10'])).toEqual([14, null])
  })

  test('is that of the role held on the last day of the month', () => {
    const promoted = aPerson({
      roles: [
        { role: 'Trainee', from: '2026-01-01' },
        { role: 'Account executive', from: '2026-10-31' },
      ],
    })
    const targets = [target({ value: 14 }), target({ scope: { kind: 'role', role: 'Trainee' }, value: 5 })]
    const of = (month: string): number | null =>
      aimFor(targets, { metricId, person: promoted, month })?.target ?? null
    expect([of('2026-09'), of('2026-10')]).toEqual([5, 14])
  })

  test('is not that of another metric, role or person', () => {
    const targets = [
      aTarget({ value: 1 }),
      target({ scope: { kind: 'role', role: 'Account Executive' }, value: 2 }),
      target({ scope: { ...own, personId: aPerson().id }, value: 3 }),
    ]
    expect(targetsOf(targets, ['2026-11'])).toEqual([null])
  })
})

describe('a new target, set on 23 November,', () => {
  const today = '2026-11-23'
  const forRole = (point: Partial<TargetDraft> = {}): TargetDraft => ({
    metricId,
    scope: role,
    fromMonth: '2026-11',
    value: 16,
    ...point,
  })
  const forJonas = (point: Partial<TargetDraft> = {}): TargetDraft => forRole({ scope: own, ...point })
  const check = (draft: TargetDraft, targets: readonly Target[]) =>
    checkNewTarget(draft, { targets, person: draft.scope.kind === 'person' ? jonas : null, today })

  const accepted = { kind: 'accepted' }
  const since = [target({ fromMonth: '2026-01', value: 14 })]

  test.each(['2026-11', '2026-12', '2027-06'])('may start in %s', (fromMonth) => {
    expect(check(forRole({ fromMonth }), since)).toEqual(accepted)
    expect(check(forJonas({ fromMonth }), since)).toEqual(accepted)
  })

  test('may not start last month, which had one: that month keeps it', () => {
    const refusal = { kind: 'rewritesPast', firstOpenMonth: '2026-11' }
    expect(check(forRole({ fromMonth: '2026-10' }), since)).toEqual(refusal)
    expect(check(forJonas({ fromMonth: '2026-10' }), since)).toEqual(refusal)
  })

  test('may fill in a history that had none', () => {
    expect(check(forRole({ fromMonth: '2024-12' }), [])).toEqual(accepted)
    expect(check(forJonas({ fromMonth: '2024-12' }), [])).toEqual(accepted)
  })

  test('may not reach back over a month that had one into months that had none', () => {
    const untilJuly = [
      target({ fromMonth: '2026-04', value: 14 }),
      target({ fromMonth: '2026-07', value: null }),
    ]
    expect(check(forRole({ fromMonth: '2026-01' }), untilJuly)).toEqual({
      kind: 'rewritesPast',
      firstOpenMonth: '2026-07',
    })
    expect(check(forRole({ fromMonth: '2026-06' }), untilJuly)).toEqual({
      kind: 'rewritesPast',
      firstOpenMonth: '2026-07',
    })
    expect(check(forRole({ fromMonth: '2026-07' }), untilJuly)).toEqual(accepted)
  })

  test('for one person may not replace the role’s target in a month that is over', () => {
    const untilJuly = [...since, target({ fromMonth: '2026-07', value: null })]
    expect(check(forJonas({ fromMonth: '2026-06' }), untilJuly)).toEqual({
      kind: 'rewritesPast',
      firstOpenMonth: '2026-07',
    })
    expect(check(forJonas({ fromMonth: '2026-07' }), untilJuly)).toEqual(accepted)
  })

  test('for the role may fill in months in which one person had their own', () => {
    const jonasOnly = [target({ scope: own, fromMonth: '2026-05', value: 8 })]
    expect(check(forRole({ fromMonth: '2026-01' }), jonasOnly)).toEqual(accepted)
    expect(check(forJonas({ fromMonth: '2026-01' }), jonasOnly).kind).toBe('rewritesPast')
  })

  test('may not end one in a month that is over', () => {
    expect(check(forRole({ fromMonth: '2026-10', value: null }), since).kind).toBe('rewritesPast')
    expect(check(forRole({ fromMonth: '2026-11', value: null }), since)).toEqual(accepted)
  })

  test('is not held up by the target of another metric or another role', () => {
    const others = [aTarget(), target({ scope: { kind: 'role', role: 'Trainee' } })]
    expect(check(forRole({ fromMonth: '2026-01' }), others)).toEqual(accepted)
    expect(check(forJonas({ fromMonth: '2026-01' }), others)).toEqual(accepted)
  })
})

describe('what is typed for a target', () => {
  test.each([
    [0, true],
    [14.5, true],
    [null, true],
    [-0.01, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('a value of %s is taken: %s', (value, taken) => {
    expect(targetDraftSchema.safeParse({ metricId, scope: role, fromMonth: '2026-11', value }).success).toBe(
      taken,
    )
  })

  test('an exception for one person needs its reason', () => {
    const scope = { ...own, reason: ' ' }
    expect(targetDraftSchema.safeParse({ metricId, scope, fromMonth: '2026-11', value: 8 }).success).toBe(
      false,
    )
  })
})

describe('a target is superseded', () => {
  const first = target({ fromMonth: '2026-01', value: 12 })
  const second = target({ fromMonth: '2026-07', value: 14 })
  const end = target({ fromMonth: '2026-10', value: null })
  const all = [first, second, end]

  test('from the month on in which a later one of its scope starts', () => {
    expect(isSuperseded(first, all, '2026-06')).toBe(false)
    expect(isSuperseded(first, all, '2026-07')).toBe(true)
  })

  test('when it says that the target has ended', () => {
    expect(isSuperseded(end, all, '2026-09')).toBe(false)
    expect(isSuperseded(end, all, '2026-10')).toBe(true)
  })

  test('never before it starts, nor by a target for somebody else', () => {
    expect(isSuperseded(second, all, '2026-06')).toBe(false)
    expect(isSuperseded(first, [first, target({ scope: own, fromMonth: '2026-02' })], '2026-03')).toBe(false)
  })
})
