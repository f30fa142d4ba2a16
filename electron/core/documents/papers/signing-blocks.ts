import { type AgreementRecord, signersOfRecord } from '../../../../shared/domain/agreement-record'
import { signingRulesOf } from '../../../../shared/domain/document-kind'
import { languageOf } from '../../../../shared/domain/document-language'
import { type FixedWords, fixedWords } from '../../../../shared/domain/fixed-words'
import { onThisScreen, statementsOf } from '../../../../shared/domain/party-statements'
import type { GivenSignature } from '../../../../shared/domain/signature'
import type { Signer } from '../../../../shared/domain/signing-order'
import type { Block, Columns, SignatureFaceContent } from '../typesetting/content'
import { faceByHand, type SigningMedium } from './by-hand'
import { heading, paragraph, prose } from './paper-blocks'
import { looks } from './paper-looks'
import { awaitingFace, reasonOf, signatureFields, signedFace } from './signature-words'

/** Where everybody signs: what each confirms, and below it their field, two beside each other. */
export function signingBlocks(record: AgreementRecord, given: GivenSoFar): Block[] {
  const parties = signersOfRecord(record).map((signer) => partyOn(record, signer, given))
  const asked = signingRulesOf(record.kind).response
  const { signing } = fixedWords(languageOf(record))
  const meaning = record.refusal !== null || asked === 'none' ? null : signing.meaning[asked]
  return [
    {
      kind: 'together',
      withBefore: true,
      blocks: [
        heading(2, signing.title, looks.heading, 20),
        ...(meaning === null ? [] : [paragraph(meaning, looks.body, { gapBeforePt: 3, keepWithNext: true })]),
        ...inPairs(parties).flatMap((pair, index) => [
          {
            ...sideBySide(
              pair.map((party) => partyWords(party, signing)),
              index === 0 ? 12 : 24,
            ),
            keepWithNext: true,
            // who comes on a later page than the heading signs under its words all the same
            ...(index === 0
              ? {}
              : { onNewPage: prose(`${signing.title} · ${record.number}`, looks.heading) }),
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

/** The signatures that were given so far, and what they are given on. */
type GivenSoFar = { readonly signatures: readonly GivenSignature[]; readonly medium: SigningMedium }

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
  { signatures, medium }: GivenSoFar,
): PartyOnPaper {
  const given = signatures.find((signature) => signature.party === party)
  const language = languageOf(record)
  const open = medium === 'onScreen' ? awaitingFace(name, language) : faceByHand(name, language)
  return {
    name,
    role: party === 'person' ? record.person.role : fixedWords(language).signing.parties[party],
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
    // a name in Arabic stands above its own role and signature, not at the other end of the column
    { ...heading(3, name, looks.subheading, 0), direction: 'ltr' },
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
      heightPt: fieldHeightPt(name),
      face,
      gapBeforePt: 0,
    },
  ]
}

/** Room for a name that takes several lines: below the line of the signature, and above it where it is typed. */
function fieldHeightPt(name: string): number {
  const lines = Math.min(mostNameLines, Math.ceil(name.length / lettersInLine))
  return 100 + Math.max(0, lines - 1) * 26
}

const lettersInLine = 40
const mostNameLines = 4
