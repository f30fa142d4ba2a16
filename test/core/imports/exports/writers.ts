import { inEncoding, inUtf16 } from './case'

/** How a program somewhere writes deals: its platform's own formats for days and money, its words, its letters. */
export type Writer = {
  readonly name: string
  /** By which numbers and days are written. */
  readonly locale: string
  readonly currency: string
  /** Who, when, stage and amount, with bars between. */
  readonly headers: string
  /** Won, lost and open, with bars between. */
  readonly stages: string
} & Ways

type Ways = {
  readonly delimiter?: ',' | ';' | '\t' | '|'
  readonly style?: Intl.NumberFormatOptions
  readonly day?: (on: string) => string
  readonly dayStyle?: Intl.DateTimeFormatOptions
  readonly encode?: (text: string) => Uint8Array
  /** Four people, where the letters of the encoding are others, with bars between. */
  readonly names?: string
  /** What stands around the table. */
  readonly above?: readonly string[]
  readonly below?: readonly string[]
  readonly lineEnd?: string
}

function writer(
  name: string,
  locale: string,
  currency: string,
  headers: string,
  stages: string,
  ways: Ways = {},
): Writer {
  return { name, locale, currency, headers, stages, ...ways }
}

const named = { day: 'numeric', month: 'short', year: 'numeric' } as const
const long = { day: 'numeric', month: 'long', year: 'numeric', weekday: 'long' } as const

export const writers: readonly Writer[] = [
  writer(
    'the United States',
    'en-US',
    'USD',
    'Owner|Close Date|Stage|Amount',
    'Closed Won|Closed Lost|Negotiation',
  ),
  writer(
    'the United States in words',
    'en-US',
    'USD',
    'Owner|Close Date|Stage|Amount',
    'Closed Won|Closed Lost|Negotiation',
    { dayStyle: long },
  ),
  writer(
    'Great Britain',
    'en-GB',
    'GBP',
    'Owner|Close Date|Stage|Amount',
    'Closed Won|Closed Lost|Negotiation',
    { delimiter: '\t' },
  ),
  writer('Germany', 'de-DE', 'EUR', 'Verkäufer|Abschlussdatum|Phase|Betrag', 'Gewonnen|Verloren|Angebot', {
    delimiter: ';',
    names: 'Jonas|Jörg Müller|Käthe|Groß',
    encode: (text) => inEncoding(text, 'windows-1252'),
  }),
  writer('Germany in words', 'de-DE', 'EUR', 'Betreuer|Datum|Status|Umsatz', 'gewonnen|verloren|offen', {
    delimiter: ';',
    dayStyle: long,
  }),
  writer('Austria', 'de-AT', 'EUR', 'Betreuer|Datum|Status|Umsatz', 'gewonnen|verloren|offen', {
    delimiter: ';',
  }),
  writer('Switzerland', 'de-CH', 'CHF', 'Betreuer|Datum|Status|Umsatz', 'Gewonnen|Verloren|Offen', {
    delimiter: ';',
  }),
  writer('French Switzerland', 'fr-CH', 'CHF', 'Vendeur|Date|Statut|Montant', 'Gagné|Perdu|En cours', {
    delimiter: ';',
  }),
  writer('France', 'fr-FR', 'EUR', 'Commercial|Date de clôture|Étape|Montant', 'Gagnée|Perdue|En cours', {
    delimiter: ';',
  }),
  writer(
    'France in words',
    'fr-FR',
    'EUR',
    'Commercial|Date de clôture|Étape|Montant',
    'Gagné|Perdu|En cours',
    { delimiter: ';', dayStyle: long },
  ),
  writer('Spain', 'es-ES', 'EUR', 'Vendedor|Fecha de cierre|Estado|Importe', 'Ganado|Perdido|Abierto', {
    delimiter: ';',
    dayStyle: named,
  }),
  writer('Mexico', 'es-MX', 'MXN', 'Vendedor|Fecha|Estado|Monto', 'Ganada|Perdida|Abierta'),
  writer('Italy', 'it-IT', 'EUR', 'Venditore|Data|Stato|Importo', 'Vinta|Persa|Aperta', { delimiter: ';' }),
  writer('Brazil', 'pt-BR', 'BRL', 'Vendedor|Data de fechamento|Etapa|Valor', 'Ganho|Perdido|Aberto', {
    delimiter: ';',
  }),
  writer('Portugal', 'pt-PT', 'EUR', 'Vendedor|Data|Estado|Valor', 'Ganha|Perdida|Aberta', {
    delimiter: ';',
  }),
  writer('the Netherlands', 'nl-NL', 'EUR', 'Verkoper|Datum|Fase|Bedrag', 'Gewonnen|Verloren|Open', {
    delimiter: ';',
    dayStyle: named,
  }),
  writer('Sweden', 'sv-SE', 'SEK', 'Säljare|Datum|Fas|Belopp', 'Vunnen|Förlorad|Öppen', { delimiter: ';' }),
  writer('Denmark', 'da-DK', 'DKK', 'Sælger|Dato|Fase|Beløb', 'Vundet|Tabt|Åben', { delimiter: ';' }),
  writer('Norway', 'nb-NO', 'NOK', 'Selger|Dato|Fase|Beløp', 'Vunnet|Tapt|Åpen', { delimiter: ';' }),
  writer('Finland', 'fi-FI', 'EUR', 'Myyjä|Päivä|Vaihe|Summa', 'Voitettu|Hävitty|Avoin', { delimiter: ';' }),
  writer('Poland', 'pl-PL', 'PLN', 'Handlowiec|Data|Etap|Kwota', 'Wygrana|Przegrana|Otwarta', {
    delimiter: ';',
    names: 'Łukasz|Zofia Wójcik|Świętosława|Jan Źrebiec',
    encode: (text) => inEncoding(text, 'windows-1250'),
  }),
  writer('Czechia', 'cs-CZ', 'CZK', 'Obchodník|Datum|Fáze|Částka', 'Vyhráno|Prohráno|Otevřeno', {
    delimiter: ';',
  }),
  writer('Hungary', 'hu-HU', 'HUF', 'Értékesítő|Dátum|Állapot|Amount', 'Megnyert|Elveszett|Nyitott', {
    delimiter: ';',
  }),
  writer('Romania', 'ro-RO', 'RON', 'Agent|Data|Stadiu|Amount', 'Câștigat|Pierdut|Deschis', {
    delimiter: ';',
  }),
  writer('Turkey', 'tr-TR', 'TRY', 'Temsilci|Tarih|Aşama|Tutar', 'Kazanıldı|Kaybedildi|Açık', {
    delimiter: ';',
  }),
  writer(
    'Russia',
    'ru-RU',
    'RUB',
    'Менеджер|Дата|Этап|Сумма',
    'Успешно реализовано|Закрыто и не реализовано|Переговоры',
    {
      delimiter: ';',
      names: 'Иван Петров|Ольга|Юлия Щукина|Пётр',
      encode: (text) => inEncoding(text.replaceAll('₽', 'руб.'), 'windows-1251'),
    },
  ),
  writer(
    'Russia in UTF-16 without its mark',
    'ru-RU',
    'RUB',
    'Менеджер|Дата|Этап|Сумма',
    'Успешно реализовано|Закрыто и не реализовано|Переговоры',
    { delimiter: '\t', encode: (text) => inUtf16(text, 'be').subarray(2) },
  ),
  writer('Ukraine in words', 'uk-UA', 'UAH', 'Менеджер|Дата|Етап|Сумма', 'Виграно|Програно|Переговори', {
    delimiter: ';',
    dayStyle: { day: 'numeric', month: 'long', year: 'numeric' },
  }),
  writer('Greece', 'el-GR', 'EUR', 'Agent|Date|Stage|Amount', 'Closed Won|Closed Lost|Negotiation', {
    delimiter: ';',
    dayStyle: named,
  }),
  writer('Japan', 'ja-JP', 'EUR', '担当者|成約日|フェーズ|金額', '受注|失注|商談中', {
    dayStyle: { dateStyle: 'long' },
    style: {},
  }),
  writer(
    'Japan in UTF-16 without its mark',
    'ja-JP',
    'EUR',
    '担当者|成約日|フェーズ|金額',
    '受注|失注|商談中',
    { delimiter: '\t', style: {}, encode: (text) => inUtf16(text, 'le').subarray(2) },
  ),
  writer('China', 'zh-CN', 'CNY', '负责人|成交日期|阶段|金额', '赢单|输单|谈判', {
    dayStyle: { dateStyle: 'full' },
  }),
  writer('Korea', 'ko-KR', 'EUR', '담당자|날짜|단계|금액', '수주|실주|협상', {
    dayStyle: { dateStyle: 'full' },
    style: {},
  }),
  writer('India', 'en-IN', 'INR', 'Owner|Close Date|Stage|Amount', 'Closed Won|Closed Lost|Negotiation'),
  writer(
    'India in Devanagari',
    'hi-IN-u-nu-deva',
    'INR',
    'Owner|Close Date|Stage|Amount',
    'Closed Won|Closed Lost|Negotiation',
  ),
  writer('Bengal', 'bn-BD', 'BDT', 'Owner|Close Date|Stage|Amount', 'Closed Won|Closed Lost|Negotiation'),
  writer('Egypt', 'ar-EG', 'EGP', 'المندوب|تاريخ الإغلاق|المرحلة|المبلغ', 'تم الفوز|خسارة|مفتوحة', {
    delimiter: ';',
  }),
  writer(
    'the Emirates',
    'ar-AE-u-nu-arab',
    'AED',
    'المندوب|تاريخ الإغلاق|المرحلة|المبلغ',
    'تم الفوز|خسارة|مفتوحة',
    { delimiter: ';' },
  ),
  writer(
    'Persian digits',
    'fa-IR-u-ca-gregory',
    'EUR',
    'Owner|Close Date|Stage|Amount',
    'Closed Won|Closed Lost|Negotiation',
    { delimiter: ';', style: {} },
  ),
  writer('Israel', 'he-IL', 'ILS', 'Owner|Close Date|Stage|Amount', 'Closed Won|Closed Lost|Negotiation'),
  writer('Indonesia', 'id-ID', 'IDR', 'Sales rep|Tanggal|Stage|Amount', 'Menang|Kalah|Terbuka', {
    delimiter: ';',
    style: { minimumFractionDigits: 2 },
  }),
  writer('Vietnam', 'vi-VN', 'EUR', 'Owner|Close Date|Stage|Amount', 'Thắng|Thua|Mở', { delimiter: ';' }),
  writer(
    'South Africa',
    'en-ZA',
    'ZAR',
    'Owner|Close Date|Stage|Amount',
    'Closed Won|Closed Lost|Negotiation',
    { delimiter: ';' },
  ),
  writer('Canada in French', 'fr-CA', 'CAD', 'Commercial|Date|Statut|Montant', 'Gagné|Perdu|En cours', {
    delimiter: ';',
  }),
  writer(
    'accountants, with brackets',
    'en-US',
    'USD',
    'Owner|Close Date|Stage|Amount',
    'Closed Won|Closed Lost|Negotiation',
    { style: { style: 'currency', currency: 'USD', currencySign: 'accounting' } },
  ),
  writer(
    'a report with a title, subtotals and notes',
    'en-US',
    'USD',
    'Owner|Close Date|Stage|Amount',
    'Closed Won|Closed Lost|Negotiation',
    {
      above: ['Deals closed', 'As of 11/20/2026 9:00 AM', ''],
      below: ['Grand Total,,,"1,000.00"', '', '"Confidential, do not distribute"'],
      lineEnd: '\r\n',
    },
  ),
  writer(
    'a program in Java',
    'en-US',
    'USD',
    'Owner|Close Date|Stage|Amount',
    'Closed Won|Closed Lost|Negotiation',
    { day: (on) => `${on}T00:00:00`, style: { useGrouping: false } },
  ),
]
