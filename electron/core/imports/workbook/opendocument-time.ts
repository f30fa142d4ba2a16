const dayLength = 86_400_000
const from1900 = Date.UTC(1899, 11, 30)

const dayPattern = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d(?:\.\d+)?))?$/
const durationPattern = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/**
 * A day (`2024-03-12`, `2024-03-12T06:00:00`) or a duration (`-PT1H30M2.5S`) of OpenDocument in days as spreadsheets
 * count them from 1900, with the 29 February 1900 that never was. Null for what is neither, as durations in months.
 */
export function openDocumentTime(text: string): number | null {
  const [, day, time = '00:00:00'] = dayPattern.exec(text) ?? []
  if (day !== undefined) {
    const instant = Date.parse(`${day}T${time}Z`)
    if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== day) return null
    const serial = (instant - from1900) / dayLength
    return serial < 61 ? serial - 1 : serial
  }
  const parts = durationPattern.exec(text)
  if (parts === null || /[PT]$/.test(text)) return null
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
  const total = Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  return (sign === '-' ? -total : total) / 86_400
}
