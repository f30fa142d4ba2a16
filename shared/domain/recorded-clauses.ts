import { type Agreement, isClosed } from './agreement'
import { wholePercent } from './attainment'
import { monthOf } from './calendar'
import { formatMonth } from './calendar-format'
import { cellDay, type DraftClause, type DraftSources, longDay, namesOf, paragraphs } from './draft-sources'
import { gap } from './marked-gap'
import { formatAim, formatValue, type Reading } from './metric-format'
import { adjustmentWords } from './target-words'

const monthsShown = 3
const promisesShown = 12

/**
 * What each metric with a target came to in the last three whole months, the latest first; null where none has both a
 * figure and a target. The running month is left out, because it is not over.
 */
export function figuresClause(sources: DraftSources): DraftClause | null {
  const reading: Reading = { locale: sources.locale, currency: sources.firm.currency }
  const running = monthOf(sources.today)
  const shown = sources.progress.flatMap(({ metric, months }) =>
    months
      .filter(({ month }) => month < running)
      .slice(-monthsShown)
      .reverse()
      .flatMap(({ value, target, ...rest }) =>
        value === null || target === null ? [] : [{ metric, ...rest, value, target }],
      ),
  )
  if (shown.length === 0) return null
  const rows = shown.map(({ metric, month, value, target, upTo, attainment }) => [
    metric.name,
    formatMonth(month, sources.locale),
    formatValue(metric.kind, value, reading),
    formatAim(metric.kind, { target, upTo }, reading),
    attainment === null ? '–' : `${wholePercent(attainment)}\u00a0%`,
  ])
  // a target that is not the one that was set says why, as on the sheet of the person
  const adjusted = shown.flatMap(({ metric, month, target, upTo, adjustment }) =>
    adjustment === undefined
      ? []
      : [
          `${metric.name}, ${formatMonth(month, sources.locale)}: the target is ${adjustmentWords(adjustment, { kind: metric.kind, aim: { target, upTo }, reading })}.`,
        ],
  )
  return {
    heading: 'What the figures show',
    body: paragraphs(
      `These are the figures of the last whole months as they stood on ${longDay(sources.today, sources)}. A figure that is wrong is corrected, and the correction is noted.`,
      ...(adjusted.length === 0 ? [] : [adjusted.join('\n')]),
    ),
    table: { columns: ['Metric', 'Month', 'Figure', 'Target', 'Of target'], rows },
  }
}

/** What was promised in closed sessions and how it stands, the latest twelve first; null where nothing was. */
export function promisesClause(sources: DraftSources): DraftClause | null {
  const { given, manager } = namesOf(sources)
  const numbers = new Map(sources.sessions.map(({ id, number }) => [id, number]))
  const rows = sources.commitments
    .filter(({ madeIn }) => numbers.has(madeIn))
    .sort((a, b) => b.madeOn.localeCompare(a.madeOn) || b.dueOn.localeCompare(a.dueOn))
    .slice(0, promisesShown)
    .map(({ madeIn, madeOn, madeBy, what, state, dueOn }) => [
      `${numbers.get(madeIn)},\u00a0${cellDay(madeOn, sources)}`,
      madeBy === 'person' ? given : manager,
      what,
      state === 'open' ? `open, due ${cellDay(dueOn, sources)}` : state,
    ])
  if (rows.length === 0) return null
  return {
    heading: 'What we promised each other',
    body: 'From the records of our sessions, the latest first, both ways.',
    table: { columns: ['Session', 'Who', 'What was promised', 'How it stands'], rows },
  }
}

/**
 * What was tried before: how often both met, and the earlier documents by number and day, such as expectations or a plan.
 * Says so where nothing is on file.
 */
export function priorActionsClause(sources: DraftSources): DraftClause {
  const { body, ...rest } = earlierDocumentsClause(sources)
  return { ...rest, body: paragraphs(sessionsWords(sources), body) }
}

/** Earlier documents by number and day, the earliest first; says so where none is on file. */
export function earlierDocumentsClause(sources: DraftSources): DraftClause {
  const rows = sources.documents
    .filter((document) => isClosed(document) && isAStep(document))
    .sort((a, b) => a.from.localeCompare(b.from))
    .map(({ number, title, from, state }) => [
      number,
      title,
      cellDay(from, sources),
      state.kind === 'refused' ? 'presented, signature refused' : 'signed',
    ])
  return {
    heading: 'What was done before',
    body:
      rows.length === 0
        ? 'No earlier document is on file here.'
        : rows.length === 1
          ? 'This earlier document is on file.'
          : 'These earlier documents are on file.',
    ...(rows.length === 0 ? {} : { table: { columns: ['Document', 'Title', 'Counts from', 'State'], rows } }),
  }
}

/** Whether a document says what is expected, what help there is, or what follows; letters and receipts do not. */
function isAStep({ kind }: Pick<Agreement, 'kind'>): boolean {
  return kind !== 'recognition' && kind !== 'reviewAcknowledgement' && kind !== 'reviewNotice'
}

function sessionsWords(sources: DraftSources): string {
  const [last, first] = [sources.sessions[0], sources.sessions.at(-1)]
  if (last === undefined || first === undefined) return 'No session one to one is on record here.'
  const { length } = sources.sessions
  return length === 1
    ? `We met one to one on ${longDay(last.heldOn, sources)}; the record is kept.`
    : `We met one to one ${length} times from ${longDay(first.heldOn, sources)} to ${longDay(last.heldOn, sources)}; the records are kept.`
}

/** A dated fact each row: what was seen or heard, and where it is noted. The manager fills it in. */
export function factsClause(): DraftClause {
  return {
    heading: 'What happened',
    body: 'These are facts: what was seen, heard or counted, on which day, and where it can be looked up.',
    table: {
      columns: ['What was seen or heard', 'On which day', 'Where it is noted'],
      rows: [[gap('what was done or not done'), gap('the day'), gap('record, message or figure')]],
    },
  }
}
