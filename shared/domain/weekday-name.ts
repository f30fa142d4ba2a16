/** Languages whose names of weekdays are known. */
const locales = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'sv',
  'da',
  'nb',
  'fi',
  'pl',
  'cs',
  'hu',
  'tr',
  'ru',
]

let known: ReadonlySet<string> | null = null

function names(): ReadonlySet<string> {
  known ??= new Set(
    locales.flatMap((locale) =>
      (['long', 'short'] as const).flatMap((weekday) => {
        const writer = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
        return Array.from({ length: 7 }, (_, day) => folded(writer.format(Date.UTC(2026, 0, 5 + day))))
      }),
    ),
  )
  return known
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\.$/, '')
}

/** Whether a text is the name of a day of the week: `Tue`, `Dienstag`, `mar.` */
export function isWeekdayName(text: string): boolean {
  return text.length <= 16 && names().has(folded(text))
}
