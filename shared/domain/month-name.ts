/** Names and short names of the months that the platform does not know so, without accents and dots. */
const names: readonly string[] = [
  'jan january januar janner janvier janv enero ene gennaio gen januari janeiro januari styczen stycznia sty leden ledna ian',
  'feb february februar februari fevrier fevr fev febrero febbraio fevereiro luty lutego lut unor unora',
  'mar march marz maerz mars marzo mrz maart mrt marco marts marzec marca brezen brezna',
  'apr april avril avr abril abr aprile kwiecien kwietnia kwi duben dubna',
  'may mai mayo maggio mag mei maio maj maja kveten kvetna',
  'jun june juni juin junio giugno giu junho czerwiec czerwca cze cerven cervna',
  'jul july juli juillet juil julio luglio lug julho lipiec lipca lip cervenec cervence',
  'aug august aout agosto ago augustus augusti sierpien sierpnia sie srpen srpna avg',
  'sep sept september septembre septiembre settembre set setembro wrzesien wrzesnia wrz zari',
  'oct october oktober okt octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz rijen rijna',
  'nov november novembre noviembre novembro listopad listopada listopadu lis',
  'dec december dezember dez decembre diciembre dic dicembre dezembro grudzien grudnia gru prosinec prosince desember des',
]

/** Further languages, in whose words the platform writes the months. */
const locales = [
  'fi',
  'hu',
  'ro',
  'sk',
  'sl',
  'tr',
  'el',
  'ru',
  'uk',
  'bg',
  'et',
  'lv',
  'ca',
  'is',
  'id',
  'ar-EG',
  'he',
]

/** Names that mean another month in Croatian than in Polish and Czech. */
const sharedNames: ReadonlySet<string> = new Set(['lip', 'lis', 'listopad', 'listopada'])

let known: ReadonlyMap<string, number> | null = null

function months(): ReadonlyMap<string, number> {
  if (known !== null) return known
  const all = new Map<string, number>()
  for (const [index, line] of names.entries()) for (const name of line.split(' ')) all.set(name, index + 1)
  for (const locale of locales) {
    for (const format of [
      { month: 'long' },
      { month: 'long', day: 'numeric' },
      { month: 'short' },
      { month: 'short', day: 'numeric' },
    ] as const) {
      const writer = new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const parts = writer.formatToParts(Date.UTC(2026, month - 1, 5))
        const name = folded(parts.find(({ type }) => type === 'month')?.value ?? '')
        if (/\p{L}/u.test(name) && !all.has(name)) all.set(name, month)
      }
    }
  }
  known = all
  return all
}

/** The month, 1 to 12, that a name stands for; null for any other text. `monthNamed('Août')` → 8, `monthNamed('may')` → 5. */
export function monthNamed(text: string): number | null {
  if (text.length > 16) return null
  return months().get(folded(text)) ?? null
}

/** Whether a name is another month in Croatian than in Polish and Czech, as which `monthNamed` reads it. */
export function isSharedMonthName(text: string): boolean {
  return sharedNames.has(folded(text))
}

function folded(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]|[.\u05f3]$/gu, '')
    .replace('ł', 'l')
    .replace('\u0131', 'i')
}
