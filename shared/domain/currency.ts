/** Every ISO 4217 code that the platform knows. */
const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Signs that are written in letters, with the one code each stands for; other signs are single characters of class Sc. */
const letterSigns: ReadonlyMap<string, string> = new Map([
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['MX$', 'MXN'],
  ['R$', 'BRL'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Ft', 'HUF'],
  ['lei', 'RON'],
  ['Fr.', 'CHF'],
  ['kr', 'kr'],
  ['kr.', 'kr'],
  ['Kr', 'kr'],
  ['Kr.', 'kr'],
  ['$US', 'USD'],
  ['$ US', 'USD'],
  ['$CA', 'CAD'],
  ['$ CA', 'CAD'],
  ['JP¥', 'JPY'],
  ['CN¥', 'CNY'],
  ['円', 'JPY'],
  ['TL', 'TRY'],
  ['R', 'R'],
  ['Rs', 'Rs'],
  ['Rs.', 'Rs'],
  ['元', '元'],
  ['руб', 'руб'],
  ['руб.', 'руб'],
  ...['Euro', 'euro', 'Euros', 'euros', 'EURO'].map((word) => [word, 'EUR'] as const),
  ['Rp', 'IDR'],
  ['Rp.', 'IDR'],
  ['RM', 'MYR'],
  ['KSh', 'KES'],
  ['Ksh', 'KES'],
  ['TSh', 'TZS'],
  ['USh', 'UGX'],
  ['S/', 'PEN'],
  ['S/.', 'PEN'],
  ['RD$', 'DOP'],
  ['NT$', 'TWD'],
  ['AR$', 'ARS'],
  ['Lekë', 'ALL'],
  ['лв', 'BGN'],
  ['лв.', 'BGN'],
  ['ден', 'MKD'],
  ['ден.', 'MKD'],
  ['грн', 'UAH'],
  ['грн.', 'UAH'],
  ['дин', 'RSD'],
  ['дин.', 'RSD'],
  ['ریال', 'IRR'],
  ...arabicSigns().flatMap(([sign, code]) => [[sign, code] as const, [`${sign}.`, code] as const]),
])

/** How Arabic abbreviates its currencies, with or without a point behind. */
function arabicSigns(): (readonly [string, string])[] {
  return [
    ['د.إ', 'AED'],
    ['ر.س', 'SAR'],
    ['ج.م', 'EGP'],
    ['د.ك', 'KWD'],
    ['ر.ق', 'QAR'],
    ['ر.ع', 'OMR'],
    ['د.ب', 'BHD'],
    ['د.أ', 'JOD'],
    ['د.م', 'MAD'],
    ['ل.ل', 'LBP'],
  ]
}

/** Signs in letters that several currencies share and no list of signs has, with the codes each can stand for. */
const sharedSigns: ReadonlyMap<string, readonly string[]> = new Map([
  ['Rs', ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']],
  ['元', ['CNY', 'TWD', 'HKD']],
  ['руб', ['RUB', 'BYN']],
])

/** Codes that are seen in headers without brackets; others, such as ALL or TOP, are English words there. */
const commonCodes =
  /(?:^|[\s_])(EUR|USD|GBP|CHF|JPY|CNY|INR|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|BRL|MXN|ZAR|SGD|HKD)$/

/** Codes that in brackets are words too: `Calls (ALL)` is not in Albanian lek. */
const wordsInHeaders: ReadonlySet<string> = new Set(['ALL', 'TOP', 'R', 'TL'])

/**
 * The currency that a sign or a code beside a number stands for: an ISO code where it is certain (`'€'` → `'EUR'`),
 * the sign itself where several currencies share it (`'$'`, `'kr'`, `'¥'`), null for anything else.
 */
export function currencyOf(written: string): string | null {
  if (written === '€') return 'EUR'
  if (written === '£') return 'GBP'
  if (codes.has(written)) return written
  return letterSigns.get(written) ?? (/^\p{Sc}$/u.test(written) ? written : null)
}

/** The currency that a header names, as in `Amount (USD)`, `Umsatz in EUR`, `Total €`; null where it names none. */
export function currencyInHeader(header: string): string | null {
  const bracketed = header.match(/[([]\s*([^)\]]{1,4}?)\s*[)\]]/u)?.[1]
  const worded = header.match(/\bin\s+([A-Z]{3}|\p{Sc})\s*$/u)?.[1]
  const sign = header.match(/\p{Sc}/u)?.[0]
  const last = header.trim().match(commonCodes)?.[1]
  for (const written of [bracketed, worded, sign, last]) {
    const currency = written === undefined || wordsInHeaders.has(written) ? null : currencyOf(written)
    if (currency !== null) return currency
  }
  return null
}

/** Whether a text is an ISO 4217 code, written in capitals. */
export function isCurrencyCode(text: string): boolean {
  return codes.has(text)
}

/** Whether a currency as `currencyOf` tells it can be the one with this ISO code: `'$'` can be USD and CAD, `'EUR'` only EUR. */
export function canMean(currency: string, code: string): boolean {
  if (currency === code) return true
  return !codes.has(currency) && (sharedSigns.get(currency)?.includes(code) ?? signOf(code) === currency)
}

function signOf(code: string): string {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? code
}
