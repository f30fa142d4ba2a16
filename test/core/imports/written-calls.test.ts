import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/domain/calendar'
import { openImportingCore } from '../../helpers/imports'
import { readBack } from './exports/written-deals'

type Call = { readonly agent: 'Jonas' | 'Amara'; readonly on: string; readonly seconds: number }

const two = (n: number): string => String(n).padStart(2, '0')
const hours = (s: number): number => Math.floor(s / 3600)
const minutes = (s: number): number => Math.floor(s / 60) % 60
const clock = (s: number): string => `${hours(s)}:${two(minutes(s))}:${two(s % 60)}`

/** How switchboards, diallers and spreadsheets write how long a call took. */
const ways: readonly (readonly [name: string, header: string, write: (seconds: number) => string])[] = [
  ['seconds', 'Duration (sec)', String],
  ['milliseconds', 'handle_time_ms duration', (s) => String(s * 1000)],
  ['hours, minutes and seconds', 'Talk time', clock],
  [
    'minutes and seconds, said by the header',
    'Talk time (mm:ss)',
    (s) => `${Math.floor(s / 60)}:${two(s % 60)}`,
  ],
  ['words', 'Talk time', (s) => `${hours(s)}h ${minutes(s)}m ${s % 60}s`],
  ['ISO 8601', 'Duration', (s) => `PT${hours(s)}H${minutes(s)}M${s % 60}S`],
  [
    'a time of day',
    'Duration',
    (s) => `${hours(s) % 12 === 0 ? 12 : hours(s)}:${two(minutes(s))}:${two(s % 60)} AM`,
  ],
  [
    'a time of the day before the first',
    'Duration',
    (s) => `1900-01-00 ${two(hours(s))}:${two(minutes(s))}:${two(s % 60)}`,
  ],
  [
    'a time on 1 January 1900',
    'Duration',
    (s) => `1900-01-01 ${two(hours(s))}:${two(minutes(s))}:${two(s % 60)}`,
  ],
  ['minutes with a point', 'Talk time (min)', (s) => (s / 60).toFixed(4)],
  ['minutes with a comma', 'Gesprächsdauer (Minuten)', (s) => (s / 60).toFixed(4).replace('.', ',')],
  ['Japanese', '通話時間', (s) => `${hours(s)}時間${minutes(s)}分${s % 60}秒`],
  ['Russian', 'Длительность', (s) => `${hours(s)} ч ${minutes(s)} мин ${s % 60} сек`],
  ['a frame of data', 'Duration', (s) => `0 days ${two(hours(s))}:${two(minutes(s))}:${two(s % 60)}.000000`],
]

const anyCalls = fc.array(
  fc.record({
    agent: fc.constantFrom('Jonas', 'Amara'),
    on: fc.integer({ min: 0, max: 300 }).map((n) => addDays('2026-01-01', n)),
    seconds: fc.integer({ min: 1, max: 11 * 3600 }),
  }) satisfies fc.Arbitrary<Call>,
  { minLength: 1, maxLength: 40 },
)

/** Mean seconds of a call, worked out from the calls alone. */
function truthOf(calls: readonly Call[]): Map<string, unknown> {
  const sums = new Map<string, { seconds: number; calls: number }>()
  for (const { agent, on, seconds } of calls) {
    const key = `${agent} ${on.slice(0, 7)} Call time`
    const sum = sums.get(key) ?? { seconds: 0, calls: 0 }
    sums.set(key, { seconds: sum.seconds + seconds, calls: sum.calls + 1 })
  }
  return new Map([...sums].map(([key, sum]) => [key, expect.closeTo(sum.seconds / sum.calls, 1)]))
}

describe('calls as they happened come back, written in', () => {
  test.each(ways)('%s', async (_, header, write) => {
    const core = await openImportingCore()
    await fc.assert(
      fc.asyncProperty(anyCalls, async (calls) => {
        const rows = calls.map(({ agent, on, seconds }, index) =>
          [index + 1, agent, on, write(seconds)].join(';'),
        )
        const content = [`Call ID;Agent;Date;${header}`, ...rows, ''].join('\n')
        expect(await readBack(core, content)).toEqual({ asks: [], rejected: [], values: truthOf(calls) })
      }),
      { numRuns: 8 },
    )
  })
})
