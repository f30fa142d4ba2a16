import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { shippedTemplates } from '../../electron/core/template-library'
import { sampleTeam } from '../../resources/sample/sample-team'
import { isWorkingDay, weekStartOf } from '../../shared/domain/calendar'
import { type Sample, sampleMeasurements, sampleSchema } from '../../shared/domain/sample'
import { shippedResources } from '../helpers/core'

const file = join(shippedResources, 'sample', 'team.json')
let sample: Sample

beforeAll(async () => {
  sample = sampleSchema.parse(JSON.parse(await readFile(file, 'utf8')))
})

describe('the shipped sample team', () => {
  test('is what the generator writes today (if not: npm run sample)', async () => {
    const made = sampleTeam(await shippedTemplates(join(shippedResources, 'templates')))
    expect(await readFile(file, 'utf8')).toBe(`${JSON.stringify(made)}\n`)
  })

  test('is smaller than 1.5 MB', async () => {
    expect((await stat(file)).size).toBeLessThan(1_500_000)
  })

  test('ends on a Monday', () => {
    expect(weekStartOf(sample.anchor)).toBe(sample.anchor)
  })

  test('is six people, one of them a contractor', () => {
    expect(sample.people.map(({ name }) => name)).toEqual([
      'Amara Okafor',
      'Diego Fuentes Marín',
      'Jonas Lindqvist',
      'Mei-Ling Chen',
      'Priya Raghunathan',
      'Tomasz Wójcik',
    ])
    expect(sample.people.filter(({ employment }) => employment === 'contractor')).toHaveLength(1)
  })

  test('names no month and no year in any text, because its dates move', () => {
    const text = JSON.stringify({
      sessions: sample.sessions.map(({ notes }) => [
        notes.answers,
        notes.agenda,
        notes.decisions,
        notes.summary,
        notes.comment,
      ]),
      evidence: sample.evidence.map(({ what }) => what),
      private: sample.sessions.map(({ notes }) => notes.privateNote),
      commitments: sample.commitments.map(({ what, history }) => [what, history.map(({ note }) => note)]),
      goals: sample.goals.map(({ fields, revisions }) => [
        { ...fields, dueOn: '', milestones: [] },
        revisions.map(({ reason, before }) => [reason, { ...before, dueOn: '' }]),
      ]),
      targets: sample.targets.map(({ scope }) => scope),
      agreements: sample.agreements.map(({ draft, signing }) => [
        draft.title,
        draft.clauses,
        signing?.response,
      ]),
    })
    const months =
      /\b(January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)\b/
    expect(months.exec(text)?.[0]).toBeUndefined()
  })

  test('speaks of behaviour and results: no word that judges a character, no “always”, no “never”', () => {
    const text = JSON.stringify([
      sample.sessions.map(({ notes }) => notes),
      sample.goals,
      sample.evidence,
      sample.agreements,
    ])
    const judging =
      /\b(lazy|always|never again|attitude|unmotivated|careless|sloppy|difficult person|weak performer|bad|stupid|talented|gifted|brilliant)\b/i
    expect(judging.exec(text)?.[0]).toBeUndefined()
  })
})

describe('its numbers', () => {
  const year = 53

  test('reach back two years for those who were there, on working days only', () => {
    const measurements = sampleMeasurements(sample, sample.anchor)
    const first = (personId: string) =>
      measurements
        .filter((each) => each.personId === personId)
        .map(({ on }) => on)
        .sort()[0]
    expect(first('amara-okafor')).toBe('2024-11-29')
    expect(first('jonas-lindqvist')).toBe('2025-03-14')
    expect(measurements.length).toBeGreaterThan(2 * year * 5 * 4)
    expect(measurements.every(({ on }) => isWorkingDay(on) && on < sample.anchor)).toBe(true)
  })

  test('agree with each other on every day', () => {
    const measurements = sampleMeasurements(sample, '2026-12-31')
    const won = new Map(
      measurements
        .filter(({ metricId }) => metricId === 'closedDeals')
        .map(({ personId, on, numerator }) => [personId + on, numerator]),
    )
    for (const { metricId, personId, on, numerator, denominator } of measurements) {
      expect(Number.isSafeInteger(numerator) && numerator >= 0 && denominator > 0).toBe(true)
      if (metricId === 'conversionRate') expect(numerator).toBeLessThanOrEqual(denominator)
      if (metricId === 'winRate') {
        expect(numerator).toBeLessThanOrEqual(denominator)
        expect(won.get(personId + on)).toBe(numerator)
      }
      if (metricId === 'revenue') expect(numerator > 0).toBe((won.get(personId + on) ?? 0) > 0)
    }
  })

  test('of Tomasz’ calls stop four weeks before the end', () => {
    const days = sampleMeasurements(sample, '2026-12-31')
      .filter(({ personId, metricId }) => personId === 'tomasz-wojcik' && metricId === 'callTime')
      .map(({ on }) => on)
    expect(days.sort().at(-1)).toBe('2026-10-30')
  })
})

describe('its history', () => {
  test('is a few dozen finalised sessions, numbered for each person from 1', () => {
    const count = (personId: string) =>
      sample.sessions.filter((session) => session.personId === personId).map(({ number }) => number)
    const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)
    expect(Object.fromEntries(sample.people.map(({ id }) => [id, count(id)]))).toEqual({
      'amara-okafor': upTo(14),
      'diego-fuentes': upTo(11),
      'jonas-lindqvist': upTo(8),
      'mei-ling-chen': upTo(3),
      'priya-raghunathan': upTo(11),
      'tomasz-wojcik': upTo(6),
    })
    expect(sample.sessions.every(({ state }) => state.kind === 'finalised')).toBe(true)
  })

  test('has commitments that were done, dropped, and looked at more than once', () => {
    const outcomes = sample.commitments.flatMap(({ history }) => history.map(({ outcome }) => outcome))
    expect(new Set(outcomes)).toEqual(new Set(['done', 'inProgress', 'dropped']))
    expect(sample.commitments.some(({ history }) => history.length > 1)).toBe(true)
  })

  test('leaves two promises of the manager open, one of them late', () => {
    const mine = sample.commitments.filter(({ madeBy, state }) => madeBy === 'manager' && state === 'open')
    expect(mine.map(({ what, dueOn }) => [what, dueOn < sample.anchor])).toEqual([
      ['Send Jonas the Hartmann recording', true],
      ['Ask Ruth in HR about Priya’s travel days', false],
    ])
  })

  test('rates with evidence', () => {
    const ratings = sample.sessions.flatMap(({ notes }) =>
      Object.values(notes.answers).flatMap((answer) => (answer?.kind === 'rating' ? [answer] : [])),
    )
    expect(ratings.length).toBeGreaterThan(50)
    expect(ratings.every(({ evidence }) => evidence.length > 10)).toBe(true)
  })

  test('has what both put down, decided and said, and something left for a session to come', () => {
    const notes = sample.sessions.map((session) => session.notes)
    const items = notes.flatMap(({ agenda = [] }) => agenda)
    expect(new Set(items.map(({ by }) => by))).toEqual(new Set(['manager', 'person']))
    expect(items.some(({ carriedFrom, isTalkedAbout }) => carriedFrom !== null && isTalkedAbout)).toBe(true)
    expect(items.some(({ isTalkedAbout }) => !isTalkedAbout)).toBe(true)
    for (const personId of sample.people.map(({ id }) => id)) {
      const own = sample.sessions.filter((session) => session.personId === personId)
      expect(own.some((session) => session.notes.summary !== '')).toBe(true)
      expect(own.some((session) => session.notes.comment !== '')).toBe(true)
      expect(own.some((session) => (session.notes.decisions ?? []).length > 0)).toBe(true)
    }
  })

  test('has evidence that was talked about, that waits, and that was set aside', () => {
    expect(new Set(sample.evidence.map(({ state }) => state.kind))).toEqual(
      new Set(['used', 'waiting', 'setAside']),
    )
    for (const { id, on, state } of sample.evidence) {
      if (state.kind !== 'used') continue
      const session = sample.sessions.find((each) => each.id === state.sessionId)
      expect(session?.notes.evidence?.map(({ evidenceId }) => evidenceId)).toContain(id)
      expect(on < (session?.heldOn ?? '')).toBe(true)
    }
  })

  test('writes private notes sparsely', () => {
    const written = sample.sessions.filter(({ notes }) => notes.privateNote !== '')
    expect(written.length).toBeGreaterThan(2)
    expect(written.length).toBeLessThan(sample.sessions.length / 4)
  })

  test('raised a target once, and has exceptions with their reasons', () => {
    const closedDeals = sample.targets.filter(({ metricId }) => metricId === 'closedDeals')
    const ofRole = closedDeals.filter(
      ({ scope }) => scope.kind === 'role' && scope.role === 'Account executive',
    )
    expect(ofRole.map(({ fromMonth, value }) => [fromMonth, value])).toEqual([
      ['2024-11', 12],
      ['2026-01', 14],
    ])
    const exceptions = closedDeals.filter(({ scope }) => scope.kind === 'person')
    expect(exceptions.map(({ fromMonth, value }) => [fromMonth, value])).toEqual([
      ['2024-11', 10],
      ['2025-03', 6],
      ['2025-07', null],
      ['2026-10', 8],
      ['2027-01', null],
    ])
  })

  test('has goals that were revised, reached and dropped', () => {
    expect(new Set(sample.goals.map(({ status }) => status))).toEqual(
      new Set(['active', 'reached', 'dropped']),
    )
    expect(sample.goals.some(({ revisions }) => revisions.length > 0)).toBe(true)
  })
})
