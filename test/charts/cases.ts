import type { Reading } from '../../shared/domain/metric-format'
import type { Progress } from '../../shared/domain/progress'
import { aProgress, type Day, everyWorkingDay } from '../builders/progress'

/** A chart as somebody will meet it, or as it must not break. */
export type ChartCase = { readonly name: string; readonly progress: Progress; readonly reading: Reading }

export const british: Reading = { locale: 'en-GB', currency: 'EUR' }
export const german: Reading = { locale: 'de-DE', currency: 'EUR' }

const year = { from: '2025-11-01', to: '2026-11-20' }
const monthlyDeals = [{ from: '2025-01', value: 14 }]

/** The seventeen deals of the drawn page. */
const jonasDeals: Day[] = [
  '2026-10-05',
  '2026-10-07',
  '2026-10-08',
  '2026-10-13',
  '2026-10-16',
  '2026-10-19',
  '2026-10-21',
  '2026-10-23',
  '2026-10-27',
  '2026-10-29',
  '2026-11-02',
  '2026-11-05',
  '2026-11-09',
  '2026-11-11',
  '2026-11-14',
  '2026-11-17',
  '2026-11-19',
].map((on) => ({ on, value: 1 }))

const earlierDeals = everyWorkingDay('2025-11-01', '2026-09-30', (index) =>
  (index * 7) % 11 < 6 ? { value: 1 } : null,
)
const deals = [...earlierDeals, ...jonasDeals]

const conversion = everyWorkingDay(year.from, year.to, (index) => ({
  value: Math.round(9 + 3 * Math.sin(index / 23) - (index > 215 ? 3 : 0)),
  of: 45,
}))
const callTime = everyWorkingDay(year.from, year.to, (index) => ({
  value: Math.round((195 + 22 * Math.sin(index / 31)) * 20),
  of: 20,
}))
const revenue = everyWorkingDay(year.from, year.to, (index) => ({
  value: Math.round(1_061_700_05 * (0.6 + 0.5 * Math.abs(Math.sin(index / 9)))),
}))

const quarter = { targets: monthlyDeals, asOf: '2026-11-21' } as const

export const quarterCases: readonly ChartCase[] = [
  { name: 'behind', reading: british, progress: aProgress({ ...quarter, days: deals }) },
  {
    name: 'ahead',
    reading: british,
    progress: aProgress({
      ...quarter,
      days: everyWorkingDay('2026-10-01', '2026-11-20', (index) => (index % 4 === 3 ? null : { value: 1 })),
    }),
  },
  {
    name: 'close to the target',
    reading: british,
    progress: aProgress({
      ...quarter,
      days: everyWorkingDay('2026-10-01', '2026-11-20', (index) =>
        index < 35 ? { value: 1 } : { value: 3 },
      ),
    }),
  },
  {
    name: 'at three times the target',
    reading: british,
    progress: aProgress({
      ...quarter,
      days: everyWorkingDay('2026-10-01', '2026-11-20', (index) => ({ value: index % 3 === 0 ? 5 : 3 })),
    }),
  },
  { name: 'no numbers', reading: british, progress: aProgress(quarter) },
  {
    name: 'on the first working day',
    reading: british,
    progress: aProgress({
      targets: monthlyDeals,
      asOf: '2026-10-01',
      days: [{ on: '2026-10-01', value: 1 }],
    }),
  },
  {
    name: 'one point',
    reading: british,
    progress: aProgress({
      targets: monthlyDeals,
      asOf: '2026-08-01',
      days: [{ on: '2026-07-01', value: 1 }],
    }),
  },
  {
    name: 'at a weekend that begins a quarter',
    reading: british,
    progress: aProgress({
      targets: [{ from: '2022-01', value: 14 }],
      asOf: '2022-10-01',
      days: [{ on: '2022-10-01', value: 2 }],
    }),
  },
  {
    name: 'on the last day',
    reading: british,
    progress: aProgress({ targets: monthlyDeals, asOf: '2026-12-31', days: deals }),
  },
  {
    name: 'all zero',
    reading: british,
    progress: aProgress({
      ...quarter,
      days: everyWorkingDay('2026-10-01', '2026-11-20', () => ({ value: 0 })),
    }),
  },
  {
    name: 'German amounts',
    reading: german,
    progress: aProgress({
      preset: 'revenue',
      asOf: '2026-11-21',
      days: revenue,
      targets: [{ from: '2025-01', value: 2_774_084_05 * 9 }],
    }),
  },
  {
    name: 'less is better',
    reading: british,
    progress: aProgress({
      ...quarter,
      metric: { name: 'Complaints', direction: 'less', counted: 'complaints' },
      days: deals,
    }),
  },
]

export const historyCases: readonly ChartCase[] = [
  {
    name: 'conversion',
    reading: british,
    progress: aProgress({
      preset: 'conversionRate',
      days: conversion,
      targets: [{ from: '2025-01', value: 22 }],
    }),
  },
  {
    name: 'deals',
    reading: british,
    progress: aProgress({ days: deals, targets: monthlyDeals }),
  },
  {
    name: 'call time with a target that changed',
    reading: british,
    progress: aProgress({
      preset: 'callTime',
      days: callTime,
      targets: [
        { from: '2025-06', value: 190 },
        { from: '2026-05', value: 210 },
      ],
    }),
  },
  {
    name: 'call time within a range that changed',
    reading: british,
    progress: aProgress({
      preset: 'callTime',
      metric: { direction: 'within' },
      days: callTime,
      targets: [
        { from: '2025-06', value: 180, upTo: 220 },
        { from: '2026-05', value: 200, upTo: 230 },
      ],
    }),
  },
  {
    name: 'deals within a range',
    reading: british,
    progress: aProgress({
      metric: { direction: 'within' },
      days: deals,
      targets: [{ from: '2025-01', value: 8, upTo: 14 }],
    }),
  },
  {
    name: 'deals with a gap between targets',
    reading: british,
    progress: aProgress({
      days: deals,
      targets: [
        { from: '2025-12', value: 10 },
        { from: '2026-04', value: null },
        { from: '2026-07', value: 14 },
      ],
    }),
  },
  {
    name: 'deals with a target that ended',
    reading: british,
    progress: aProgress({
      days: deals,
      targets: [
        { from: '2025-01', value: 10 },
        { from: '2026-08', value: null },
      ],
    }),
  },
  { name: 'no target', reading: british, progress: aProgress({ preset: 'callTime', days: callTime }) },
  {
    name: 'no numbers',
    reading: british,
    progress: aProgress({ preset: 'conversionRate', targets: [{ from: '2025-01', value: 22 }] }),
  },
  {
    name: 'no numbers and no target',
    reading: british,
    progress: aProgress({ preset: 'conversionRate' }),
  },
  {
    name: 'one point',
    reading: british,
    progress: aProgress({
      preset: 'conversionRate',
      days: [{ on: '2026-11-04', value: 4, of: 20 }],
      targets: [{ from: '2026-11', value: 22 }],
    }),
  },
  {
    name: 'silent for a month',
    reading: british,
    progress: aProgress({
      preset: 'callTime',
      days: callTime.filter(({ on }) => on < '2026-11-01' && !on.startsWith('2026-03')),
      targets: [{ from: '2025-01', value: 190 }],
    }),
  },
  {
    name: 'all zero',
    reading: british,
    progress: aProgress({
      days: everyWorkingDay(year.from, year.to, () => ({ value: 0 })),
      targets: monthlyDeals,
    }),
  },
  {
    name: 'far over',
    reading: british,
    progress: aProgress({
      days: [...deals, { on: '2026-11-20', value: 35 }],
      targets: monthlyDeals,
    }),
  },
  {
    name: 'German amounts',
    reading: german,
    progress: aProgress({
      preset: 'revenue',
      days: revenue,
      targets: [
        { from: '2025-01', value: 2_000_000_000 },
        { from: '2026-06', value: 2_774_084_05 * 9 },
      ],
    }),
  },
]

const board: readonly ChartCase[] = [
  ...historyCases.filter(({ name }) => !['no numbers and no target', 'far over'].includes(name)),
  {
    name: 'conversion on target',
    reading: british,
    progress: aProgress({
      preset: 'conversionRate',
      days: conversion,
      targets: [{ from: '2025-01', value: 10 }],
    }),
  },
  {
    name: 'deals on target',
    reading: british,
    progress: aProgress({ days: deals, targets: [{ from: '2025-01', value: 9 }] }),
  },
]
export const sparklineCases = board
