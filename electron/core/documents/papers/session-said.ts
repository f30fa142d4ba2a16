import { formatLongDay } from '../../../../shared/domain/calendar-format'
import type { Promiser } from '../../../../shared/domain/commitment'
import { calledName, givenName } from '../../../../shared/domain/person'
import type { SessionRecord } from '../../../../shared/domain/session-record'
import { saysSomething } from '../../../../shared/domain/text'
import type { Block } from '../typesetting/content'
import { clockWords, paperLanguage, zoneWords } from './clock-words'
import { endKeptWithNext, heading, paragraph, typedParagraphs } from './paper-blocks'
import { looks } from './paper-looks'
import { signOf } from './signs'

/** Words of one side under a heading; nothing where there are none. */
export function wordsUnder(title: string, words: string | undefined): Block[] {
  if (words === undefined || !saysSomething(words)) return []
  return [
    heading(2, title, looks.sectionTitle, 24),
    ...typedParagraphs(words, looks.body, { firstPt: 4, betweenPt: 6 }),
  ]
}

/** What either side wanted to talk about. In paragraphs, because an item may be long, and a row must not be torn. */
export function talkedAbout(record: SessionRecord): Block[] {
  const items = record.agenda ?? []
  if (items.length === 0) return []
  return [
    heading(2, 'What we wanted to talk about', looks.sectionTitle, 24),
    ...items.flatMap(({ by, what, isTalkedAbout, note }, index) => [
      paragraph(
        [
          { text: isTalkedAbout ? 'Talked about' : 'For next time', look: looks.cellStrong },
          { text: `, from ${nameOf(by, record)}`, look: looks.cellMuted },
        ],
        looks.cell,
        {
          gapBeforePt: index === 0 ? 6 : 10,
          keepWithNext: true,
          sign: signOf(isTalkedAbout ? 'done' : 'open', { sizePt: 7 }),
        },
      ),
      ...typedParagraphs(what, looks.body, { firstPt: 2, betweenPt: 6 }),
      ...typedParagraphs(note, looks.cellMuted, { firstPt: 2, betweenPt: 4 }),
    ]),
  ]
}

export function decided(record: SessionRecord): Block[] {
  const decisions = record.decisions ?? []
  if (decisions.length === 0) return []
  return [
    heading(2, 'What was decided', looks.sectionTitle, 24),
    ...decisions.flatMap(({ by, what }, index) => [
      ...endKeptWithNext(typedParagraphs(what, looks.body, { firstPt: index === 0 ? 4 : 8, betweenPt: 6 })),
      paragraph(
        by === 'both' ? 'Decided together' : `Decided by ${nameOf('manager', record)}`,
        looks.cellMuted,
        { gapBeforePt: 1 },
      ),
    ]),
  ]
}

export function nextTime({ nextOn = null }: SessionRecord): Block[] {
  if (nextOn === null) return []
  return [
    heading(2, 'Next session', looks.sectionTitle, 24),
    paragraph(formatLongDay(nextOn, paperLanguage), looks.body, { gapBeforePt: 4 }),
  ]
}

/** What was added after the record was closed: after its last line, as it is no part of it. */
export function addendaBlocks(record: SessionRecord): Block[] {
  const addenda = record.addenda ?? []
  if (addenda.length === 0) return []
  return [
    heading(2, 'Added after the record was closed', looks.sectionTitle, 28),
    ...addenda.flatMap(({ number, by, text, at, utcOffsetMinutes = 0 }, index) => [
      paragraph(
        [
          { text: `Addendum ${number}`, look: looks.cellStrong },
          {
            text: `, ${nameOf(by, record)}, ${clockWords(at, utcOffsetMinutes)} (${zoneWords(utcOffsetMinutes)})`,
            look: looks.cellMuted,
          },
        ],
        looks.cell,
        { gapBeforePt: index === 0 ? 6 : 12, keepWithNext: true },
      ),
      ...typedParagraphs(text, looks.body, { firstPt: 2, betweenPt: 6 }),
    ]),
  ]
}

function nameOf(by: Promiser, { person, manager }: SessionRecord): string {
  return by === 'manager' ? givenName(manager.name) : calledName(person)
}
