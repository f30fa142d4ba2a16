/** The time of day behind a day. */
export type TimeReading = {
  /** Where in the text it begins. */
  readonly from: number
  /** Since midnight; seconds are left out. */
  readonly minutes: number
  /** What is written behind it for a zone: `Z`, `PST`, `+02:00`; null for nothing. */
  readonly zone: string | null
}

/**
 * From 0:00 to 23:59. `24:00` is no time here: some mean the end of the written day by it and some the midnight before
 * it, and a day that is off by one may count for another month.
 */
const time = new RegExp(
  [
    String.raw`(?:[T\s,]+|\s+(?:[|@]|[-–](?=\s+\d{1,2}:))\s+)`,
    String.raw`(?:(?:at|um|à|a las|às|om|kl\.?|klo|в|о|v|o|u|ob|في)\s+)?`,
    String.raw`(?:([AP]M|上午|下午|凌晨|清晨|早上|中午|晚上|午前|午後|오전|오후)\s?)?`,
    String.raw`([01]?\d|2[0-3])(?:[:.h]|\s?h\s?)([0-5]\d)(?:[:.][0-5]\d(?:[.,]\d{1,9})?)?`,
    String.raw`\s*([AaPp]\.?\s?[Mm]\.?|[πμ]\.μ\.|[صم]|Uhr|ч\.)?`,
    String.raw`\s*(Z|[A-Z]{2,5}|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?(?:\s(?:UTC|GMT))?)?`,
    String.raw`(?:\s*(?:\(([^)]*)\)|\[([^\]]*)\]))?$`,
  ].join(''),
)

/** What in brackets behind a time is a zone: `(UTC)`, `[Europe/Berlin]`. */
const bracketedZone = /^(?:[A-Z]{3,5}|[A-Z]\w+\/\w+|(?:UTC|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?)$/

/** Reads the time at the end of a text of plain digits; null where none stands there. */
export function timeIn(text: string): TimeReading | null {
  const found = time.exec(text)
  if (found === null) return null
  const [, before = '', hour, minute, behind = '', zone, inRound, inSquare] = found
  const bracketed = inRound ?? inSquare ?? ''
  return {
    from: found.index,
    minutes: hourOf(Number(hour), before + behind) * 60 + Number(minute),
    zone: zone ?? (bracketedZone.test(bracketed) ? bracketed : null),
  }
}

function hourOf(hour: number, half: string): number {
  if (half === '' || half === 'Uhr' || half === 'ч.' || hour > 12) return hour
  // noon in Chinese goes from 11:00 on
  if (half === '中午') return hour < 3 ? hour + 12 : hour
  return (hour % 12) + (/^(?:p|μ|م|下午|晚上|午後|오후)/iu.test(half) ? 12 : 0)
}

/** Abbreviations that stand for one zone in what is written in common; `CST`, `IST` and others are shared by several. */
const offsets: ReadonlyMap<string, number> = new Map(
  (
    [
      ['Z UTC GMT WET', 0],
      ['CET MEZ WEST', 60],
      ['CEST MESZ EET', 120],
      ['EEST MSK', 180],
      ['EST CDT', -300],
      ['EDT', -240],
      ['MDT', -360],
      ['MST PDT', -420],
      ['PST', -480],
      ['JST KST', 540],
      ['AEST', 600],
      ['AEDT', 660],
      ['NZST', 720],
      ['NZDT', 780],
    ] as const
  ).flatMap(([names, minutes]) => names.split(' ').map((name) => [name, minutes] as const)),
)

/** How many minutes a zone is ahead of UTC; null for one that is not known or that several places share. */
export function offsetOf(zone: string): number | null {
  const [, sign, hours = '', minutes = '0'] =
    /^(?:UTC|GMT)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?:\s(?:UTC|GMT))?$/.exec(zone) ?? []
  if (sign === undefined) return offsets.get(zone) ?? null
  const ahead = Number(hours) * 60 + Number(minutes)
  // no place is further from UTC
  if (ahead > 14 * 60) return null
  return sign === '-' ? -ahead : ahead
}

/** The zone that a header says its times are in, where it is a certain one: `Created (UTC)`, `datetime_utc`; null for none. */
export function zoneInHeader(header: string): string | null {
  const [, named, offset] =
    /(?:^|[\s_([,])(?:((?:UTC|GMT)(?=$|[\s_)\],])|[A-Z]{3,4}(?=[)\]]))|((?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?))/.exec(
      header.replace(/_utc\b/i, ' UTC'),
    ) ?? []
  const zone = offset ?? named ?? null
  return zone !== null && offsetOf(zone) !== null ? zone : null
}
