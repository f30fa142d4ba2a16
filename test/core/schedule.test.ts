import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { put } from '../../electron/core/store/collections'
import { weekdayOf } from '../../shared/domain/calendar'
import { anAbsence } from '../builders/absence'
import { aMetric } from '../builders/metric'
import { aPerson } from '../builders/person'
import { aSession } from '../builders/session'
import { aTarget } from '../builders/target'
import { aTemplateVersion } from '../builders/template-version'
import type { OpenCore } from '../helpers/core'
import { begunWithJonas, holdSession, jonas, monday, weekly } from '../helpers/hold-session'
import { wordsOnPages } from '../helpers/placed-words'

type Asked = Parameters<OpenCore['client']['schedule']['file']>[0]

async function calendar(core: OpenCore, asked: Partial<Asked> = {}) {
  const given = { personId: jonas.id, months: 3, reader: 'person' as const, ...asked }
  const { file, fileName } = await core.client.schedule.file(given)
  const text = Buffer.from(await file.arrayBuffer()).toString('utf8')
  const component = new ICAL.Component(ICAL.parse(text))
  const events = component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  return { text, fileName, events }
}

describe('a calendar file', () => {
  test('holds the planned session at its moment, then the days that the rhythm brings, but no day away', async () => {
    const core = await begunWithJonas()
    await core.client.schedule.reviseCalendar({
      weekdays: [1, 2, 3, 4, 5],
      holidays: [{ from: '2026-12-24', to: '2027-01-01', name: 'Closed' }],
    })
    await core.client.people.settleRhythm({
      personId: jonas.id,
      revision: 0,
      cadence: 'everyTwoWeeks',
      meetingTime: { weekday: 4, time: null },
      absences: [anAbsence('2027-01-14', '2027-01-15', { reason: 'A private thing' })],
    })
    await core.client.sessions.schedule({
      personId: jonas.id,
      templateId: weekly,
      on: '2026-11-26',
      time: '14:00',
    })
    const { events, text, fileName } = await calendar(core)
    const [first, ...rest] = events
    expect(first?.startDate.toJSDate().toISOString()).toBe(new Date('2026-11-26T14:00:00').toISOString())
    expect(rest.map(({ startDate }) => startDate.toString())).toEqual([
      '2026-12-10',
      // 24 December is closed until the new year, and the next turn counts from the day that came instead
      '2027-01-04',
      // Thursday 21 January lies nearest to 18 January
      '2027-01-21',
      '2027-02-04',
      '2027-02-18',
    ])
    expect(rest.every(({ startDate }) => startDate.isDate)).toBe(true)
    expect(events.map(({ summary }) => summary)).toEqual(
      events.map(() => 'One-on-one with Katarina Vogel, Nordhavn Telecom'),
    )
    expect(text).not.toMatch(/Jonas|private thing|Closed/)
    expect(fileName).toBe('Calendar Jonas Lindqvist 2026-11-23.ics')
  })

  test.each([
    [31, 45],
    [45, 45],
    [46, 60],
    [90, 90],
    [0, 60],
  ])('keeps time for a template of %d minutes: %d', async (planned, minutes) => {
    const core = await begunWithJonas()
    const version = aTemplateVersion({
      sinceLastTimeMinutes: planned,
      sections: aTemplateVersion().sections.map((section) => ({ ...section, minutes: 0 })),
      agreementMinutes: 0,
    })
    const session = aSession({
      personId: jonas.id,
      templateVersionId: version.id,
      heldOn: monday,
      state: { kind: 'scheduled', time: '14:00' },
    })
    await core.store.commit([put('templateVersions', version), put('sessions', session)])
    const { events } = await calendar(core, { months: 0 })
    expect(events[0]?.duration.toSeconds()).toBe(minutes * 60)
  })

  test('keeps the UID of a session that is moved, and has a higher sequence each day', async () => {
    const core = await begunWithJonas()
    const before = (await calendar(core, { months: 0 })).events
    core.setToday('2026-11-24')
    await core.client.sessions.schedule({
      personId: jonas.id,
      templateId: weekly,
      on: '2026-11-30',
      time: null,
    })
    const after = (await calendar(core, { months: 0 })).events
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    expect(after[0]?.sequence).toBeGreaterThan(before[0]?.sequence ?? 0)
    expect(after[0]?.startDate.toString()).toBe('2026-11-30')
  })

  test('of everybody names each person, with every character that a name can have, in lines of 75 octets', async () => {
    const core = await begunWithJonas()
    const name = `Zoë, the “Second”; Łukasz \\ 王小明 ${'عمر '.repeat(20)}🙂`.trim()
    await core.store.commit([
      put('people', aPerson({ name })),
      put('people', aPerson({ archivedAt: `${monday}T08:00:00.000Z` })),
    ])
    const { events, text } = await calendar(core, { personId: null, reader: 'manager', months: 0 })
    expect(events.map(({ summary }) => summary).sort()).toEqual(
      ['One-on-one with Jonas Lindqvist', `One-on-one with ${name}`].sort(),
    )
    const lines = text.split('\r\n')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2)
  })

  test('puts what is overdue on the first day on which it can be held, and nothing on a weekend', async () => {
    const core = await begunWithJonas()
    core.setToday('2026-11-28')
    const { events } = await calendar(core, { months: 12 })
    const days = events.map(({ startDate }) => startDate.toString())
    expect(days[0]).toBe('2026-11-30')
    expect(days.length).toBeGreaterThan(20)
    expect(days.filter((day) => [0, 6].includes(weekdayOf(day)))).toEqual([])
  })

  test('is empty where both meet without a rhythm', async () => {
    const core = await begunWithJonas()
    const meetingTime = { weekday: null, time: null }
    await core.client.people.settleRhythm({
      personId: jonas.id,
      revision: 0,
      cadence: 'none',
      meetingTime,
      absences: [],
    })
    expect((await calendar(core)).events).toEqual([])
  })
})

describe('a review notice', () => {
  const notice = ({ client }: OpenCore) =>
    client.schedule.notice({ personId: jonas.id, templateId: weekly }).then(({ pages, ...rest }) => ({
      ...rest,
      words: wordsOnPages(pages),
    }))

  test('tells the schedule, the questions in the words for the person with their scales, and nothing private', async () => {
    const core = await begunWithJonas()
    await holdSession(core)
    const { words, fileName, pdf } = await notice(core)
    expect(words).toContain('How and when you will be evaluated')
    expect(words).toContain('Monday 7 December 2026')
    expect(words).toContain('How are you this week?')
    expect(words).toContain('Asks open questions and uses the answers')
    expect(words).not.toContain('Name one customer and one thing that was said')
    expect(fileName).toBe('Review notice Jonas Lindqvist 2026-11-23.pdf')
    expect(pdf.type).toBe('application/pdf')
  })

  test('tells the targets that count now, since when, and what is set for later', async () => {
    const core = await begunWithJonas()
    const [deals] = [...core.store.read().metrics.values()].filter(({ preset }) => preset === 'closedDeals')
    const metric = deals ?? aMetric()
    const role = { kind: 'role' as const, role: 'Account executive' }
    const own = { kind: 'person' as const, personId: jonas.id, reason: 'After a long leave' }
    await core.store.commit([
      put('targets', aTarget({ metricId: metric.id, scope: role, fromMonth: '2026-01', value: 14 })),
      put('targets', aTarget({ metricId: metric.id, scope: own, fromMonth: '2026-10', value: 9 })),
      put('targets', aTarget({ metricId: metric.id, scope: own, fromMonth: '2027-01', value: 12 })),
    ])
    const { words } = await notice(core)
    expect(words.replaceAll('\u00a0', ' ')).toMatch(
      /Closed deals.*your own target.*more.*9.*since October 2026.*12 from January 2027/s,
    )
    expect(words).not.toContain('After a long leave')
  })
})
