import { addDays, daysBetween, type IsoDate } from '../../shared/domain/calendar'
import type { MetricPreset } from '../../shared/domain/metric'
import { anchor } from './people'
import type { Curve, Profile } from './profiles'
import { around, pick, type Random, successes } from './random'

/** One day of work, or a week of it. */
export type Work = {
  readonly leads: number
  readonly converted: number
  readonly calls: number
  readonly talkSeconds: number
  readonly decided: number
  readonly won: number
  readonly wonCents: number
}

/** A week with its five days; what is in the days adds up to the week. */
export type Week = { readonly friday: IsoDate; readonly days: readonly Work[] }

const nothing: Work = {
  leads: 0,
  converted: 0,
  calls: 0,
  talkSeconds: 0,
  decided: 0,
  won: 0,
  wonCents: 0,
}

const lastFriday = addDays(anchor, 4)

/** Every week of a person, from their first to the one that runs at the anchor. */
export function weeksOf(profile: Profile, random: Random): Week[] {
  const weeks: Week[] = []
  for (let friday = profile.firstFriday; friday <= lastFriday; friday = addDays(friday, 7)) {
    weeks.push({ friday, days: daysOf(totalsOf(profile, friday, random), profile, random) })
  }
  return weeks
}

type Totals = {
  readonly leads: number
  readonly converted: number
  readonly calls: number
  readonly secondsACall: number
  readonly decided: number
  /** What each deal that was won is worth. */
  readonly wonCents: readonly number[]
}

function totalsOf(profile: Profile, friday: IsoDate, random: Random): Totals {
  const told = profile.lately[daysBetween(firstToldFriday(profile), friday) / 7]
  const at = (curve: Curve): number => valueAt(curve, friday)
  const season = seasonAt(friday)
  const drawn = (curve: Curve, spread: number): number =>
    Math.round(at(curve) * season * around(random, spread))
  const leads = told?.[0] ?? drawn(profile.leads, 0.16)
  const converted = told?.[1] ?? successes(random, leads, at(profile.conversionPercent) / 100)
  const large = profile.largeDeals[friday]
  const decided = told?.[4] ?? Math.max(drawn(profile.decided, 0.5), large === undefined ? 0 : 1)
  const drawnWon = successes(random, decided, at(profile.winPercent) / 100)
  const won = told?.[5] ?? Math.max(drawnWon, large === undefined ? 0 : 1)
  return {
    leads,
    converted,
    calls: told?.[2] ?? drawn(profile.calls, 0.12),
    secondsACall: told?.[3] ?? Math.round(at(profile.secondsACall) * around(random, 0.06)),
    decided,
    wonCents: dealsWorth(won, profile.centsADeal, random).map((cents, deal) =>
      deal === 0 ? (large ?? cents) : cents,
    ),
  }
}

function firstToldFriday({ lately }: Profile): IsoDate {
  return addDays(anchor, -3 - (lately.length - 1) * 7)
}

/** Deals of around the usual size, each rounded to ten euros. */
function dealsWorth(deals: number, centsADeal: number, random: Random): number[] {
  return Array.from({ length: deals }, () => Math.round((centsADeal * around(random, 0.6)) / 1000) * 1000)
}

/** The value of a curve on a Friday; before its first point the first, after its last the last. */
function valueAt(curve: Curve, friday: IsoDate): number {
  const after = curve.findIndex(([at]) => at >= friday)
  const [to, high] = curve[after === -1 ? curve.length - 1 : after] ?? [friday, 0]
  const [from, low] = curve[after - 1] ?? [to, high]
  if (from === to || friday >= to) return high
  return low + ((high - low) * daysBetween(from, friday)) / daysBetween(from, to)
}

/** How much of a usual week is worked: little between the years, less in the weeks of holidays. */
function seasonAt(friday: IsoDate): number {
  const day = friday.slice(5)
  if (day >= '12-23' || day <= '01-03') return 0.35
  if (day <= '01-10' || day >= '12-18') return 0.75
  return day >= '07-17' && day <= '08-25' ? 0.8 : 1
}

/** The totals of a week dealt out to its working days, lead by lead, call by call and deal by deal. */
function daysOf(totals: Totals, profile: Profile, random: Random): Work[] {
  const days = Array.from({ length: 5 }, () => ({ ...nothing }))
  const anyDay = (): { -readonly [K in keyof Work]: number } => {
    const day = days[profile.days[pick(random, profile.days.length)] ?? 0]
    if (day === undefined) throw new Error('A week has five days')
    return day
  }
  for (let lead = 0; lead < totals.leads; lead++) {
    const day = anyDay()
    day.leads++
    if (lead < totals.converted) day.converted++
  }
  for (let call = 0; call < totals.calls; call++) anyDay().calls++
  // days differ, and still the week comes out at its mean
  let secondsLeft = totals.calls * totals.secondsACall
  for (const [index, day] of days.entries()) {
    const isLast = days.slice(index + 1).every(({ calls }) => calls === 0)
    const seconds = Math.round(day.calls * totals.secondsACall * around(random, 0.08))
    day.talkSeconds = isLast ? (day.calls > 0 ? secondsLeft : 0) : seconds
    secondsLeft -= day.talkSeconds
  }
  for (let deal = 0; deal < totals.decided; deal++) {
    const day = anyDay()
    day.decided++
    const cents = totals.wonCents[deal]
    if (cents === undefined) continue
    day.won++
    day.wonCents += cents
  }
  return days
}

/** All work of some days added up. */
export function totalOf(days: readonly Work[]): Work {
  return days.reduce(
    (sum, day) => ({
      leads: sum.leads + day.leads,
      converted: sum.converted + day.converted,
      calls: sum.calls + day.calls,
      talkSeconds: sum.talkSeconds + day.talkSeconds,
      decided: sum.decided + day.decided,
      won: sum.won + day.won,
      wonCents: sum.wonCents + day.wonCents,
    }),
    nothing,
  )
}

/** The metrics that the sample team is measured by. */
export const sampledPresets = [
  'conversionRate',
  'callTime',
  'closedDeals',
  'winRate',
  'revenue',
] as const satisfies readonly MetricPreset[]
type SampledPreset = (typeof sampledPresets)[number]

/** What an export would say of some work in a metric: numerator and denominator, null where it has no row. */
export function figureOf(preset: SampledPreset, work: Work): [number, number] | null {
  switch (preset) {
    case 'conversionRate':
      return work.leads === 0 ? null : [work.converted, work.leads]
    case 'callTime':
      return work.calls === 0 ? null : [work.talkSeconds, work.calls]
    case 'winRate':
      return work.decided === 0 ? null : [work.won, work.decided]
    case 'closedDeals':
      return work.decided === 0 ? null : [work.won, 1]
    case 'revenue':
      return work.decided === 0 ? null : [work.wonCents, 1]
  }
}
