import { dealsIn, type ExportCase, inEncoding, inUtf16, threeDeals } from './case'

const dots = ['13.01.2026', '28.01.2026', '14.01.2026'] as const
const slashes = ['13/01/2026', '28/01/2026', '14/01/2026'] as const
const dashes = ['13-01-2026', '28-01-2026', '14-01-2026'] as const
const commas = ['1234,56', '99,90', '50,00'] as const

/** “Save as CSV” of spreadsheets in many countries, in the encodings and with the words they really have. */
export const spreadsheets: readonly ExportCase[] = [
  {
    name: 'German Excel, Windows-1252',
    content: inEncoding(
      dealsIn({
        headers: 'Verkäufer|Abschlussdatum|Phase|Betrag',
        delimiter: ';',
        days: dots,
        amounts: ['1.234,56 €', '99,90 €', '50,00 €'],
        stages: ['Gewonnen', 'Verloren'],
      }),
      'windows-1252',
    ),
    exact: threeDeals,
  },
  {
    name: 'Austrian Excel, spaces between thousands',
    content: dealsIn({
      headers: 'Betreuer|Abschlussdatum|Phase|Betrag',
      delimiter: ';',
      days: dots,
      amounts: ['1\u00a0234,56', '99,90', '50,00'],
      stages: ['gewonnen', 'verloren'],
    }),
    told: [/without a currency are taken as EUR/],
    exact: threeDeals,
  },
  {
    name: 'Swiss Excel, apostrophes',
    currency: 'CHF',
    content: dealsIn({
      headers: 'Betreuer|Abschlussdatum|Phase|Betrag CHF',
      delimiter: ';',
      days: dots,
      amounts: ['1’234.56', '99.90', '50.00'],
      stages: ['Gewonnen', 'Verloren'],
    }),
    exact: threeDeals,
  },
  {
    name: 'French Excel, narrow spaces',
    content: dealsIn({
      headers: 'Commercial|Date de clôture|Étape|Montant',
      delimiter: ';',
      days: slashes,
      amounts: ['1\u202f234,56\u00a0€', '99,90\u00a0€', '50,00\u00a0€'],
      stages: ['Gagné', 'Perdu'],
    }),
    exact: threeDeals,
  },
  {
    name: 'Spanish Excel',
    content: inEncoding(
      dealsIn({
        headers: 'Vendedor|Fecha de cierre|Estado|Importe',
        delimiter: ';',
        days: slashes,
        amounts: ['1.234,56 €', '99,90 €', '50,00 €'],
        stages: ['Ganado', 'Perdido'],
      }),
      'windows-1252',
    ),
    exact: threeDeals,
  },
  {
    name: 'Italian Excel, short years',
    content: dealsIn({
      headers: 'Venditore|Data di chiusura|Stato|Importo',
      delimiter: ';',
      days: ['13/01/26', '28/01/26', '14/01/26'],
      amounts: ['€ 1.234,56', '€ 99,90', '€ 50,00'],
      stages: ['Vinto', 'Perso'],
    }),
    exact: threeDeals,
  },
  {
    name: 'Polish Excel',
    currency: 'PLN',
    content: dealsIn({
      headers: 'Handlowiec|Data zamknięcia|Etap|Kwota',
      delimiter: ';',
      days: dots,
      amounts: ['1 234,56 zł', '99,90 zł', '50,00 zł'],
      stages: ['Wygrana', 'Przegrana'],
    }),
    exact: threeDeals,
  },
  {
    name: 'Swedish Excel',
    currency: 'SEK',
    content: dealsIn({
      headers: 'Säljare|Stängningsdatum|Fas|Belopp',
      delimiter: ';',
      amounts: ['1 234,56 kr', '99,90 kr', '50,00 kr'],
      stages: ['Vunnen', 'Förlorad'],
    }),
    told: [/in “kr”, which several currencies share/],
    exact: threeDeals,
  },
  {
    name: 'Danish Excel',
    currency: 'DKK',
    content: dealsIn({
      headers: 'Sælger|Dato|Fase|Beløb',
      delimiter: ';',
      days: dashes,
      amounts: ['1.234,56 kr.', '99,90 kr.', '50,00 kr.'],
      stages: ['Vundet', 'Tabt'],
    }),
    exact: threeDeals,
  },
  {
    name: 'Norwegian Excel',
    currency: 'NOK',
    content: dealsIn({
      headers: 'Selger|Dato|Fase|Beløp',
      delimiter: ';',
      days: dots,
      amounts: ['kr 1 234,56', 'kr 99,90', 'kr 50,00'],
      stages: ['Vunnet', 'Tapt'],
    }),
    exact: threeDeals,
  },
  {
    name: 'Finnish Excel',
    content: dealsIn({
      headers: 'Myyjä|Päivä|Vaihe|Summa (EUR)',
      delimiter: ';',
      days: ['13.1.2026', '28.1.2026', '14.1.2026'],
      amounts: commas,
      stages: ['Voitettu', 'Hävitty'],
    }),
    exact: threeDeals,
  },
  {
    name: 'Czech Excel',
    currency: 'CZK',
    content: dealsIn({
      headers: 'Obchodník|Datum|Fáze|Částka',
      delimiter: ';',
      days: dots,
      amounts: ['1 234,56 Kč', '99,90 Kč', '50,00 Kč'],
      stages: ['Vyhráno', 'Prohráno'],
    }),
    exact: threeDeals,
  },
  {
    name: 'Dutch Excel',
    content: dealsIn({
      headers: 'Verkoper|Sluitdatum|Fase|Bedrag',
      delimiter: ';',
      days: dashes,
      amounts: ['€ 1.234,56', '€ 99,90', '€ 50,00'],
      stages: ['Gewonnen', 'Verloren'],
    }),
    exact: threeDeals,
  },
  {
    name: 'Brazilian Excel',
    currency: 'BRL',
    content: dealsIn({
      headers: 'Vendedor|Data de fechamento|Etapa|Valor',
      delimiter: ';',
      days: slashes,
      amounts: ['R$ 1.234,56', 'R$ 99,90', 'R$ 50,00'],
      stages: ['Ganho', 'Perdido'],
    }),
    exact: threeDeals,
  },
  {
    name: 'British Excel',
    currency: 'GBP',
    content: dealsIn({
      headers: 'Owner|Close Date|Stage|Amount',
      days: slashes,
      amounts: ['£1,234.56', '£99.90', '£50.00'],
      stages: ['Won', 'Lost'],
    }),
    exact: threeDeals,
  },
  {
    name: 'Indian Excel, lakhs',
    currency: 'INR',
    content: dealsIn({
      headers: 'Owner|Close Date|Stage|Amount',
      days: dashes,
      amounts: ['₹ 12,34,567.00', '₹ 99.90', '₹ 50.00'],
      stages: ['Won', 'Lost'],
    }),
    exact: { ...threeDeals, 'Jonas 2026-01 Revenue': 123_456_700 },
  },
  {
    name: 'Japanese Excel, Shift-JIS',
    currency: 'JPY',
    content: inEncoding(
      dealsIn({
        headers: '担当者|成約日|フェーズ|金額',
        days: ['2026年1月13日', '2026年1月28日', '2026年1月14日'],
        amounts: ['1,234円', '99円', '50円'],
        stages: ['受注', '失注'],
      }),
      'shift_jis',
    ),
    asks: ['decimalMark'],
    answer: () => ({ decimalMark: 'point' }),
    exact: { ...threeDeals, 'Jonas 2026-01 Revenue': 123_400, 'Amara 2026-01 Revenue': 9_900 },
  },
  {
    name: 'Chinese export',
    currency: 'CNY',
    content: dealsIn({
      headers: '负责人|成交日期|阶段|金额(CNY)',
      days: ['2026/1/13', '2026/1/28', '2026/1/14'],
      stages: ['赢单', '输单'],
    }),
    exact: threeDeals,
  },
  {
    name: 'Korean export',
    currency: 'KRW',
    content: dealsIn({
      headers: '담당자|날짜|단계|금액',
      days: ['2026년 1월 13일', '2026년 1월 28일', '2026년 1월 14일'],
      amounts: ['₩1234', '₩99', '₩50'],
      stages: ['수주', '실주'],
    }),
    exact: { ...threeDeals, 'Jonas 2026-01 Revenue': 123_400, 'Amara 2026-01 Revenue': 9_900 },
  },
  {
    name: 'Russian Excel, Windows-1251',
    currency: 'RUB',
    content: inEncoding(
      dealsIn({
        headers: 'Ответственный|Дата закрытия|Стадия|Сумма',
        delimiter: ';',
        days: dots,
        amounts: ['1\u00a0234,56', '99,90', '50,00'],
        stages: ['Успешно реализовано', 'Закрыто и не реализовано'],
      }),
      'windows-1251',
    ),
    exact: threeDeals,
  },
  {
    name: 'Turkish Excel',
    currency: 'TRY',
    content: dealsIn({
      headers: 'Temsilci|Tarih|Aşama|Tutar',
      delimiter: ';',
      days: dots,
      amounts: ['₺1.234,56', '₺99,90', '₺50,00'],
      stages: ['Kazanıldı', 'Kaybedildi'],
    }),
    exact: threeDeals,
  },
  {
    name: 'Excel “Unicode text”, UTF-16 and tabs',
    content: inUtf16(dealsIn({ headers: 'Owner|Close Date|Stage|Amount', delimiter: '\t' }), 'le'),
    exact: threeDeals,
  },
  {
    name: 'UTF-16, big end first, and pipes',
    content: inUtf16(dealsIn({ headers: 'Owner|Close Date|Stage|Amount', delimiter: '\t' }), 'be'),
    exact: threeDeals,
  },
  {
    name: 'a first line that names the delimiter',
    content: `sep=;\r\n${dealsIn({ headers: 'Owner|Close Date|Stage|Amount', delimiter: ';' })}`,
    exact: threeDeals,
  },
  {
    name: 'lines that end with CR alone',
    content: dealsIn({ headers: 'Owner|Close Date|Stage|Amount', delimiter: ';', lineEnd: '\r' }),
    exact: threeDeals,
  },
  {
    name: 'days as numbers of a spreadsheet',
    content: dealsIn({ headers: 'Owner|Close Date|Stage|Amount', days: ['46035', '46050', '46036'] }),
    asks: ['serialDays'],
    answer: ({ when }) => (when.kind === 'column' ? { when: { ...when, serialsFrom: '1900' } } : {}),
    exact: threeDeals,
  },
  {
    name: 'days as numbers of a spreadsheet that counts from 1904',
    content: dealsIn({ headers: 'Owner|Close Date|Stage|Amount', days: ['44573', '44588', '44574'] }),
    asks: ['serialDays'],
    answer: ({ when }) => (when.kind === 'column' ? { when: { ...when, serialsFrom: '1904' } } : {}),
    exact: threeDeals,
  },
]
