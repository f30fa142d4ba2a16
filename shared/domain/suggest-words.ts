import { headerWords } from './header-words'
import type { DurationUnit } from './import-plan'

/** Headers by how well they fit a role: the first group best, `against` never. */
export type HeaderRanks = {
  readonly groups: readonly ReadonlySet<string>[]
  readonly against: ReadonlySet<string>
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

export const whoHeaders: HeaderRanks = {
  groups: [
    words(
      'owner agent rep reps representative salesperson salesman seller verkaufer vertriebler betreuer mitarbeiter ' +
        'besitzer bearbeiter vendeur commercial vendedor vendedora venditore verkoper medewerker saljare selger saelger sælger handlowiec ' +
        'المندوب البائع الموظف المالك المسؤول myyja obchodnik temsilci 担当者 所有者 営業担当 负责人 所有人 담당자 ответственныи менеджер сотрудник ' +
        'vertreter kundenberater sachbearbeiter conseiller agente operatore operador consultor doradca opiekun ertekesito ' +
        'ae sdr bdr 担当 営業 坐席 销售员 영업사원 상담원 оператор агент продавец נציג فروشنده کارشناس',
    ),
    words(
      'user employee assigned assignee consultant advisor closer setter representant propietario proprietario responsable ' +
        'responsabile zustandig eigenaar agare ejer eier omistaja vlastnik sahibi',
    ),
  ],
  against: words(
    'id email mail phone team role region group queue manager contact account company date time number',
  ),
}

export const dealDayHeaders: HeaderRanks = {
  groups: [
    words(
      'close closed closing won abschluss abschlussdatum geschlossen cierre cloture chiusura sluitdatum fechamento ' +
        'zamkniecia stangningsdatum 成約日 完了予定日 受注日 成交日期 结束日期 закрытия',
    ),
    words('date day datum tag fecha data dag when dato tarih 日付 日期 날짜 дата'),
    words('created timestamp time start'),
  ],
  against: words('modified updated birth due next last expected'),
}

export const otherDayHeaders: HeaderRanks = {
  groups: [
    words('date day datum tag fecha data dag when start started call called timestamp month monat mois mes'),
    words('time created close closed end ended'),
  ],
  against: words('modified updated birth due next last'),
}

export const amountHeaders: HeaderRanks = {
  groups: [
    words(
      'amount revenue betrag umsatz montant importe monto importo bedrag omzet kwota belopp beløb beløp castka tutar ' +
        'fatturato faturamento facturacion ricavi ingresos receita omsattning omsetning omsætning przychod trzby liikevaihto ' +
        '売上 売上金額 売上高 销售额 매출 выручка 金額 金额 금액 сумма المبلغ القيمة الإيرادات',
    ),
    words('value wert valeur valor'),
    words('total sales summe summa price preis prix'),
  ],
  against: words(
    'tax weighted expected probability unit units discount cost margin gross id forecast commission quantity qty ' +
      'time talk duration call calls lead leads deals days hours minutes seconds sec min rating count number index idx',
  ),
}

export const durationHeaders: HeaderRanks = {
  groups: [
    words(
      'duration talk talktime dauer duree duracion durata gesprachsdauer anrufdauer telefondauer sprechzeit billsec length ' +
        'duracao duur gespreksduur samtalstid samtaltid varighet varighed varaktighet kesto delka trvani idotartam sure suresi ' +
        'durasi 通話時間 通话时长 通話時長 时长 時長 통화시간 длительность продолжительность المدة مدة مدت',
    ),
  ],
  against: words('wait waiting hold ring queue wrap date start end campaign'),
}

export const callsHeaders: HeaderRanks = {
  groups: [
    words(
      'calls anrufe appels llamadas chiamate gesprekken ligacoes chamadas samtal rozmowy hovory aramalar 通話件数 通話数 通话次数 통화건수 звонки звонков المكالمات',
    ),
  ],
  against: words('missed time duration talk length rate'),
}

export const convertedHeaders: HeaderRanks = {
  groups: [
    words('converted conversion conversions success successful sold subscribed abschluss vendu vendido'),
  ],
  against: words('date time rate id'),
}

export const leadsHeaders: HeaderRanks = {
  groups: [words('leads')],
  against: words('converted conversion conversions success sold won lost date time id open'),
}

/** Whether a status is one of converted leads: `Converted`, `Konvertiert`. */
export function saysConverted(text: string): boolean {
  return /^(?:closed )?(?:converted|konvertiert|converti|convertie|convertido|convertida|convertito|convertita|geconverteerd|konverterad|konverteret|konvertert|skonwertowany)$/.test(
    plainStage(text),
  )
}

/** Whether days under a header are those of won deals only, so that lost deals have none there. */
export function isOfWonOnly(header: string): boolean {
  return headerWords(header).some((word) => word === 'won' || saysWon(word))
}

/** How well a header fits: 3 for the best group of three, 0 where it does not fit or speaks against itself. */
export function rankOf(header: string, { groups, against }: HeaderRanks): number {
  const found = headerWords(header)
  if (found.some((word) => against.has(word))) return 0
  const group = groups.findIndex((set) => found.some((word) => set.has(word)))
  return group < 0 ? 0 : groups.length - group
}

/** Words for deals that were won, without accents: en de fr es it pt nl pl sv da no fi cs tr ja zh ko ru. */
const wonWords: ReadonlySet<string> = new Set(
  (
    'won|win|closed won|closedwon|close won|deal won|won deal|sale won|gewonnen|abgeschlossen und gewonnen|geschlossen gewonnen|geschlossen und gewonnen|auftrag erhalten|' +
    'gagne|gagnee|ferme gagne|fermee gagnee|cloture gagne|cloturee gagnee|conclu gagne|signe gagne|' +
    'ganado|ganada|cerrado ganado|cerrada ganada|cierre ganado|vinto|vinta|chiuso vinto|chiusa vinta|chiuso e vinto|acquisito|' +
    'ganho|ganha|fechado ganho|fechada e ganha|fechado e ganho|negocio ganho|gesloten gewonnen|' +
    'wygrana|wygrany|wygrane|zamkniete wygrane|zamknieta wygrana|zamkniete jako wygrane|vunnen|vunnet|stangd vunnen|vundet|lukket vundet|vant|lukket vunnet|' +
    'voitettu|suljettu voitettu|voitto|vyhrano|vyhrany|uzavreno vyhrano|kazanildi|kazanilan|kapali kazanildi|kapatildi kazanildi|' +
    '受注|成約|受注済み|クローズ受注|成交|赢单|贏單|已赢|已成交|成功|结束并赢得|수주|성사됨|계약 성사|종료 성사|성공|' +
    'فوز|ربح|تم الفوز|تم الربح|مغلق ربح|مغلق فوز|مغلق بنجاح|مكتسبة|' +
    'выиграно|выиграна|выигран|закрыто выиграно|успешно реализовано|сделка успешна|успешно|' +
    'виграно|закрито виграно|спечелена|спечелено|megnyert|megnyerve|castigat|castigata|inchis castigat|vyhrane|vyhrate|' +
    'uzavrete vyhrane|dobiveno|zatvoreno dobiveno|κερδισμενη|κερδισμενο|זכייה|thang|da thang|menang|موفق'
  ).split('|'),
)

/** Words for deals that were lost, in the same languages. */
const lostWords: ReadonlySet<string> = new Set(
  (
    'lost|loss|closed lost|closedlost|close lost|deal lost|lost deal|sale lost|verloren|abgeschlossen und verloren|geschlossen verloren|geschlossen und verloren|' +
    'perdu|perdue|ferme perdu|fermee perdue|cloture perdu|cloturee perdue|conclu perdu|' +
    'perdido|perdida|cerrado perdido|cerrada perdida|cierre perdido|perso|persa|chiuso perso|chiusa persa|chiuso e perso|' +
    'fechado perdido|fechada e perdida|fechado e perdido|negocio perdido|gesloten verloren|' +
    'przegrana|przegrany|przegrane|zamkniete przegrane|zamknieta przegrana|utracona|forlorad|forlorat|stangd forlorad|tabt|lukket tabt|tapt|lukket tapt|' +
    'havitty|suljettu havitty|menetetty|prohrano|uzavreno prohrano|ztraceno|kaybedildi|kaybedilen|kapali kaybedildi|kapatildi kaybedildi|' +
    '失注|クローズ失注|不成約|输单|輸單|丢单|已输|失败|结束并丢失|실주|실패|종료 실패|무산|' +
    'خسارة|خسر|تمت الخسارة|مغلق خسارة|مغلق خسر|مفقودة|' +
    'проиграно|проиграна|проигран|закрыто проиграно|закрыто и не реализовано|не реализовано|потеряно|сделка проиграна|' +
    'програно|закрито програно|загубена|загубено|elveszett|elvesztett|elvesztve|pierdut|pierduta|inchis pierdut|prehrane|' +
    'prehrate|uzavrete prehrane|izgubljeno|zatvoreno izgubljeno|χαμενη|χαμενο|הפסד|thua|da thua|kalah|ناموفق'
  ).split('|'),
)

/** Whether a stage is one of won deals, as CRM systems write it: `Closed Won`, `Closed (Won)`, `Gewonnen`, `5 - Won`, `受注`. */
export function saysWon(text: string): boolean {
  return stagesIn(text).some(
    (stage) => wonWords.has(stage) || (stage.startsWith('closed won ') && !/ lost\b/.test(stage)),
  )
}

/** Whether a stage is one of lost deals: `Closed Lost`, `Closed-Lost to Competition`, `Verloren`, `Perdu`, `失注`. */
export function saysLost(text: string): boolean {
  return stagesIn(text).some((stage) => lostWords.has(stage) || /^(?:closed lost|lost to) /.test(stage))
}

/** A stage without its number and what stands in brackets, which mostly is a pipeline, and with it: `Closed (Won)`. */
function stagesIn(text: string): string[] {
  return [text, text.replace(/[()]/g, ' ')].map((each) =>
    plainStage(each).replace(/^(?:(?:stage|phase) )?\d+ /, ''),
  )
}

export function saysYes(text: string): boolean {
  return /^(?:yes|y|true|1|ja|oui|si|sim|tak|kylla|ano|evet|да|はい|是|예)$/.test(plainStage(text))
}

export function saysNo(text: string): boolean {
  return /^(?:no|n|false|0|nein|non|nao|nee|nej|nei|nie|ei|ne|hayir|нет|いいえ|否|아니요)$/.test(
    plainStage(text),
  )
}

/** Whether a text marks figures that came about: `Actual`, `Ist`, `Réel`. */
export function saysActual(text: string): boolean {
  return /^(?:actuals?|ist|reel|realise|real|reale|effettivo|realizado|werkelijk|utfall|rzeczywiste)$/.test(
    plainStage(text),
  )
}

/** Whether a text marks figures that were planned: `Budget`, `Forecast`, `Soll`. */
export function saysPlanned(text: string): boolean {
  return /^(?:budget|plan|planned|forecast|target|quota|soll|prognose|prevu|objectif|presupuesto|objetivo|previsto|orcado|meta|begroot|prognos)$/.test(
    plainStage(text),
  )
}

/** What stands in brackets, accents and punctuation are left out. */
function plainStage(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]|\([^)]*\)/g, '')
    .normalize('NFC')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
}

const timeUnits: readonly (readonly [
  Exclude<DurationUnit, 'asIs' | 'days'>,
  ReadonlySet<string>,
  RegExp | null,
])[] = [
  ['milliseconds', words('ms msec millis millisecond milliseconds'), null],
  [
    'seconds',
    words(
      's sec secs second seconds sekunden sek secondes segundos secondi seconden sekunder sekund seg sn saniye сек секунд billsec',
    ),
    /[秒초]/u,
  ],
  [
    'minutes',
    words('min mins minute minutes minuten minutos minuti minuter minutter dk dakika мин минут'),
    /^\s*[分분]\s*$|分钟|分鐘/u,
  ],
  ['hours', words('h hr hrs hour hours stunden std heures horas ore uren'), null],
]

/**
 * The unit that a header names, as in `Duration (sec)` or `Talk time min`; null where it names none. What stands in
 * brackets comes first: `Second call (min)` is in minutes.
 */
export function durationUnitIn(header: string): Exclude<DurationUnit, 'asIs'> | null {
  if (/(?<![h:])\bmm?:ss\b|min:sec/i.test(header)) return 'seconds'
  if (/\bhh?:mm\b(?!:)/i.test(header)) return 'minutes'
  const bracketed = /[([（]([^)\]）]*)[)\]）]/u.exec(header)?.[1]
  return (bracketed === undefined ? null : unitSaid(bracketed)) ?? unitSaid(header)
}

function unitSaid(text: string): Exclude<DurationUnit, 'asIs' | 'days'> | null {
  // the s of `Agent's talk time` is no unit, and `Min duration` is the shortest one
  const found = headerWords(text.replace(/['\u2019]s(?!\p{L})/gu, ''))
  const said = found[0] === 'min' && found.length > 1 ? found.slice(1) : found
  const unit = timeUnits.find(([, set, sign]) => said.some((word) => set.has(word)) || sign?.test(text))
  return unit?.[0] ?? null
}
