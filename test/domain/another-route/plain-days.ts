// Days, weeks and working days reckoned one by one from the day before, without the arithmetic of the product.

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day with its weekday, 0 Sunday … 6 Saturday. */
export type PlainDay = { readonly on: string; readonly month: string; readonly weekday: number }

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function written(year: number, month: number, day: number): string {
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

/** Every day of the years from 2022 to 2029, among them the leap years 2024 and 2028. */
export const plainDays: readonly PlainDay[] = (() => {
  const days: PlainDay[] = []
  // 1 January 2022 was a Saturday
  let weekday = 6
  for (let year = 2022; year <= 2029; year++) {
    monthLengths.forEach((length, index) => {
      const last = index === 1 && isLeap(year) ? 29 : length
      for (let day = 1; day <= last; day++) {
        const on = written(year, index + 1, day)
        days.push({ on, month: on.slice(0, 7), weekday })
        weekday = (weekday + 1) % 7
      }
    })
  }
  return days
})()

const placeOf = new Map(plainDays.map(({ on }, index) => [on, index]))

/** The place of a day among `plainDays`; refuses one of another year. */
export function placeOfDay(on: string): number {
  const place = placeOf.get(on)
  if (place === undefined) throw new Error(`${on} lies outside of the years that are reckoned`)
  return place
}

/** The day so many days later, or with a number below 0 earlier. */
export function dayFrom(on: string, days: number): string {
  const found = plainDays[placeOfDay(on) + days]
  if (found === undefined)
    throw new Error(`${days} days from ${on} lie outside of the years that are reckoned`)
  return found.on
}

/** The days of some months. */
export function daysOfMonths(months: readonly string[]): readonly PlainDay[] {
  return plainDays.filter(({ month }) => months.includes(month))
}

/** The seven days of the week that holds a day, where weeks begin on the weekday `startsOn`. */
export function weekOf(on: string, startsOn: number): readonly PlainDay[] {
  let first = placeOfDay(on)
  while (plainDays[first]?.weekday !== startsOn) first--
  return plainDays.slice(first, first + 7)
}

/** The three months of the quarter of a year that begins with the month `yearBeginsIn`: walked from the beginning of 2022. */
export function quarterMonths(month: string, yearBeginsIn: number): readonly string[] {
  const months = [...new Set(plainDays.map((day) => day.month))]
  for (let first = yearBeginsIn - 1 - 12; first < months.length; first += 3) {
    const quarter = [first, first + 1, first + 2].map((index) => months[index] ?? '')
    if (quarter.includes(month)) return quarter
  }
  throw new Error(`${month} is in no quarter`)
}
