/**
 * The words of a header, lower case, without accents: `closeDate`, `Close_Date` and `Close date (UTC)` all begin with
 * `close` and `date`.
 */
export function headerWords(header: string): string[] {
  return header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^\p{L}\d%]+/u)
    .filter((word) => word !== '')
}

/** Whether a header says that ids stand under it: `Call ID`, `deal_id`, `Id`. */
export function headerSaysId(header: string): boolean {
  return headerWords(header).some((word) => word === 'id' || word === 'uuid' || word === 'guid')
}

/** Whether a header says that ids of single calls stand under it. */
export function headerSaysCallId(header: string): boolean {
  const callWords = ['call', 'calls', 'interaction', 'conversation', 'anruf', 'appel', 'llamada']
  return headerSaysId(header) && headerWords(header).some((word) => callWords.includes(word))
}

const dayWords: ReadonlySet<string> = new Set(
  (
    'date day datum tag fecha data dia jour dag dato closed created modified updated signed won lost due start ' +
    'started end ended when timestamp datetime month monat mois mes maand'
  ).split(' '),
)

/** Whether a header says that days stand under it. Without that, five digits are a number and no day. */
export function headerSaysDay(header: string): boolean {
  return headerWords(header).some((word) => dayWords.has(word))
}

/**
 * Whether a header says that its cells are thousands or millions of what they seem: `Revenue (k€)`, `Umsatz in Tsd.`,
 * `Amount ('000)`.
 */
export function headerSaysScaled(header: string): boolean {
  return (
    /(?:^|[\s([])(?:[kKTM]\s?[€$£]|[€$£]\s?[kKTM]|in k|T(?:EUR|USD|CHF|GBP)|k(?:EUR|USD|CHF|GBP))(?:$|[\s)\]])/u.test(
      header,
    ) ||
    /['\u2019]000\b|\b000s\b/u.test(header) ||
    headerWords(header).some((word) => scaledWords.has(word))
  )
}

const scaledWords: ReadonlySet<string> = new Set(
  'thousand thousands tsd tausend million millions mio mn mrd milliers millionen miles millones teur keur'.split(
    ' ',
  ),
)

/** Words after which the cells are already divided, so that adding them up means nothing. */
const dividedWords: ReadonlySet<string> = new Set(
  (
    'avg average averages mean median percent percentage pct % rate ratio durchschnitt mittelwert prozent anteil ' +
    'moyenne moyen taux pourcentage promedio mediana porcentaje tasa gemiddelde gemiddeld srednia'
  ).split(' '),
)

/**
 * Whether a header says that its cells are averages, rates or shares. `rate` counts as the last word only: a
 * `close rate` is a rate, a `rate card` is not.
 */
export function headerSaysDivided(header: string): boolean {
  if (/[øØ]\s/u.test(header)) return true
  const words = headerWords(header)
  return words.some((word, index) => {
    if (word === 'rate' || word === 'ratio') return index === words.length - 1 || words[index + 1] === '%'
    return dividedWords.has(word)
  })
}
