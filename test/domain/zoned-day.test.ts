import { describe, expect, test } from 'vitest'
import { zoneInHeader } from '../../shared/domain/read-time'
import { epochInstant, instantOf, isTimeZone, ZonedDays } from '../../shared/domain/zoned-day'

describe('a time that says its zone', () => {
  test.each([
    ['2026-01-31T23:30:00Z', '2026-01-31T23:30Z'],
    ['2026-01-31 23:30 +02:00', '2026-01-31T21:30Z'],
    ['2026-01-31 23:30:15.5 +0530', '2026-01-31T18:00Z'],
    ['2026-01-31 11:30 PM PST', '2026-02-01T07:30Z'],
    ['31.01.2026 00:15 MEZ', '2026-01-30T23:15Z'],
    ['1/31/2026 12:05 AM -0800', '2026-01-31T08:05Z'],
    ['2026-01-31 23:30 GMT+1', '2026-01-31T22:30Z'],
    ['2026-01-31 23:30 UTC -3', '2026-02-01T02:30Z'],
    ['2026-01-31T23:30+01:00[Europe/Berlin]', '2026-01-31T22:30Z'],
  ])('is a moment: %s', (text, moment) => {
    expect(instantOf(text, '2026-01-31')).toBe(Date.parse(moment))
  })

  test.each([
    '2026-01-31 23:30',
    '2026-01-31',
    '2026-01-31 23:30 IST',
    '2026-01-31 23:30 CST',
    '2026-01-31 10:00 +19:00',
  ])('is none where it says no zone, or one that is not certain: %s', (text) => {
    expect(instantOf(text, '2026-01-31')).toBeNull()
  })
})

test('seconds and milliseconds since 1970 are moments', () => {
  expect(epochInstant('1768262400')).toBe(1_768_262_400_000)
  expect(epochInstant('1768262400999')).toBe(1_768_262_400_000)
  expect(epochInstant('17682624')).toBeNull()
})

test('a moment has its day by the clock of a zone, also as clocks go forward and back', () => {
  const berlin = new ZonedDays('Europe/Berlin')
  const days = ['2026-03-28T22:59Z', '2026-03-28T23:00Z', '2026-10-24T21:59Z', '2026-10-24T22:00Z'].map(
    (at) => berlin.dayOf(Date.parse(at)),
  )
  expect(days).toEqual(['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25'])
  expect(isTimeZone('Europe/Berlin')).toBe(true)
  expect(isTimeZone('Europe/Nowhere')).toBe(false)
})

test.each([
  ['Created (UTC)', 'UTC'],
  ['datetime_utc', 'UTC'],
  ['Closed [GMT+2]', 'GMT+2'],
  ['Start time (PST)', 'PST'],
  ['Close Date', null],
  ['Close Date (IST)', null],
  ['Date (TZ offset incl.)', null],
] as const)('the header %s says the zone %j', (header, zone) => {
  expect(zoneInHeader(header)).toBe(zone)
})
