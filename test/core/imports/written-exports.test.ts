import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/domain/calendar'
import type { ImportPlan } from '../../../shared/domain/import-plan'
import { suggestPlan } from '../../../shared/domain/suggest-plan'
import { createAll } from '../../builders/import-plan'
import { type ImportingCore, openImportingCore } from '../../helpers/imports'
import { inEncoding, inUtf16 } from './exports/case'

/** What happened, before any program has written it down. */
type Deal = {
  /** One of four people. */
  readonly owner: number
  readonly on: string
  readonly outcome: 'won' | 'lost' | 'open'
  readonly cents: number
}

/** How a program somewhere writes deals: its platform's own formats for days and money, its words, its letters. */
type Writer = {
  readonly name: string
  /** Locale by which numbers and days are written. */
  readonly locale: string
  readonly currency: string
  readonly headers: readonly [who: string, when: string, stage: string, amount: string]
  readonly stages: readonly [won: string, lost: string, open: string]
  readonly delimiter?: ',' | ';' | '\t' | '|'
  readonly style?: Intl.NumberFormatOptions
  readonly day?: (on: string) => string
  readonly dayStyle?: Intl.DateTimeFormatOptions
  readonly encode?: (text: string) => Uint8Array
  /** Four people, where the letters of the encoding are others. */
  readonly names?: readonly [string, string, string, string]
  /** What stands around the table. */
  readonly above?: readonly string[]
  readonly below?: readonly string[]
  readonly lineEnd?: string
  readonly asks?: readonly string[]
  readonly answer?: (plan: ImportPlan) => Partial<ImportPlan>
}

const names = ['Jonas', 'Amara', 'Zoë Ånestad', 'Søren'] as const
const numeric = { day: '2-digit', month: '2-digit', year: 'numeric' } as const
const named = { day: 'numeric', month: 'short', year: 'numeric' } as const
const long = { day: 'numeric', month: 'long', year: 'numeric', weekday: 'long' } as const
const english = ['Owner', 'Close Date', 'Stage', 'Amount'] as const
const won = ['Closed Won', 'Closed Lost', 'Negotiation'] as const

const writers: readonly Writer[] = [
  { name: 'the United States', locale: 'en-US', currency: 'USD', headers: english, stages: won },
  { name: 'the United States in words', locale: 'en-US', currency: 'USD', headers: english, stages: won, dayStyle: long },
  { name: 'Great Britain', locale: 'en-GB', currency: 'GBP', headers: english, stages: won, delimiter: '\t' },
  { name: 'Germany', locale: 'de-DE', currency: 'EUR', headers: ['Verkäufer', 'Abschlussdatum', 'Phase', 'Betrag'], stages: ['Gewonnen', 'Verloren', 'Angebot'], delimiter: ';', names: ['Jonas', 'Jörg Müller', 'Käthe', 'Groß'], encode: (text) => inEncoding(text, 'windows-1252') },
  { name: 'Germany in words', locale: 'de-DE', currency: 'EUR', headers: ['Betreuer', 'Datum', 'Status', 'Umsatz'], stages: ['gewonnen', 'verloren', 'offen'], delimiter: ';', dayStyle: long },
  { name: 'Austria', locale: 'de-AT', currency: 'EUR', headers: ['Betreuer', 'Datum', 'Status', 'Umsatz'], stages: ['gewonnen', 'verloren', 'offen'], delimiter: ';' },
  { name: 'Switzerland', locale: 'de-CH', currency: 'CHF', headers: ['Betreuer', 'Datum', 'Status', 'Umsatz'], stages: ['Gewonnen', 'Verloren', 'Offen'], delimiter: ';' },
  { name: 'French Switzerland', locale: 'fr-CH', currency: 'CHF', headers: ['Vendeur', 'Date', 'Statut', 'Montant'], stages: ['Gagné', 'Perdu', 'En cours'], delimiter: ';' },
  { name: 'France', locale: 'fr-FR', currency: 'EUR', headers: ['Commercial', 'Date de clôture', 'Étape', 'Montant'], stages: ['Gagnée', 'Perdue', 'En cours'], delimiter: ';' },
  { name: 'France in words', locale: 'fr-FR', currency: 'EUR', headers: ['Commercial', 'Date de clôture', 'Étape', 'Montant'], stages: ['Gagné', 'Perdu', 'En cours'], delimiter: ';', dayStyle: long },
  { name: 'Spain', locale: 'es-ES', currency: 'EUR', headers: ['Vendedor', 'Fecha de cierre', 'Estado', 'Importe'], stages: ['Ganado', 'Perdido', 'Abierto'], delimiter: ';', dayStyle: named },
  { name: 'Mexico', locale: 'es-MX', currency: 'MXN', headers: ['Vendedor', 'Fecha', 'Estado', 'Monto'], stages: ['Ganada', 'Perdida', 'Abierta'] },
  { name: 'Italy', locale: 'it-IT', currency: 'EUR', headers: ['Venditore', 'Data', 'Stato', 'Importo'], stages: ['Vinta', 'Persa', 'Aperta'], delimiter: ';' },
  { name: 'Brazil', locale: 'pt-BR', currency: 'BRL', headers: ['Vendedor', 'Data de fechamento', 'Etapa', 'Valor'], stages: ['Ganho', 'Perdido', 'Aberto'], delimiter: ';' },
  { name: 'Portugal', locale: 'pt-PT', currency: 'EUR', headers: ['Vendedor', 'Data', 'Estado', 'Valor'], stages: ['Ganha', 'Perdida', 'Aberta'], delimiter: ';' },
  { name: 'the Netherlands', locale: 'nl-NL', currency: 'EUR', headers: ['Verkoper', 'Datum', 'Fase', 'Bedrag'], stages: ['Gewonnen', 'Verloren', 'Open'], delimiter: ';', dayStyle: named },
  { name: 'Sweden', locale: 'sv-SE', currency: 'SEK', headers: ['Säljare', 'Datum', 'Fas', 'Belopp'], stages: ['Vunnen', 'Förlorad', 'Öppen'], delimiter: ';' },
  { name: 'Denmark', locale: 'da-DK', currency: 'DKK', headers: ['Sælger', 'Dato', 'Fase', 'Beløb'], stages: ['Vundet', 'Tabt', 'Åben'], delimiter: ';' },
  { name: 'Norway', locale: 'nb-NO', currency: 'NOK', headers: ['Selger', 'Dato', 'Fase', 'Beløp'], stages: ['Vunnet', 'Tapt', 'Åpen'], delimiter: ';' },
  { name: 'Finland', locale: 'fi-FI', currency: 'EUR', headers: ['Myyjä', 'Päivä', 'Vaihe', 'Summa'], stages: ['Voitettu', 'Hävitty', 'Avoin'], delimiter: ';' },
  { name: 'Poland', locale: 'pl-PL', currency: 'PLN', headers: ['Handlowiec', 'Data', 'Etap', 'Kwota'], stages: ['Wygrana', 'Przegrana', 'Otwarta'], delimiter: ';', names: ['Łukasz', 'Zofia Wójcik', 'Świętosława', 'Jan Źrebiec'], encode: (text) => inEncoding(text, 'windows-1250') },
  { name: 'Czechia', locale: 'cs-CZ', currency: 'CZK', headers: ['Obchodník', 'Datum', 'Fáze', 'Částka'], stages: ['Vyhráno', 'Prohráno', 'Otevřeno'], delimiter: ';' },
  { name: 'Hungary', locale: 'hu-HU', currency: 'HUF', headers: ['Értékesítő', 'Dátum', 'Állapot', 'Amount'], stages: ['Megnyert', 'Elveszett', 'Nyitott'], delimiter: ';' },
  { name: 'Romania', locale: 'ro-RO', currency: 'RON', headers: ['Agent', 'Data', 'Stadiu', 'Amount'], stages: ['Câștigat', 'Pierdut', 'Deschis'], delimiter: ';' },
  { name: 'Turkey', locale: 'tr-TR', currency: 'TRY', headers: ['Temsilci', 'Tarih', 'Aşama', 'Tutar'], stages: ['Kazanıldı', 'Kaybedildi', 'Açık'], delimiter: ';' },
  { name: 'Russia', locale: 'ru-RU', currency: 'RUB', headers: ['Менеджер', 'Дата', 'Этап', 'Сумма'], stages: ['Успешно реализовано', 'Закрыто и не реализовано', 'Переговоры'], delimiter: ';', names: ['Иван Петров', 'Ольга', 'Юлия Щукина', 'Пётр'], encode: (text) => inEncoding(text.replaceAll('₽', 'руб.'), 'windows-1251') },
  { name: 'Russia in UTF-16 without its mark', locale: 'ru-RU', currency: 'RUB', headers: ['Менеджер', 'Дата', 'Этап', 'Сумма'], stages: ['Успешно реализовано', 'Закрыто и не реализовано', 'Переговоры'], delimiter: '\t', encode: (text) => inUtf16(text, 'be').subarray(2) },
  { name: 'Ukraine in words', locale: 'uk-UA', currency: 'UAH', headers: ['Менеджер', 'Дата', 'Етап', 'Сумма'], stages: ['Виграно', 'Програно', 'Переговори'], delimiter: ';', dayStyle: { day: 'numeric', month: 'long', year: 'numeric' } },
  { name: 'Greece', locale: 'el-GR', currency: 'EUR', headers: ['Agent', 'Date', 'Stage', 'Amount'], stages: won, delimiter: ';', dayStyle: named },
  { name: 'Japan', locale: 'ja-JP', currency: 'EUR', headers: ['担当者', '成約日', 'フェーズ', '金額'], stages: ['受注', '失注', '商談中'], dayStyle: { dateStyle: 'long' }, style: {} },
  { name: 'Japan in UTF-16 without its mark', locale: 'ja-JP', currency: 'EUR', headers: ['担当者', '成約日', 'フェーズ', '金額'], stages: ['受注', '失注', '商談中'], delimiter: '\t', style: {}, encode: (text) => inUtf16(text, 'le').subarray(2) },
  { name: 'China', locale: 'zh-CN', currency: 'CNY', headers: ['负责人', '成交日期', '阶段', '金额'], stages: ['赢单', '输单', '谈判'], dayStyle: { dateStyle: 'full' } },
  { name: 'Korea', locale: 'ko-KR', currency: 'EUR', headers: ['담당자', '날짜', '단계', '금액'], stages: ['수주', '실주', '협상'], dayStyle: { dateStyle: 'full' }, style: {} },
  { name: 'India', locale: 'en-IN', currency: 'INR', headers: english, stages: won },
  { name: 'India in Devanagari', locale: 'hi-IN-u-nu-deva', currency: 'INR', headers: english, stages: won },
  { name: 'Bengal', locale: 'bn-BD', currency: 'BDT', headers: english, stages: won },
  { name: 'Egypt', locale: 'ar-EG', currency: 'EGP', headers: ['المندوب', 'تاريخ الإغلاق', 'المرحلة', 'المبلغ'], stages: ['تم الفوز', 'خسارة', 'مفتوحة'], delimiter: ';' },
  { name: 'the Emirates', locale: 'ar-AE-u-nu-arab', currency: 'AED', headers: ['المندوب', 'تاريخ الإغلاق', 'المرحلة', 'المبلغ'], stages: ['تم الفوز', 'خسارة', 'مفتوحة'], delimiter: ';' },
  { name: 'Persian digits', locale: 'fa-IR-u-ca-gregory', currency: 'EUR', headers: english, stages: won, delimiter: ';', style: {} },
  { name: 'Israel', locale: 'he-IL', currency: 'ILS', headers: english, stages: won },
  { name: 'Indonesia', locale: 'id-ID', currency: 'IDR', headers: ['Sales rep', 'Tanggal', 'Stage', 'Amount'], stages: ['Menang', 'Kalah', 'Terbuka'], delimiter: ';', style: { minimumFractionDigits: 2 } },
  { name: 'Vietnam', locale: 'vi-VN', currency: 'EUR', headers: english, stages: ['Thắng', 'Thua', 'Mở'], delimiter: ';' },
  { name: 'South Africa', locale: 'en-ZA', currency: 'ZAR', headers: english, stages: won, delimiter: ';' },
  { name: 'Canada in French', locale: 'fr-CA', currency: 'CAD', headers: ['Commercial', 'Date', 'Statut', 'Montant'], stages: ['Gagné', 'Perdu', 'En cours'], delimiter: ';' },
  { name: 'accountants, with brackets', locale: 'en-US', currency: 'USD', headers: english, stages: won, style: { style: 'currency', currency: 'USD', currencySign: 'accounting' } },
  { name: 'a report with a title, subtotals and notes', locale: 'en-US', currency: 'USD', headers: english, stages: won, above: ['Deals closed', 'As of 11/20/2026 9:00 AM', ''], below: ['Grand Total,,,"1,000.00"', '', '"Confidential, do not distribute"'], lineEnd: '\r\n' },
  { name: 'a program in Java', locale: 'en-US', currency: 'USD', headers: english, stages: won, day: (on) => `${on}T00:00:00`, style: { useGrouping: false } },
]

const dayMs = (on: string): number => Date.parse(`${on}T12:00:00Z`)

function written(writer: Writer, deals: readonly Deal[]): string | Uint8Array {
  const { delimiter = ',', lineEnd = '\n', above = [], below = [] } = writer
  const money = new Intl.NumberFormat(writer.locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    ...(writer.style ?? { style: 'currency', currency: writer.currency }),
  })
  const days = new Intl.DateTimeFormat(writer.locale, { timeZone: 'UTC', ...(writer.dayStyle ?? numeric) })
  const dayText = writer.day ?? ((on: string): string => days.format(dayMs(on)))
  const cell = (text: string): string => (text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text)
  const people = writer.names ?? names
  const stage = { won: writer.stages[0], lost: writer.stages[1], open: writer.stages[2] }
  const lines = [
    ...above,
    writer.headers.join(delimiter),
    ...deals.map(({ owner, on, outcome, cents }) =>
      [people[owner] ?? '', dayText(on), stage[outcome], money.format(cents / 100)].map(cell).join(delimiter),
    ),
    ...below,
  ]
  const text = lines.map((line) => line + lineEnd).join('')
  return writer.encode?.(text) ?? text
}

/** What has to come out, worked out from the deals alone. */
function truthOf(deals: readonly Deal[], people: readonly string[]): Map<string, number> {
  const truth = new Map<string, number>()
  const add = (key: string, value: number): void => void truth.set(key, (truth.get(key) ?? 0) + value)
  const decided = new Map<string, { won: number; all: number }>()
  for (const { owner, on, outcome, cents } of deals) {
    if (outcome === 'open') continue
    const month = `${people[owner]} ${on.slice(0, 7)}`
    const rate = decided.get(month) ?? { won: 0, all: 0 }
    decided.set(month, rate)
    rate.all++
    if (outcome === 'lost') continue
    rate.won++
    add(`${month} Closed deals`, 1)
    add(`${month} Revenue`, cents)
  }
  for (const [month, { won: some, all }] of decided) truth.set(`${month} Win rate`, (100 * some) / all)
  return truth
}

async function readBack(core: ImportingCore, writer: Writer, deals: readonly Deal[]): Promise<unknown> {
  const file = await core.stage('export.csv', written(writer, deals))
  const draft = suggestPlan(file, await core.client.metrics.list(), [])
  const { who, when } = draft
  const columns = file.columns.map(({ label, content }) => `${label}: ${JSON.stringify(content)}`).join('\n')
  if (who === null || when === null) throw new Error(`who or when was not suggested\n${columns}`)
  const names = file.columns[who.column]?.values?.map(({ value }) => value) ?? []
  const plan: ImportPlan = { ...draft, who, when, people: createAll(...names) }
  const before = await core.client.imports.preview(plan)
  const answered = writer.answer === undefined ? before : await core.client.imports.preview({ ...plan, ...writer.answer(plan) })
  return {
    asks: before.questions.map(({ kind }) => kind),
    rejected: answered.rejected.map(({ reason, raw }) => `${reason}: ${raw}`),
    values: new Map(answered.changes.map(({ personName, month, metricName, after }) => [`${personName} ${month} ${metricName}`, after])),
  }
}

const deal = fc.record({
  owner: fc.integer({ min: 0, max: 3 }),
  on: fc.integer({ min: 0, max: 680 }).map((n) => addDays('2025-01-01', n)),
  outcome: fc.constantFrom('won', 'lost', 'open'),
  cents: fc.oneof(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 100_000, max: 2_000_000_099 })),
}) satisfies fc.Arbitrary<Deal>

/** Deals that prove the order of days and the decimal mark, and show every stage, whatever else is among them. */
const deals = fc.array(deal, { minLength: 1, maxLength: 60 }).map((some): Deal[] => [
  { owner: 0, on: '2025-01-13', outcome: 'won', cents: 1_234_556 },
  { owner: 1, on: '2025-03-28', outcome: 'lost', cents: 9_990 },
  { owner: 2, on: '2025-04-14', outcome: 'open', cents: 9_990 },
  ...some,
])

describe('deals as they happened come back from an export of', () => {
  test.each(writers)('$name', async (writer) => {
    const core = await openImportingCore({ currency: writer.currency })
    await fc.assert(
      fc.asyncProperty(deals, async (some) => {
        const read = await readBack(core, writer, some)
        expect(read).toEqual({
          asks: writer.asks ?? [],
          rejected: [],
          values: truthOf(some, writer.names ?? names),
        })
      }),
      { numRuns: 6 },
    )
  })
})
