import {
  type Clause,
  type GivenSignature,
  managerStatements,
  meaningOfSigning,
  personStatements,
  responseSentence,
} from '../../../../shared/domain/agreement'
import type { AgreementRecord } from '../../../../shared/domain/agreement-record'
import { formatLongDay } from '../../../../shared/domain/calendar-format'
import type { Block, Columns, SignatureFaceContent, Table } from '../typesetting/content'
import type { PaperContent } from '../typesetting/typeset'
import { paperLanguage } from './clock-words'
import { houseHead } from './house-head'
import { cell, column, hairline, heading, paragraph, prose, table, typedParagraphs } from './paper-blocks'
import { frameOf } from './paper-frame'
import { looks } from './paper-looks'
import { runningFurniture } from './running-furniture'
import { awaitingFace, managerReason, personReason, signatureFields, signedFace } from './signature-words'

/** Whose signatures an agreement shows; null for a field that still waits. */
export type ShownSignatures = {
  readonly person: GivenSignature | null
  readonly manager: GivenSignature | null
}

/** An expectation document on paper: what was agreed, what the person says to it, and where both sign. */
export function agreementPaper(record: AgreementRecord, signatures: ShownSignatures): PaperContent {
  const frame = frameOf(record.paper, { sidePt: 70, topPt: 62, bottomPt: 78 })
  return {
    frame,
    blocks: [
      houseHead({
        organisation: record.organisation,
        team: record.team,
        title: record.title,
        facts: [
          `Between ${record.person.name}, ${record.person.role}, and ${record.manager.name}`,
          `${record.number}, counts from ${formatLongDay(record.from, paperLanguage)}`,
        ],
      }),
      ...record.clauses.flatMap((clause, index) => clauseBlocks(clause, index + 1)),
      ...responseBlocks(record),
      ...signingBlocks(record, signatures),
    ],
    furniture: runningFurniture(frame, `${record.number} · ${record.title}`),
  }
}

function clauseBlocks(clause: Clause, number: number): Block[] {
  const gap = number === 1 ? 24 : 18
  return [
    heading(2, `${number}\u2002${clause.heading}`, looks.heading, gap),
    ...typedParagraphs(clause.body, looks.body, { firstPt: 3, betweenPt: 7 }),
    ...(clause.table === null ? [] : [clauseTable(clause.table)]),
  ]
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

function responseBlocks({ person, response }: AgreementRecord): Block[] {
  if (response === null) {
    return [
      heading(2, `What ${person.name} says to it`, looks.heading, 20),
      paragraph(
        `Before signing, ${person.name} says here whether they agree, and can add words of their own. They become part of this document.`,
        looks.body,
        { gapBeforePt: 3 },
      ),
    ]
  }
  return [
    heading(2, `What ${person.name} says to it`, looks.heading, 20),
    paragraph(responseSentence(response), looks.body, {
      gapBeforePt: 3,
      keepWithNext: response.words.trim() !== '',
    }),
    ...typedParagraphs(response.words, looks.words, { firstPt: 5, betweenPt: 8 }),
  ]
}

function signingBlocks(record: AgreementRecord, signatures: ShownSignatures): Block[] {
  const { person, manager, response } = record
  const personFace =
    signatures.person === null || response === null
      ? awaitingFace(person.name)
      : signedFace(signatures.person, personReason(response))
  const managerFace =
    signatures.manager === null || response === null
      ? awaitingFace(manager.name)
      : signedFace(signatures.manager, managerReason(response))
  const parties = [
    {
      name: person.name,
      role: person.role,
      statements: Object.values(personStatements),
      field: signatureFields.person,
      face: personFace,
    },
    {
      name: manager.name,
      role: 'Manager',
      statements: Object.values(managerStatements),
      field: signatureFields.manager,
      face: managerFace,
    },
  ]
  return [
    {
      kind: 'together',
      blocks: [
        heading(2, 'Signatures', looks.heading, 20),
        paragraph(meaningOfSigning, looks.body, { gapBeforePt: 3 }),
        sideBySide(parties.map(partyWords), 12),
        sideBySide(parties.map(partyField), 8),
        hairline(22),
        ...aboutThisDocument(record),
      ],
    },
  ]
}

type Party = {
  readonly name: string
  readonly role: string
  readonly statements: readonly string[]
  readonly field: string
  readonly face: SignatureFaceContent
}

/** Two columns with the fields on one line, however many statements stand above each. */
function sideBySide(blocks: readonly (readonly Block[])[], gapBeforePt: number): Columns {
  return {
    kind: 'columns',
    columns: blocks.map((own) => ({ share: 1, blocks: own })),
    gapPt: 32,
    gapBeforePt,
    onOneBaseline: false,
    keepWithNext: true,
  }
}

function partyWords({ name, role, statements }: Party): Block[] {
  return [
    heading(3, name, looks.subheading, 0),
    paragraph(role, looks.cellMuted),
    paragraph('By signing, I confirm:', looks.statement, { gapBeforePt: 6, keepWithNext: true }),
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

function partyField({ name, field, face }: Party): Block[] {
  return [
    {
      kind: 'signatureField',
      name: field,
      alt: `Signature of ${name}`,
      heightPt: 100,
      face,
      gapBeforePt: 0,
    },
  ]
}

function aboutThisDocument(record: AgreementRecord): Block[] {
  return [
    paragraph(
      'Both sign on one laptop, in the room. Each signature seals the whole document as it stood at that moment, so that any later change shows in every reader that checks signatures. The times are those of the laptop’s clock.',
      looks.fine,
      { gapBeforePt: 8 },
    ),
    paragraph(
      `The names are vouched for by the certificate “Plumbline at ${record.organisation}”, made on that laptop. A reader that does not know it says that the identity is not verified; that is a matter of trust, not of change. These are simple electronic signatures with a cryptographic seal. Nothing here is legal advice.`,
      looks.fine,
      { gapBeforePt: 3 },
    ),
    paragraph('The content of this document is attached to it for machines, as record.json.', looks.fine, {
      gapBeforePt: 3,
    }),
  ]
}
