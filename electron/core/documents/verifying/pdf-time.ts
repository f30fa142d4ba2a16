import type { IsoInstant } from '../../../../shared/domain/calendar'

const form = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/

/**
 * The moment that a date of a PDF means (ISO 32000-1, 7.9.4); null where there is none. Without a zone it is taken
 * for UTC. `instantOf("D:20261123145100+01'00'")` → `'2026-11-23T13:51:00.000Z'`.
 */
export function instantOf(text: string | null): IsoInstant | null {
  const found = form.exec(text ?? '')
  if (found === null) return null
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = found
  const local = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  if (Number.isNaN(local)) return null
  const ahead = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
  return new Date(sign === '-' ? local + ahead : local - ahead).toISOString()
}
