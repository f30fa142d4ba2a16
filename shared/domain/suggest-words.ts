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
        'besitzer bearbeiter vendeur commercial vendedor venditore verkoper medewerker saljare selger handlowiec',
    ),
    words(
      'user employee assigned assignee consultant advisor closer setter representant propietario responsable',
    ),
  ],
  against: words(
    'id email mail phone team role region group queue manager contact account company date time number',
  ),
}

export const dealDayHeaders: HeaderRanks = {
  groups: [
    words('close closed closing won abschluss abschlussdatum geschlossen cierre cloture chiusura sluitdatum'),
    words('date day datum tag fecha data dag when'),
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
    words('amount revenue betrag umsatz montant importe monto importo bedrag omzet kwota'),
    words('value wert valeur valor'),
    words('total sales summe price preis prix'),
  ],
  against: words(
    'tax weighted expected probability unit units discount cost margin gross id forecast commission quantity qty ' +
      'time talk duration call calls lead leads deals days hours minutes seconds sec min rating count number index idx',
  ),
}

export const durationHeaders: HeaderRanks = {
  groups: [words('duration talk talktime dauer duree duracion durata gesprachsdauer billsec length')],
  against: words('wait waiting hold ring queue wrap date start end campaign'),
}

export const callsHeaders: HeaderRanks = {
  groups: [words('calls anrufe appels llamadas chiamate gesprekken')],
  against: words('missed time duration talk length rate'),
}

export const convertedHeaders: HeaderRanks = {
  groups: [words('converted conversion success successful sold subscribed abschluss vendu vendido')],
  against: words('date time rate id'),
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

/** Whether a stage is one of won deals, as CRM systems write it: `Closed Won`, `closedwon`, `Gewonnen`, `5 - Won`. */
export function saysWon(text: string): boolean {
  return /^(?:\d+\s)?(?:closed?\s?)?(?:won|win|gewonnen|gagne|gagnee|ganado|ganada|vinto|vinta|vunnen|vundet|wygrana|ganho)$/.test(
    plainStage(text),
  )
}

/** Whether a stage is one of lost deals: `Closed Lost`, `Verloren`, `Perdu`. */
export function saysLost(text: string): boolean {
  return /^(?:\d+\s)?(?:closed?\s?)?(?:lost|loss|verloren|perdu|perdue|perdido|perdida|perso|persa|forlorad|tabt|przegrana)$/.test(
    plainStage(text),
  )
}

export function saysYes(text: string): boolean {
  return /^(?:yes|y|true|1|ja|oui|si|sim|tak)$/.test(plainStage(text))
}

export function saysNo(text: string): boolean {
  return /^(?:no|n|false|0|nein|non|nao|nee|nej|nie)$/.test(plainStage(text))
}

/** A pipeline in brackets after a stage, accents and punctuation are left out. */
function plainStage(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]|\([^)]*\)/g, '')
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
}

/** The unit that a header names, as in `Duration (sec)` or `Talk time min`; null where it names none. */
export function durationUnitIn(header: string): Exclude<DurationUnit, 'asIs'> | null {
  if (/(?<![h:])\bmm?:ss\b|min:sec/i.test(header)) return 'seconds'
  if (/\bhh?:mm\b(?!:)/i.test(header)) return 'minutes'
  const found = headerWords(header)
  const has = (set: ReadonlySet<string>): boolean => found.some((word) => set.has(word))
  if (has(words('ms msec millis millisecond milliseconds'))) return 'milliseconds'
  if (has(words('s sec secs second seconds sekunden sek secondes segundos secondi seconden billsec')))
    return 'seconds'
  if (has(words('min mins minute minutes minuten minutos minuti'))) return 'minutes'
  return has(words('h hr hrs hour hours stunden std heures horas ore uren')) ? 'hours' : null
}
