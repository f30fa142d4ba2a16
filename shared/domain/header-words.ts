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
    .normalize('NFC')
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

/** Whether a header says that ids of people stand under it, each of whom may have many things: `Agent ID`. */
export function headerSaysPersonId(header: string): boolean {
  const people = [
    'agent',
    'user',
    'owner',
    'rep',
    'employee',
    'person',
    'seller',
    'staff',
    'mitarbeiter',
    'team',
  ]
  return headerSaysId(header) && headerWords(header).some((word) => people.includes(word))
}

const sharedBy: ReadonlySet<string> = new Set(
  'account company contact customer client campaign parent product queue list pipeline stage firma kunde kontakt'.split(
    ' ',
  ),
)

/** Whether a header says that ids stand under it that many rows may share: of people, customers, campaigns. */
export function headerSaysSharedId(header: string): boolean {
  return headerSaysPersonId(header) || headerWords(header).some((word) => sharedBy.has(word))
}

const goneWords: ReadonlySet<string> = new Set(
  (
    'deleted archived removed void voided cancelled canceled test spam duplicate invalid geloscht archiviert storniert ' +
    'supprime archive annule eliminado archivado anulado eliminato archiviato annullato verwijderd gearchiveerd'
  ).split(' '),
)

/** Whether a header says of each row whether it is to be left alone: `Is Deleted`, `Archived`, `Test`. */
export function headerSaysGone(header: string): boolean {
  return headerWords(header).some((word) => goneWords.has(word))
}

const countWords: ReadonlySet<string> = new Set(
  (
    'count counts anzahl nombre aantal antal liczba pocet 件数 calls deals leads meetings appointments opportunities ' +
    'demos conversions contacts anrufe gesprache abschlusse termine appels ventes llamadas ventas chiamate vendite ' +
    'gesprekken samtal rozmowy ligacoes vendas'
  ).split(' '),
)

/** What a deal holds a number of without being several deals: `Times contacted`, `Number of seats`. */
const notOfRows = /associated|contacted|probab|seats|licen[cs]|\bper\b|\bid\b|time|talk|duration|length/i

/** Whether a header says that each cell counts things: `Calls`, `# of deals`, `Anzahl Anrufe`. */
export function headerSaysCount(header: string): boolean {
  if (notOfRows.test(header)) return false
  return (
    /^#\s|#\s?of\b|\b(?:number|no\.?|nr\.?) of\b/i.test(header) ||
    headerWords(header).some((word) => countWords.has(word))
  )
}

/** Whether a header says that its cells are averages or rates of several things, as a probability of one deal is not. */
export function headerSaysMean(header: string): boolean {
  if (
    /probab|wahrschein|discount|rabatt|remise|descuento|margin|marge|tax|vat|mwst|commission|provision/i.test(
      header,
    )
  ) {
    return false
  }
  return headerSaysDivided(header)
}

const dayWords: ReadonlySet<string> = new Set(
  (
    'date day datum tag fecha data dia jour dag dato closed created modified updated signed won lost due start ' +
    'started end ended when timestamp datetime month monat mois mes maand erstellt ' +
    'angelegt beginn cloture creation fermeture debut cierre creacion creado inicio chiusura creazione apertura ' +
    'fechamento criado zamkniecia utworzenia paiva tarih tanggal дата التاريخ تاريخ'
  ).split(' '),
)

/** Compounds and scripts without spaces: `Abschlussdatum`, `closedate`, `成約日`, `날짜`. */
const dayStem = /datum$|dato$|(?<!candi|man|up|vali)date$|[a-z]{3}tag$|日(?![数本])|날짜|일자|일시/u

/** Whether a header says that days stand under it. Without that, five digits are a number and no day. */
export function headerSaysDay(header: string): boolean {
  return headerWords(header).some((word) => dayWords.has(word) || dayStem.test(word))
}

const yearWords: ReadonlySet<string> = new Set(
  'year years jahr annee an ano anno jaar ar rok rik vuosi ev yil год рік έτος السنة سنة 年 年度 연도 년'.split(
    ' ',
  ),
)

/** Whether a header says that years stand under it: `Year`, `Fiscal Year`, `Jahr`. */
export function headerSaysYear(header: string): boolean {
  return headerWords(header).some((word) => yearWords.has(word))
}

const monthWords: ReadonlySet<string> = new Set(
  (
    'month months monat mois mes maand mese mesec miesiac mesic mjesec manad maned honap luna ay kuukausi måned месяц місяць ' +
    'μηνας شهر الشهر חודש 月 月份 월 เดือน thang'
  ).split(' '),
)

/** Whether a header says that months stand under it: `Month`, `Monat`, `Month number`. */
export function headerSaysMonth(header: string): boolean {
  return headerWords(header).some((word) => monthWords.has(word))
}

const fiscalWords: ReadonlySet<string> = new Set(
  'fiscal fy financial geschaftsjahr wirtschaftsjahr gj exercice ejercicio esercizio exercicio boekjaar rakenskapsar'.split(
    ' ',
  ),
)

/** Whether a header says that its years or months are those of a fiscal year: `Fiscal Year`, `FY`, `Geschäftsjahr`. */
export function headerSaysFiscal(header: string): boolean {
  return headerWords(header).some((word) => fiscalWords.has(word))
}

const currencyCodes = '(?:EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|INR|JPY|CNY|BRL|AUD|CAD)'

/** Signs of thousands and millions beside a currency or alone in brackets, where nothing else goes on. */
const scaledSigns = new RegExp(
  `(?:^|[\\s([,])(?:${[
    '[kKTMm]\\s?\\p{Sc}',
    '\\p{Sc}\\s?(?:[kKTMm]|mm|MM|[mb]n|Cr|L)',
    `[kKTM]${currencyCodes}`,
    `${currencyCodes}\\s?(?:[kKmM]|mm|MM|[mb]n)`,
    'in [kK]',
    '[tTmM]\\.?kr',
    '[eM]Ft',
    'mill\\.? kr',
    'Rs\\.? ?(?:Cr|L)',
    'in Cr',
    'bin (?:TL|₺)',
    'en miles',
  ].join('|')})\\.?(?:$|[\\s)\\],])`,
  'u',
)

/** `'000`, `000s`, `EUR 000`, `in 1.000 €`, `x1000`. */
const scaledDigits =
  /['\u2019]000\b|(?<!\d)(?:^|[\s([\p{Sc}])000s?(?:$|[\s)\]])|(?:\bin\s|[x×*]\s?|[([]\s?)1[\s.,'\u2019\u00a0\u202f]?000(?:[\s.,'\u2019\u00a0\u202f]000)?s?(?![\d+])/u

/** East Asian, Thai and Semitic scripts, in which the word is part of another: `売上(千円)`, `销售额（万元）`, `매출(백만원)`. */
const scaledStem =
  /[千万萬億亿](?:円|元|美元|欧元|ドル|ユーロ)|百万|[单単單]位[:：]?[千万萬億亿]|(?:천|백만|천만|만|억)\s?원|단위[:：]?\s?(?:천|백만|만|억)|พันบาท|ล้าน|\(miles\)|miles de |بالآلاف|آلاف|ملايين|مليون|هزار|میلیون|אלפי|מיליוני/u

/**
 * Whether a header says that its cells are thousands or millions of what they seem: `Revenue (k€)`, `Umsatz in Tsd.`,
 * `Amount ('000)`, `売上(千円)`, `Amount (₹ Lakh)`.
 */
export function headerSaysScaled(header: string): boolean {
  return (
    scaledSigns.test(header) ||
    scaledDigits.test(header) ||
    scaledStem.test(header) ||
    headerWords(header).some((word) => scaledWords.has(word))
  )
}

const hundredths: ReadonlySet<string> = new Set(
  'cents cent pence pennies centimes centimos centesimi centavos centavo paise'.split(' '),
)

/** Whether a header says that its cells are hundredths of money: `amount_cents`, `Price in pence`, `amount (minor units)`. */
export function headerSaysCents(header: string): boolean {
  const words = headerWords(header)
  if (words.includes('minor') && words.some((word) => /^(?:units?|amount|currency|value)$/.test(word)))
    return true
  return words.some((word, index) => hundredths.has(word) && words[index - 1] !== 'per')
}

const cumulativeWords: ReadonlySet<string> = new Set(
  (
    'ytd mtd qtd cumulative cumulated cumul cumulee cumule running kumuliert kumulativ aufgelaufen acumulado acumulada ' +
    'cumulativo cumulato cumulatief narastajaco ackumulerad akkumuleret 累計 累计 누계 누적 нарастающим'
  ).split(' '),
)

/** Whether a header says that its cells are sums of all that came before them: `Revenue YTD`, `Cumulative amount`. */
export function headerSaysCumulative(header: string): boolean {
  return /\bto[\s-]date\b/i.test(header) || headerWords(header).some((word) => cumulativeWords.has(word))
}

const scaledWords: ReadonlySet<string> = new Set(
  (
    'thousand thousands tsd tausend million millions mio mn mrd mld billion billions bn milliers millionen millones ' +
    'teur keur meur lakh lakhs lac lacs crore crores тыс тысяч млн миллионов млрд тис tys mln tisic mil milhares milhoes ' +
    'migliaia milioni milliards milliarden duizend duizenden miljoen tusen tusental miljoner tkr mkr mnkr milj tuhatta ' +
    'ezer mii milioane ribu juta χιλ εκατ'
  ).split(' '),
)

/** Words after which the cells are already divided, so that adding them up means nothing. */
const dividedWords: ReadonlySet<string> = new Set(
  (
    'avg average averages mean median percent percentage pct % rate ratio durchschnitt mittelwert prozent anteil ' +
    'moyenne moyen moyennes taux pourcentage promedio mediana porcentaje tasa gemiddelde gemiddeld srednia ' +
    'aht att asa acd prosent procent procento andel aandel snitt moy prom durchschn oran ortalama ' +
    'taxa tasso percentuale percentual percentagem porcentagem proporcion proportion share occupancy utilization ' +
    'utilisation adherence wskaznik wspołczynnik udział odsetek podil mira osuus prosentti kvot verhouding yuzde ' +
    'yuzdesi orani atlag rata percentuali pondere процент доля коэффициент конверсия відсоток ποσοστο μεσος μεση μεσο ' +
    'متوسط المتوسط معدل المعدل نسبة النسبة میانگین نرخ درصد ממוצע שיעור אחוז'
  ).split(' '),
)

/** Words that make a rate of the word after them wherever they stand: `Win rate (30 days)`. */
const ratedWords: ReadonlySet<string> = new Set(
  'win close closing conversion connect connection answer success hit response show pickup completion'.split(
    ' ',
  ),
)

/** Compounds and endings: `Durchschnittsdauer`, `Abschlussquote`, `genomsnittlig`, `средняя`. */
const dividedStem =
  /^(?:durchschnitt|mittler|gemiddeld|genomsnitt|gjennomsnitt|gennemsnit|sredni|keskim|prumer|priemer|prosje[ck]|povprec|ortalama|средн|середн)|.(?:quote|srate|gewinnrate|grad|prozent)$/

/** `Duración media` and `tempo medio` are means; `Media type` is none. */
function isLatinMean(words: readonly string[], index: number): boolean {
  return index > 0 && index === words.length - 1 && /^(?:medi[oae]s?|media)$/.test(words[index] ?? '')
}

/**
 * Whether a header says that its cells are averages, rates or shares. `rate` counts as the last word only: a
 * `close rate` is a rate, a `rate card` is not.
 */
export function headerSaysDivided(header: string): boolean {
  if (
    /(?<!\p{L})ø(?!\p{L})|[∅⌀]|平均|率|比率|평균|비율|औसत|प्रतिशत|เฉลี่ย|อัตรา|ร้อยละ|trung bình|t[ỷỉ] lệ|arány|\/\s?(?:call|deal|lead|rep|agent|customer|account|day|week|month|hour|h|fte|unit|anruf|kunde|tag|stunde|std|appel|client|llamada|cliente)\b/iu.test(
      header,
    )
  )
    return true
  if (
    /\b(?:per|pro|par|por|je)\s(?:call|deal|lead|rep|agent|customer|account|user|seller|meeting|day|week|month|hour|minute|unit|head|capita|fte|cent|anruf|appel|llamada|gesprach|gespräch|kunde|client|cliente|tag|stunde|heure|hora)\b/iu.test(
      header,
    )
  )
    return true
  const words = headerWords(header)
  return words.some((word, index) => {
    if (word === 'rate' || word === 'ratio') {
      return index === words.length - 1 || words[index + 1] === '%' || ratedWords.has(words[index - 1] ?? '')
    }
    return dividedWords.has(word) || dividedStem.test(word) || isLatinMean(words, index)
  })
}
