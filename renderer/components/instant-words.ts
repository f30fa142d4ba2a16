/** A moment as the system's locale writes it, to the minute: `Nov 24, 2026, 2:05 PM`. */
export function formatInstant(instant: string): string {
  return new Date(instant).toLocaleString(navigator.language, { dateStyle: 'medium', timeStyle: 'short' })
}
