/** Names and short names of the months, without accents and dots, in the languages of common exports. */
const names: readonly string[] = [
  'jan january januar janner janvier janv enero ene gennaio gen januari janeiro januari styczen stycznia sty leden ledna',
  'feb february februar februari fevrier fevr fev febrero febbraio fevereiro luty lutego lut unor unora',
  'mar march marz maerz mars marzo mrz maart mrt marco marts marzec marca brezen brezna',
  'apr april avril avr abril abr aprile kwiecien kwietnia kwi duben dubna',
  'may mai mayo maggio mag mei maio maj maja kveten kvetna',
  'jun june juni juin junio giugno giu junho czerwiec czerwca cze cerven cervna',
  'jul july juli juillet juil julio luglio lug julho lipiec lipca lip cervenec cervence',
  'aug august aout agosto ago augustus augusti sierpien sierpnia sie srpen srpna',
  'sep sept september septembre septiembre settembre set setembro wrzesien wrzesnia wrz zari',
  'oct october oktober okt octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz rijen rijna',
  'nov november novembre noviembre novembro listopad listopada listopadu lis',
  'dec december dezember dez decembre diciembre dic dicembre dezembro grudzien grudnia gru prosinec prosince desember des',
]

const months: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)),
)

/** The month, 1 to 12, that a name stands for; null for any other text. `monthNamed('Août')` → 8, `monthNamed('may')` → 5. */
export function monthNamed(text: string): number | null {
  if (text.length > 16) return null
  return months.get(folded(text)) ?? null
}

function folded(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]|\.$/g, '')
    .replace('ł', 'l')
}
