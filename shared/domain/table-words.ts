/** Words that headers of CRM and dialler exports are made of, without accents, in several languages. */
export const commonHeaderWords: ReadonlySet<string> = new Set(
  (
    'id name names owner agent rep user person employee salesperson seller consultant email mail phone team branch ' +
    'date day month year time week created closed close modified duration length talk handle wait hold ' +
    'stage status state result outcome disposition type source channel direction campaign ' +
    'amount value total sum price revenue sales quantity qty units cost currency discount margin ' +
    'deal deals opportunity lead leads call calls account company customer contact product region country city ' +
    'title subject note notes comment comments category probability number no nr count ' +
    'mitarbeiter verkaufer betreuer besitzer kunde firma datum betrag umsatz summe menge dauer anrufe phase ' +
    'vendeur commercial montant statut duree appels client entreprise ' +
    'vendedor importe monto fecha estado llamadas cliente empresa duracion ' +
    'verkoper bedrag klant venditore importo stato'
  ).split(' '),
)

/** What a row of totals calls itself, in lower case without accents, brackets, colons and spaces at the ends. */
const totalWords: ReadonlySet<string> = new Set(
  (
    'total|totals|grand total|grand totals|subtotal|subtotals|sub total|sub-total|overall|overall total|report total|' +
    'sum|sums|grand sum|all|average|averages|avg|mean|count|record count|' +
    'gesamt|gesamtsumme|gesamtergebnis|summe|zwischensumme|insgesamt|teilergebnis|ergebnis|mittelwert|durchschnitt|' +
    'total general|sous-total|somme|moyenne|suma|suma total|promedio|totale|totale generale|somma|media|' +
    'totaal|eindtotaal|subtotaal|gemiddelde|totalt|razem|srednia|yhteensa|celkem|soucet|osszesen|toplam|genel toplam|итого|всего|' +
    'среднее|المجموع|الاجمالي|合計|総計|小計|平均|合计|总计|小计|总和|합계|총계|소계|sum total|max|min|maximum|minimum|median|∑|σ'
  ).split('|'),
)

/** Of these words, those that are first names too. */
const names: ReadonlySet<string> = new Set(['max', 'min'])

/** Whether a word for a total is a first name too, so that alone it says nothing: `Max`. */
export function isNameToo(text: string): boolean {
  return names.has(text.trim().toLowerCase())
}

/**
 * Whether a text is what a row of totals or averages calls itself: `Grand Total`, `Gesamt:`, `Total (25 records)`,
 * `Grand Totals: 25`. A longer name that only begins so, such as `Total Energies`, is not.
 */
export function isTotalLabel(text: string): boolean {
  if (text.length > 60) return false
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\([^)]*\)|[:=]?\s*[\d.,]*\s*(?:records?|rows?|deals?|calls?)?$/g, '')
    .replace(/[:*=\s]+$/u, '')
    .trim()
  return totalWords.has(plain)
}

const plainTotal =
  /total|gesamt|summe|somme|subtot|итого|всего|razem|celkem|yhteens|合計|総計|小計|合计|总计|小计|합계|총계|소계/i

/** Whether a text is a word for a total that can hardly be anything else, also where it is not the first of a row. */
export function isPlainTotal(text: string): boolean {
  return plainTotal.test(text) && isTotalLabel(text)
}
