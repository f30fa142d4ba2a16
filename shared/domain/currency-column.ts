import { canMean, currencyOf, isCurrencyCode } from './currency'
import { headerWords } from './header-words'

/** Locales whose names of currencies are known: `US Dollar`, `Schweizer Franken`, `dollar des États-Unis`. */
const locales = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'pl']

/** What people write that no list of names has. `dollar` alone is shared by several currencies, as `$` is. */
const shortNames: ReadonlyMap<string, string> = new Map([
  ['euros', 'EUR'],
  ['dollar', '$'],
  ['dollars', '$'],
  ['us dollars', 'USD'],
  ['american dollar', 'USD'],
  ['american dollars', 'USD'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['pound sterling', 'GBP'],
  ['pounds sterling', 'GBP'],
  ['british pounds', 'GBP'],
  ['sterling', 'GBP'],
  ['swiss francs', 'CHF'],
  ['franken', 'CHF'],
  ['yen', 'JPY'],
  ['renminbi', 'CNY'],
])

/** Codes that a column may hold in any case without a header that says so; others, such as `pen`, are words too. */
const everydayCodes: ReadonlySet<string> = new Set(
  'EUR USD GBP CHF JPY CNY INR AUD CAD NZD SEK NOK DKK PLN CZK HUF RON BRL MXN ZAR SGD HKD'.split(' '),
)

/** Codes that are words in capitals too: a column of `ALL` is not in Albanian lek unless its header says so. */
const wordCodes: ReadonlySet<string> = new Set(['ALL', 'TOP'])

let known: ReadonlyMap<string, string> | null = null

function names(): ReadonlyMap<string, string> {
  known ??= new Map([
    ...locales.flatMap((locale) => {
      const display = new Intl.DisplayNames([locale], { type: 'currency', fallback: 'none' })
      return Intl.supportedValuesOf('currency').flatMap((code) => {
        const name = display.of(code)
        return name === undefined ? [] : [[plain(name), code] as const]
      })
    }),
    ...shortNames,
  ])
  return known
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\./g, '')
    .replace(/\s+/gu, ' ')
}

/**
 * The currency that a cell of a currency column says, as `currencyOf` tells it: by its code in any case, its sign, its
 * name, or a code beside a name. Null where it says none that is known.
 * `currencyInCell('usd')`, `currencyInCell('US Dollar')` and `currencyInCell('USD - U.S. Dollar')` → `'USD'`
 */
export function currencyInCell(cell: string): string | null {
  const text = cell.trim()
  if (text === '' || text.length > 60) return null
  const whole = single(text)
  if (whole !== null) return whole
  const parts = /^(.{1,40}?)\s*(?:[-–:/]\s+|\()\s*(.{1,40}?)\s*\)?$/u.exec(text)
  if (parts === null) return null
  const [a, b] = [single(parts[1] ?? ''), single(parts[2] ?? '')]
  // two different ones contradict each other
  return a === null || b === null || a === b ? (a ?? b) : null
}

function single(text: string): string | null {
  const code = text.toUpperCase()
  return currencyOf(text) ?? (isCurrencyCode(code) ? code : (names().get(plain(text)) ?? null))
}

/** Whether a cell says a currency even where no header promises one. */
export function isClearlyCurrency(cell: string): boolean {
  if (isCurrencyCode(cell)) return !wordCodes.has(cell)
  if (/^[A-Za-z]{3}$/.test(cell)) return everydayCodes.has(cell.toUpperCase()) || names().has(plain(cell))
  return currencyInCell(cell) !== null
}

const currencyWords: ReadonlySet<string> = new Set(
  'currency currencies ccy cur curr iso4217 wahrung devise monnaie moneda divisa valuta moeda waluta'.split(
    ' ',
  ),
)

/** Whether a header says that currencies stand under it: `Currency`, `Deal currency code`, `Währung`. */
export function headerSaysCurrency(header: string): boolean {
  return headerWords(header).some((word) => currencyWords.has(word))
}

/** The words of a currency column's header that tell whose currency it is: `Amount Currency` → `['amount']`. */
export function whatCurrencyIsOf(header: string): string[] {
  return headerWords(header).filter((word) => !currencyWords.has(word) && word !== 'code' && word !== 'iso')
}

/**
 * The one currency that two statements about an amount agree on: `'$'` and `'CAD'` are Canadian dollars. Null where
 * they contradict each other.
 */
export function agreeOnCurrency(a: string, b: string): string | null {
  if (a === b || (isCurrencyCode(a) && canMean(b, a))) return a
  return isCurrencyCode(b) && canMean(a, b) ? b : null
}
