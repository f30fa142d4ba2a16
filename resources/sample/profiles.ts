import type { IsoDate } from '../../shared/domain/calendar'

/** A value that changes over time: by the Friday of a week, straight lines between. */
export type Curve = readonly (readonly [friday: IsoDate, value: number])[]

/** A week that is told and not drawn by chance, so that stories and numbers agree. */
type ToldWeek = readonly [
  leads: number,
  converted: number,
  calls: number,
  secondsACall: number,
  decided: number,
  won: number,
]

/** How one person works, week by week. */
export type Profile = {
  readonly personId: string
  /** Friday of the first week with numbers. */
  readonly firstFriday: IsoDate
  /** Working days, 0 for Monday to 4 for Friday. */
  readonly days: readonly number[]
  readonly leads: Curve
  readonly conversionPercent: Curve
  readonly calls: Curve
  readonly secondsACall: Curve
  readonly decided: Curve
  readonly winPercent: Curve
  readonly centsADeal: number
  /** Single large contracts, by the Friday of their week, in the place of a usual deal. */
  readonly largeDeals: Readonly<Record<IsoDate, number>>
  /** The last day on which call times came in; null where they still do. */
  readonly lastCallTimeOn: IsoDate | null
  /** The weeks before the anchor that are told, oldest first. */
  readonly lately: readonly ToldWeek[]
}

const fullWeek = [0, 1, 2, 3, 4] as const
/** Two years before the anchor. */
const start = '2024-11-29'
const end = '2026-11-27'

export const profiles: readonly Profile[] = [
  {
    personId: 'amara-okafor',
    firstFriday: start,
    days: fullWeek,
    leads: [
      [start, 44],
      [end, 47],
    ],
    conversionPercent: [
      [start, 22.4],
      ['2025-09-26', 23.6],
      [end, 24.6],
    ],
    calls: [
      [start, 150],
      [end, 148],
    ],
    secondsACall: [
      [start, 208],
      [end, 221],
    ],
    decided: [
      [start, 6],
      [end, 7],
    ],
    winPercent: [
      [start, 50],
      [end, 58],
    ],
    centsADeal: 182_000,
    largeDeals: { '2026-05-15': 1_450_000, '2026-09-04': 980_000 },
    lastCallTimeOn: null,
    lately: [
      [46, 11, 150, 219, 7, 4],
      [45, 11, 147, 220, 5, 3],
      [48, 12, 151, 218, 7, 4],
      [44, 11, 146, 222, 6, 4],
      [49, 12, 149, 220, 6, 3],
      [47, 12, 150, 222, 7, 4],
      [46, 11, 148, 220, 7, 4],
      [49, 12, 152, 221, 8, 5],
    ],
  },
  {
    personId: 'diego-fuentes',
    firstFriday: start,
    days: fullWeek,
    leads: [
      [start, 43],
      [end, 44],
    ],
    conversionPercent: [
      [start, 17.2],
      ['2026-05-29', 19.4],
      [end, 21.2],
    ],
    calls: [
      [start, 168],
      [end, 164],
    ],
    secondsACall: [
      [start, 238],
      [end, 228],
    ],
    decided: [
      [start, 6],
      [end, 7],
    ],
    winPercent: [
      [start, 43],
      [end, 50],
    ],
    centsADeal: 174_000,
    largeDeals: { '2026-09-18': 2_150_000 },
    lastCallTimeOn: null,
    lately: [
      [44, 9, 164, 227, 6, 3],
      [45, 9, 162, 230, 7, 4],
      [43, 8, 166, 229, 6, 3],
      [44, 9, 165, 228, 7, 4],
      [43, 9, 163, 229, 6, 3],
      [44, 9, 166, 229, 6, 3],
      [45, 9, 163, 230, 7, 4],
      [41, 8, 167, 227, 6, 3],
      [43, 9, 165, 228, 6, 3],
      [44, 9, 161, 229, 8, 4],
      [44, 9, 166, 227, 8, 4],
      [46, 10, 164, 229, 6, 3],
      [42, 9, 165, 228, 8, 4],
    ],
  },
  {
    personId: 'jonas-lindqvist',
    firstFriday: '2025-03-14',
    days: fullWeek,
    leads: [
      ['2025-03-14', 14],
      ['2025-06-27', 34],
      ['2025-10-31', 42],
      [end, 42],
    ],
    conversionPercent: [
      ['2025-03-14', 9],
      ['2025-07-25', 16.5],
      ['2026-02-27', 21],
      ['2026-09-25', 22.3],
      [end, 18.6],
    ],
    calls: [
      ['2025-03-14', 70],
      ['2025-07-25', 128],
      ['2026-01-30', 144],
      [end, 152],
    ],
    secondsACall: [
      ['2025-03-14', 148],
      ['2025-09-26', 188],
      ['2026-06-26', 206],
      ['2026-09-25', 199],
      [end, 197],
    ],
    decided: [
      ['2025-03-14', 1],
      ['2025-07-25', 4.5],
      ['2026-02-27', 6.5],
      [end, 6],
    ],
    winPercent: [
      ['2025-03-14', 30],
      ['2026-02-27', 49],
      ['2026-09-25', 50],
      [end, 42],
    ],
    centsADeal: 168_000,
    largeDeals: {},
    lastCallTimeOn: null,
    lately: [
      [43, 9, 147, 203, 6, 3],
      [42, 9, 145, 201, 6, 3],
      [44, 10, 144, 200, 7, 4],
      [43, 10, 147, 199, 6, 3],
      [45, 10, 146, 198, 6, 3],
      [45, 10, 146, 198, 6, 3],
      [41, 8, 158, 181, 5, 2],
      [42, 7, 163, 174, 5, 2],
      [38, 6, 165, 178, 4, 1],
      [43, 7, 160, 183, 5, 2],
      [41, 7, 154, 188, 5, 2],
      [39, 7, 151, 192, 5, 2],
      [43, 8, 153, 196, 7, 3],
    ],
  },
  {
    personId: 'mei-ling-chen',
    firstFriday: '2026-10-09',
    days: fullWeek,
    leads: [[end, 34]],
    conversionPercent: [[end, 17.5]],
    calls: [[end, 136]],
    secondsACall: [[end, 219]],
    decided: [[end, 5]],
    winPercent: [[end, 50]],
    centsADeal: 142_000,
    largeDeals: {},
    lastCallTimeOn: null,
    lately: [
      [12, 1, 58, 171, 1, 0],
      [20, 2, 84, 184, 2, 1],
      [24, 3, 101, 194, 2, 0],
      [28, 4, 114, 203, 3, 1],
      [32, 5, 124, 210, 4, 2],
      [36, 6, 131, 215, 5, 2],
      [33, 6, 135, 219, 5, 3],
    ],
  },
  {
    personId: 'priya-raghunathan',
    firstFriday: start,
    days: fullWeek,
    leads: [
      [start, 40],
      [end, 40],
    ],
    conversionPercent: [
      [start, 21.6],
      ['2026-06-26', 23.6],
      [end, 22.9],
    ],
    calls: [
      [start, 138],
      [end, 140],
    ],
    secondsACall: [
      [start, 214],
      ['2026-06-26', 212],
      ['2026-09-25', 189],
      [end, 198],
    ],
    decided: [
      [start, 6],
      [end, 6.5],
    ],
    winPercent: [
      [start, 49],
      [end, 51],
    ],
    centsADeal: 178_000,
    largeDeals: { '2026-07-31': 640_000 },
    lastCallTimeOn: null,
    lately: [
      [43, 10, 139, 189, 6, 3],
      [40, 9, 142, 187, 6, 3],
      [39, 8, 141, 190, 8, 4],
      [41, 9, 140, 192, 6, 3],
      [40, 9, 143, 193, 6, 3],
      [38, 9, 139, 195, 6, 3],
      [41, 9, 141, 196, 6, 3],
      [39, 9, 140, 198, 6, 3],
    ],
  },
  {
    personId: 'tomasz-wojcik',
    firstFriday: start,
    days: [0, 2, 4],
    leads: [
      [start, 24],
      [end, 26],
    ],
    conversionPercent: [
      [start, 20.8],
      [end, 23],
    ],
    calls: [
      [start, 86],
      [end, 92],
    ],
    secondsACall: [
      [start, 198],
      [end, 207],
    ],
    decided: [
      [start, 4],
      [end, 5],
    ],
    winPercent: [
      [start, 50],
      [end, 56],
    ],
    centsADeal: 154_000,
    largeDeals: {},
    lastCallTimeOn: '2026-10-30',
    lately: [
      [26, 6, 91, 205, 4, 2],
      [27, 6, 93, 206, 5, 3],
      [25, 6, 90, 207, 4, 2],
      [24, 5, 92, 206, 5, 3],
      [26, 6, 91, 207, 4, 2],
      [27, 6, 92, 207, 5, 3],
      [25, 6, 90, 207, 4, 2],
      [26, 6, 93, 207, 5, 3],
    ],
  },
]
