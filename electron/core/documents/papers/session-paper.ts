import { aimOf, attainmentState } from '../../../../shared/domain/attainment'
import { dayHere } from '../../../../shared/domain/calendar'
import { formatLongDay, formatMonth, formatShortDay } from '../../../../shared/domain/calendar-format'
import type { Promiser } from '../../../../shared/domain/commitment'
import { formatAim, formatValue } from '../../../../shared/domain/metric-format'
import { calledName, givenName } from '../../../../shared/domain/person'
import type { SessionRecord } from '../../../../shared/domain/session-record'
import type { Block, Cell } from '../typesetting/content'
import type { PaperContent } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { houseHead } from './house-head'
import { cell, column, hairline, heading, paragraph, prose, table, typedParagraphs } from './paper-blocks'
import { frameOf } from './paper-frame'
import { looks } from './paper-looks'
import { questionBlocks } from './recorded-question-blocks'
import { runningFurniture } from './running-furniture'
import { scoreBlocks } from './score-blocks'
import { checkedIn } from './session-check-ins'
import { addendaBlocks, decided, nextTime, talkedAbout, wordsUnder } from './session-said'
import { signOf } from './signs'
import { evidenceWords, outcomeWords, stateWords } from './state-words'

/** The record of a finalised session on paper: what was promised, said, measured and agreed. */
export function sessionPaper(record: SessionRecord): PaperContent {
  const frame = frameOf(record.paper, { sidePt: 70, topPt: 62, bottomPt: 78 })
  const title = sessionTitle(record)
  const held = `${record.template.name}, held on ${formatLongDay(record.heldOn, paperLanguage)}`
  const numbersAt = record.sections.findIndex(({ answers }) => answers.some(({ kind }) => kind === 'metric'))
  return {
    frame,
    blocks: [
      houseHead({
        organisation: record.organisation,
        team: record.team,
        title,
        facts: [
          held,
          `${record.person.name}, ${record.person.role}, and ${record.manager.name}`,
          ...selfAssessed(record),
        ],
      }),
      ...wordsUnder('Summary', record.summary),
      ...sinceLastTime(record),
      ...talkedAbout(record),
      ...evidence(record),
      ...record.sections.flatMap((section, index) => [
        ...sectionBlocks(section, record),
        ...(index === numbersAt ? numbersTable(record) : []),
      ]),
      ...(numbersAt < 0 && record.numbers.length > 0
        ? [heading(2, 'The numbers', looks.sectionTitle, 22), ...numbersTable(record)]
        : []),
      ...scoreBlocks(record.score ?? null),
      ...checkedIn(record),
      ...agreed(record),
      ...decided(record),
      ...wordsUnder(`What ${calledName(record.person)} says`, record.comment),
      ...nextTime(record),
      ...closing(record),
      ...addendaBlocks(record),
    ],
    furniture: runningFurniture(frame, `${title} · ${formatLongDay(record.heldOn, paperLanguage)}`),
  }
}

export function sessionTitle({ number, person }: Pick<SessionRecord, 'number' | 'person'>): string {
  return `Session ${number} with ${person.name}`
}

function selfAssessed({ selfAssessment, person }: SessionRecord): string[] {
  if (selfAssessment === undefined) return []
  const on = formatLongDay(dayHere(selfAssessment.submittedAt), paperLanguage)
  return [`With the self-assessment of ${calledName(person)}, ${on}`]
}

function sinceLastTime(record: SessionRecord): Block[] {
  if (record.sinceLastTime.length === 0) return []
  return [
    heading(2, 'Since last time', looks.sectionTitle, 24),
    table(
      [column('What was promised', { share: 1 }), column('Who'), column('Due'), column('How it went')],
      record.sinceLastTime.map(({ what, note, madeBy, dueOn, outcome, newDueOn }) => [
        whatWithNote(what, newDueOn === undefined ? note : `${note}\nMoved to ${day(newDueOn, record)}`),
        cell(promiserName(madeBy, record), looks.cell),
        cell(day(dueOn, record), looks.cell),
        outcome === null
          ? cell('–', looks.cellMuted)
          : cell(unbroken(outcomeWords[outcome]), looks.cellStrong, signOf(outcome, { sizePt: 7 })),
      ]),
      4,
    ),
  ]
}

/** In paragraphs, not in a table: an entry may be long, and a row must not be torn. */
function evidence(record: SessionRecord): Block[] {
  const entries = record.evidence ?? []
  if (entries.length === 0) return []
  return [
    heading(2, 'What was seen since then', looks.sectionTitle, 24),
    ...entries.flatMap(({ kind, on, what }, index) => [
      paragraph(
        [
          { text: evidenceWords[kind], look: looks.cellStrong },
          { text: `, ${day(on, record)}`, look: looks.cellMuted },
        ],
        looks.cell,
        { gapBeforePt: index === 0 ? 6 : 12, keepWithNext: true },
      ),
      ...typedParagraphs(what, looks.body, { firstPt: 2, betweenPt: 6 }),
    ]),
  ]
}

function whatWithNote(what: string, note: string): Cell {
  const words = note.trim()
  const promise = prose(what, looks.cell)
  return {
    prose: words === '' ? promise : [...promise, { text: `\n${words}`, look: looks.cellMuted }],
    sign: null,
  }
}

function sectionBlocks(
  { title, answers }: SessionRecord['sections'][number],
  record: SessionRecord,
): Block[] {
  if (answers.length === 0) return []
  const sides = { person: promiserName('person', record), manager: promiserName('manager', record) }
  return [
    heading(2, title, looks.sectionTitle, 24),
    ...answers.flatMap((answer, index) => questionBlocks(answer, index, sides)),
  ]
}

function numbersTable(record: SessionRecord): Block[] {
  const [first] = record.numbers
  if (first === undefined) return []
  const reading = { locale: paperLanguage, currency: record.currency }
  return [
    table(
      [
        column(`In ${formatMonth(first.month, paperLanguage)}`, { share: 1 }),
        column('Value', { align: 'end' }),
        column('Target', { align: 'end' }),
        column('State'),
      ],
      record.numbers.map((number) => {
        const { name, kind, value } = number
        const state = attainmentState(number.attainment)
        return [
          cell(name, looks.cell),
          cell(formatValue(kind, value, reading), looks.cell),
          cell(formatAim(kind, aimOf(number), reading), looks.cell),
          cell(unbroken(stateWords[state]), looks.cellStrong, signOf(state, { sizePt: 7 })),
        ]
      }),
      10,
    ),
  ]
}

function agreed(record: SessionRecord): Block[] {
  if (record.commitments.length === 0) return []
  return [
    heading(2, 'What we agreed', looks.sectionTitle, 24),
    table(
      [column('What', { share: 1 }), column('Who'), column('Due')],
      record.commitments.map(({ what, madeBy, dueOn, goal }) => [
        whatWithNote(what, goal === undefined ? '' : `For the goal: ${goal}`),
        cell(promiserName(madeBy, record), looks.cell),
        cell(day(dueOn, record), looks.cell),
      ]),
      4,
    ),
  ]
}

function closing(record: SessionRecord): Block[] {
  return [
    hairline(26),
    paragraph(
      'This record was closed at the end of the session, and cannot be changed. The numbers are those of that moment. The same content for machines is attached as record.json.',
      looks.fine,
      { gapBeforePt: 8 },
    ),
    ...(record.fingerprint ? [paragraph(linkWords(record), looks.fine, { gapBeforePt: 4 })] : []),
  ]
}

/** The record as a link in the chain of its person: its own fingerprint, and that of the record before. */
function linkWords({ number, person, fingerprint, follows = null }: SessionRecord): string {
  const own = `Session ${number} in the chain of ${calledName(person)}’s records · SHA-256 ${fingerprint}`
  return follows === null ? own : `${own} · follows session ${follows.number} (${follows.fingerprint})`
}

function promiserName(madeBy: Promiser, { person, manager }: SessionRecord): string {
  return madeBy === 'manager' ? givenName(manager.name) : calledName(person)
}

function day(date: string, record: SessionRecord): string {
  return unbroken(formatShortDay(date, { locale: paperLanguage, today: record.heldOn }))
}

/** Words that stay on one line. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0')
}
