import fc from 'fast-check'
import { addDays } from '../../../../shared/domain/calendar'
import type { ImportPlan } from '../../../../shared/domain/import-plan'
import { suggestPlan } from '../../../../shared/domain/suggest-plan'
import { createAll } from '../../../builders/import-plan'
import type { ImportingCore } from '../../../helpers/imports'
import type { Writer } from './writers'

/** What happened, before any program has written it down. */
export type Deal = {
  /** One of four people. */
  readonly owner: number
  readonly on: string
  readonly outcome: 'won' | 'lost' | 'open'
  readonly cents: number
}

const names = 'Jonas|Amara|Zoë Ånestad|Søren'
const numeric = { day: '2-digit', month: '2-digit', year: 'numeric' } as const

/** The four people of a writer's deals. */
export function peopleOf(writer: Writer): string[] {
  return (writer.names ?? names).split('|')
}

const dayMs = (on: string): number => Date.parse(`${on}T12:00:00Z`)

/** The export that a writer makes of deals. */
export function written(writer: Writer, deals: readonly Deal[]): string | Uint8Array {
  const { delimiter = ',', lineEnd = '\n', above = [], below = [] } = writer
  const money = new Intl.NumberFormat(writer.locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    ...(writer.style ?? { style: 'currency', currency: writer.currency }),
  })
  const days = new Intl.DateTimeFormat(writer.locale, { timeZone: 'UTC', ...(writer.dayStyle ?? numeric) })
  const dayText = writer.day ?? ((on: string): string => days.format(dayMs(on)))
  const cell = (text: string): string =>
    text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text
  const people = peopleOf(writer)
  const [won = '', lost = '', open = ''] = writer.stages.split('|')
  const stage = { won, lost, open }
  const rows = deals.map(({ owner, on, outcome, cents }) => [
    people[owner] ?? '',
    dayText(on),
    stage[outcome],
    money.format(cents / 100),
  ])
  const lines = [
    ...above,
    ...[writer.headers.split('|'), ...rows].map((cells) => cells.map(cell).join(delimiter)),
    ...below,
  ]
  const text = lines.map((line) => line + lineEnd).join('')
  return writer.encode?.(text) ?? text
}

/** What has to come out, worked out from the deals alone. */
export function truthOf(deals: readonly Deal[], people: readonly string[]): Map<string, number> {
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

/** Reads an export as it is suggested, with everybody in it added: what is asked, rejected and kept. */
export async function readBack(core: ImportingCore, content: string | Uint8Array): Promise<unknown> {
  const file = await core.stage('export.csv', content)
  const draft = suggestPlan(file, await core.client.metrics.list(), [])
  const { who, when } = draft
  const columns = file.columns.map(({ label, content }) => `${label}: ${JSON.stringify(content)}`).join('\n')
  if (who === null || when === null) throw new Error(`who or when was not suggested\n${columns}`)
  const found = who.kind === 'column' ? file.columns[who.column]?.values?.map(({ value }) => value) : []
  const plan: ImportPlan = { ...draft, who, when, people: createAll(...(found ?? [])) }
  const effect = await core.client.imports.preview(plan)
  return {
    asks: effect.questions.map(({ kind }) => kind),
    rejected: effect.rejected.map(({ reason, raw }) => `${reason}: ${raw}`),
    values: new Map(
      effect.changes.map(({ personName, month, metricName, after }) => [
        `${personName} ${month} ${metricName}`,
        after,
      ]),
    ),
  }
}

const deal = fc.record({
  owner: fc.integer({ min: 0, max: 3 }),
  on: fc.integer({ min: 0, max: 680 }).map((n) => addDays('2025-01-01', n)),
  outcome: fc.constantFrom('won', 'lost', 'open'),
  cents: fc.oneof(
    fc.integer({ min: -99_999, max: 99_999 }),
    fc.integer({ min: 100_000, max: 2_000_000_099 }),
  ),
}) satisfies fc.Arbitrary<Deal>

/** Deals that prove the order of days and the decimal mark, and show every stage, whatever else is among them. */
export const anyDeals = fc
  .array(deal, { minLength: 1, maxLength: 60 })
  .map((some): Deal[] => [
    { owner: 0, on: '2025-01-13', outcome: 'won', cents: 1_234_556 },
    { owner: 1, on: '2025-03-28', outcome: 'lost', cents: 9_990 },
    { owner: 2, on: '2025-04-14', outcome: 'open', cents: 9_990 },
    ...some,
  ])
