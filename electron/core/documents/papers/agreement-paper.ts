import type { Clause } from '../../../../shared/domain/agreement'
import { type AgreementRecord, signersOfRecord } from '../../../../shared/domain/agreement-record'
import { formatLongDay } from '../../../../shared/domain/calendar-format'
import { signingRulesOf } from '../../../../shared/domain/document-kind'
import { languageOf } from '../../../../shared/domain/document-language'
import { type FixedWords, fixedWords } from '../../../../shared/domain/fixed-words'
import type { GivenSignature } from '../../../../shared/domain/signature'
import type { Block, Table } from '../typesetting/content'
import type { PaperContent } from '../typesetting/typeset'
import { aboutByHand, type SigningMedium } from './by-hand'
import { houseHead } from './house-head'
import { initialBlocks } from './initial-blocks'
import { cell, column, hairline, heading, paragraph, table, typedParagraphs } from './paper-blocks'
import { frameOf } from './paper-frame'
import { looks } from './paper-looks'
import { richTextBlocks } from './rich-text-blocks'
import { runningFurniture } from './running-furniture'
import { refusalBlocks, responseBlocks } from './said-blocks'
import { signingBlocks } from './signing-blocks'
import { eventBlocks, identityTable, trailHeading } from './trail-blocks'

/** A document on paper: what was agreed or presented, what the person says to it, and where everybody signs. */
export function agreementPaper(
  record: AgreementRecord,
  signatures: readonly GivenSignature[],
  medium: SigningMedium = 'onScreen',
): PaperContent {
  const frame = frameOf(record.paper, { sidePt: 70, topPt: 62, bottomPt: 78 })
  const language = languageOf(record)
  // a document that was signed before anything was noted has no such page in its file
  const tellsOfItself = medium === 'onScreen' && (record.trail !== undefined || signatures.length === 0)
  const about = medium === 'onScreen' ? [hairline(22), ...aboutThisDocument(record)] : aboutByHand(record)
  return {
    frame,
    blocks: [
      houseHead({
        organisation: record.organisation,
        team: record.team,
        letterhead: record.letterhead,
        title: record.title,
        language,
        facts: [
          ...headFacts(record),
          ...termFact(record),
          ...(record.supersedes === null
            ? []
            : [wordsOf(record).head.takesThePlaceOf(record.supersedes.number)]),
        ],
      }),
      ...record.clauses.flatMap((clause, index) => [
        ...clauseBlocks(clause, index + 1, record),
        ...initialBlocks(clause, record, medium),
      ]),
      ...responseBlocks(record, medium),
      ...refusalBlocks(record),
      ...signingBlocks(record, { signatures, medium }),
      ...(tellsOfItself ? [] : about),
    ],
    endBlocks: tellsOfItself ? selfBlocks(record) : [],
    furniture: runningFurniture(frame, `${record.number} · ${record.title}`, language),
  }
}

/** A letter is to somebody and has a day; everything else is between two and counts from one. */
function headFacts(record: AgreementRecord): string[] {
  const { person, manager, number } = record
  const { head } = wordsOf(record)
  const day = formatLongDay(record.from, languageOf(record))
  const names = { person: person.name, role: person.role, manager: manager.name }
  return isLetter(record)
    ? [head.letter(names), `${number}, ${day}`]
    : [head.between(names), `${number}, ${head.countsFrom(day)}`]
}

/** Whether it asks nothing of the person: then its clauses are not counted either. */
function isLetter({ kind }: AgreementRecord): boolean {
  return signingRulesOf(kind).response === 'none'
}

function termFact(record: AgreementRecord): string[] {
  const { term } = record
  return term === null ? [] : [wordsOf(record).head[term.kind](formatLongDay(term.on, languageOf(record)))]
}

function clauseBlocks(clause: Clause, number: number, record: AgreementRecord): Block[] {
  const gap = number === 1 ? 24 : 18
  const body =
    record.notation === null
      ? typedParagraphs(clause.body, looks.body, { firstPt: 3, betweenPt: 7 })
      : richTextBlocks(clause.body)
  return [
    heading(2, isLetter(record) ? clause.heading : `${number}\u2002${clause.heading}`, looks.heading, gap),
    ...(clause.table === null ? body : [...tiedToNext(body), clauseTable(clause.table)]),
  ]
}

/** The last paragraph comes on the page of the table that it leads to. */
function tiedToNext(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1)
  return last?.kind === 'paragraph' ? [...blocks.slice(0, -1), { ...last, keepWithNext: true }] : [...blocks]
}

/** Figures stand at the right of their column, words at the left. */
function clauseTable({ columns, rows }: NonNullable<Clause['table']>): Table {
  const isNumeric = columns.map(
    (_, index) => rows.length > 0 && rows.every((row) => isFigure(row[index] ?? '')),
  )
  return table(
    columns.map((name, index) =>
      column(name, isNumeric[index] === true ? { align: 'end' } : { share: index === 0 ? 2 : 1 }),
    ),
    rows.map((row) => columns.map((_, index) => cell(row[index] ?? '', looks.cell))),
    9,
  )
}

/** A short text that starts as a number: `14`, `22.0 %`, `€ 40,000`, `−3`, `4:30`. */
function isFigure(text: string): boolean {
  return /^[\p{Sc}+\u2212-]?[\s\u00a0]?\d[^\p{L}]{0,14}$/u.test(text.trim())
}

/** How the document came to be signed: what it is told by, what happened in the room, and what a reader may make of it. */
function selfBlocks(record: AgreementRecord): Block[] {
  const { trail } = record
  const { self, trail: trailWords } = wordsOf(record)
  return [
    heading(2, self.title, looks.heading, 0),
    identityTable(record, []),
    trailHeading(3, record),
    paragraph(trail === undefined ? self.nothingYet : self.upToFirst, looks.fine, { gapBeforePt: 4 }),
    paragraph(trailWords.chain, looks.fine, { gapBeforePt: 3 }),
    ...eventBlocks(record, trail ?? []),
    { kind: 'together', blocks: [hairline(18), ...aboutThisDocument(record)] },
  ]
}

function aboutThisDocument(record: AgreementRecord): Block[] {
  const { self } = wordsOf(record)
  const { supersedes } = record
  const texts = [
    self.inTheRoom(signersOfRecord(record).length),
    self.vouched(record.organisation),
    ...(supersedes === null ? [] : [self.superseded(supersedes.number, supersedes.sha256)]),
    self.attached,
  ]
  return texts.map((text, index) => paragraph(text, looks.fine, { gapBeforePt: index === 0 ? 8 : 3 }))
}

function wordsOf(record: AgreementRecord): FixedWords {
  return fixedWords(languageOf(record))
}
