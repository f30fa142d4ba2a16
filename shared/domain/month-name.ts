/** Names and short names of the months that the platform does not know so, without accents and dots. */
const lines: readonly string[] = [
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
const locales = (
  'fi hu ro sk sl tr el ru uk bg et lv ca is id ar-EG he cs hr bs sr sr-Latn lt be mk az kk af sq gl eu hy ka ' +
  'hi bn mr gu ta te ur th fa-u-ca-gregory'
).split(' ')

/** Names that are another month, the one before, in Croatian than in Polish and Czech. */
const sharedNames: ReadonlySet<string> = new Set(['lip', 'lis', 'listopad', 'listopada', 'srp'])

type Known = { readonly months: ReadonlyMap<string, number>; readonly croatian: ReadonlySet<string> }

let known: Known | null = null

function names(): Known {
  known ??= gathered()
  return known
}

function gathered(): Known {
  const months = new Map<string, number>()
  const croatian = new Set<string>()
  for (const [index, line] of lines.entries()) {
    for (const name of line.split(' ')) months.set(name, index + 1)
  }
  for (const locale of locales) {
    for (const [name, month] of writtenBy(locale)) {
      if (months.has(name)) continue
      months.set(name, month)
      if (locale === 'hr') croatian.add(name)
    }
  }
  return { months, croatian }
}

/** The names by which the platform writes the months of a language, long and short, alone and beside a day. */
function writtenBy(locale: string): [string, number][] {
  return (['long', 'short'] as const).flatMap((month) =>
    [{ month }, { month, day: 'numeric' } as const].flatMap((format) => {
      const writer = new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_, index): [string, number] => {
        const parts = writer.formatToParts(Date.UTC(2026, index, 5))
        return [folded(parts.find(({ type }) => type === 'month')?.value ?? ''), index + 1]
      }).filter(([name]) => /\p{L}/u.test(name))
    }),
  )
}

/** The month, 1 to 12, that a name stands for; null for any other text. `monthNamed('Août')` → 8, `monthNamed('may')` → 5. */
export function monthNamed(text: string): number | null {
  if (text.length > 16) return null
  return names().months.get(folded(text)) ?? null
}

/**
 * What the name of a month tells of its language: `shared` for one that is the month before in Croatian than in Polish
 * and Czech, as which `monthNamed` reads it, `croatian` for a name that only Croatian has; null for no month.
 */
export function monthTongue(text: string): 'shared' | 'croatian' | 'other' | null {
  if (monthNamed(text) === null) return null
  const name = folded(text)
  if (sharedNames.has(name)) return 'shared'
  return names().croatian.has(name) ? 'croatian' : 'other'
}

function folded(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]|[.\u05f3\u0970]$/gu, '')
    .normalize('NFC')
    .replace('ł', 'l')
    .replace('\u0131', 'i')
}
