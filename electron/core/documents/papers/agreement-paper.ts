import type { Clause } from '../../../../shared/domain/agreement'
import { type AgreementRecord, signersOfRecord } from '../../../../shared/domain/agreement-record'
import { formatLongDay } from '../../../../shared/domain/calendar-format'
import { signingRulesOf } from '../../../../shared/domain/document-kind'
import { languageOf } from '../../../../shared/domain/document-language'
import { type FixedWords, fixedWords } from '../../../../shared/domain/fixed-words'
import { onThisScreen, statementsOf } from '../../../../shared/domain/party-statements'
import type { GivenSignature } from '../../../../shared/domain/signature'
import type { Signer } from '../../../../shared/domain/signing-order'
import type { Block, Columns, SignatureFaceContent, Table } from '../typesetting/content'
import type { PaperContent } from '../typesetting/typeset'
import { aboutByHand, faceByHand, type SigningMedium } from './by-hand'
import { houseHead } from './house-head'
import { initialBlocks } from './initial-blocks'
import { cell, column, hairline, heading, paragraph, prose, table, typedParagraphs } from './paper-blocks'
import { frameOf } from './paper-frame'
import { looks } from './paper-looks'
import { richTextBlocks } from './rich-text-blocks'
import { runningFurniture } from './running-furniture'
import { refusalBlocks, responseBlocks } from './said-blocks'
import { awaitingFace, reasonOf, signatureFields, signedFace } from './signature-words'
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
      ...signingBlocks(record, signatures, medium),
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

function signingBlocks(
  record: AgreementRecord,
  signatures: readonly GivenSignature[],
  medium: SigningMedium,
): Block[] {
  const parties = signersOfRecord(record).map((signer) => partyOn(record, signer, { signatures, medium }))
  const asked = signingRulesOf(record.kind).response
  const { signing } = wordsOf(record)
  const meaning = record.refusal !== null || asked === 'none' ? null : signing.meaning[asked]
  return [
    {
      kind: 'together',
      withBefore: true,
      blocks: [
        heading(2, signing.title, looks.heading, 20),
        ...(meaning === null ? [] : [paragraph(meaning, looks.body, { gapBeforePt: 3, keepWithNext: true })]),
        ...inPairs(parties).flatMap((pair) => [
          {
            ...sideBySide(
              pair.map((party) => partyWords(party, signing)),
              12,
            ),
            keepWithNext: true,
          },
          sideBySide(
            pair.map((party) => partyField(party, signing)),
            8,
          ),
        ]),
      ],
    },
  ]
}

type PartyOnPaper = {
  readonly name: string
  readonly role: string
  readonly statements: readonly string[]
  readonly field: string
  readonly face: SignatureFaceContent
}

/** How a signer stands on the paper: with their signature once they gave it. */
function partyOn(
  record: AgreementRecord,
  { party, name }: Signer,
  { signatures, medium }: { signatures: readonly GivenSignature[]; medium: SigningMedium },
): PartyOnPaper {
  const given = signatures.find((signature) => signature.party === party)
  const language = languageOf(record)
  const open = medium === 'onScreen' ? awaitingFace(name, language) : faceByHand(name, language)
  return {
    name,
    role: party === 'person' ? record.person.role : wordsOf(record).signing.parties[party],
    statements: statementsOf(party, record)
      .filter(({ id }) => medium === 'onScreen' || id !== onThisScreen)
      .map(({ text }) => text),
    field: signatureFields[party],
    face: given === undefined ? open : signedFace(given, reasonOf(party, record), language),
  }
}

/** Two beside each other; a last one alone keeps the width of the others. */
function inPairs(parties: readonly PartyOnPaper[]): (readonly (PartyOnPaper | null)[])[] {
  const pairs: (PartyOnPaper | null)[][] = []
  for (let index = 0; index < parties.length; index += 2) {
    pairs.push([parties[index] ?? null, parties[index + 1] ?? null])
  }
  return pairs
}

/** Two columns with the fields on one line, however many statements stand above each. */
function sideBySide(blocks: readonly (readonly Block[])[], gapBeforePt: number): Columns {
  return {
    kind: 'columns',
    columns: blocks.map((own) => ({ share: 1, blocks: own })),
    gapPt: 32,
    gapBeforePt,
    onOneBaseline: false,
    keepWithNext: false,
  }
}

function partyWords(party: PartyOnPaper | null, words: FixedWords['signing']): Block[] {
  if (party === null) return []
  const { name, role, statements } = party
  return [
    heading(3, name, looks.subheading, 0),
    paragraph(role, looks.cellMuted),
    paragraph(words.confirms, looks.statement, { gapBeforePt: 6, keepWithNext: true }),
    {
      kind: 'list',
      items: statements.map((text) => ({
        marker: prose('–', looks.statement),
        prose: prose(text, looks.statement),
      })),
      indentPt: 11,
      itemGapPt: 2,
      gapBeforePt: 2,
    },
  ]
}

function partyField(party: PartyOnPaper | null, words: FixedWords['signing']): Block[] {
  if (party === null) return []
  const { name, field, face } = party
  return [
    {
      kind: 'signatureField',
      name: field,
      alt: words.fieldOf(name),
      heightPt: 100,
      face,
      gapBeforePt: 0,
    },
  ]
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
