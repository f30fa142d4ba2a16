import { type Agreement, isClosed } from '../../../../shared/domain/agreement'
import { type AgreementRecord, signersOfRecord } from '../../../../shared/domain/agreement-record'
import { brokenAt } from '../../../../shared/domain/audit-event'
import type { IsoInstant } from '../../../../shared/domain/calendar'
import { languageOf } from '../../../../shared/domain/document-language'
import { fileNameOf } from '../../../../shared/domain/file-name'
import { type FixedWords, fixedWords } from '../../../../shared/domain/fixed-words'
import type { GivenSignature, SignedFile } from '../../../../shared/domain/signature'
import { sha256OfText } from '../../signing-trail'
import type { Typefaces } from '../fonts/typefaces'
import type { Block } from '../typesetting/content'
import { type PaperContent, typeset } from '../typesetting/typeset'
import { clockSeconds, zoneWords } from './clock-words'
import { houseHead } from './house-head'
import { type MadePaper, makePaper } from './make-paper'
import { cell, column, hairline, heading, paragraph, table } from './paper-blocks'
import { frameOf } from './paper-frame'
import { looks } from './paper-looks'
import { runningFurniture } from './running-furniture'
import { reasonOf } from './signature-words'
import { eventBlocks, identityTable, trailHeading } from './trail-blocks'

/** A document that somebody has signed, as the workspace knows it, and the record in its file. */
export type SignedDocument = {
  readonly agreement: Pick<Agreement, 'id' | 'trail' | 'state'>
  readonly record: AgreementRecord
  readonly signatures: readonly GivenSignature[]
  readonly file: SignedFile
}

/**
 * The whole audit trail of a document as a paper of its own, beside the document: everybody's events and signatures,
 * and the digest of the file as it is now. The events are attached for machines, as audit-trail.json.
 */
export async function trailPaper(
  signed: SignedDocument,
  given: { at: IsoInstant; typefaces: Typefaces },
): Promise<MadePaper & { fileName: string }> {
  const { agreement, record, file } = signed
  const language = languageOf(record)
  const { trailPaper: words } = fixedWords(language)
  const trail = {
    schema: 'plumbline/audit-trail',
    version: 1,
    agreementId: agreement.id,
    number: record.number,
    sha256: file.sha256,
    events: agreement.trail ?? [],
  }
  const made = await makePaper(typeset(content(signed), given.typefaces), {
    title: words.titleOf(record.number, record.title),
    organisation: record.organisation,
    at: given.at,
    language,
    attachment: {
      fileName: 'audit-trail.json',
      description: words.attachment,
      json: `${JSON.stringify(trail, null, 2)}\n`,
    },
  })
  return { fileName: fileNameOf(words.fileName(record.number), record.person.name), ...made }
}

function content({ agreement, record, signatures, file }: SignedDocument): PaperContent {
  const frame = frameOf(record.paper, { sidePt: 70, topPt: 62, bottomPt: 78 })
  const language = languageOf(record)
  const { head, signing, trail, trailPaper: words } = fixedWords(language)
  const names = { person: record.person.name, role: record.person.role, manager: record.manager.name }
  return {
    frame,
    blocks: [
      houseHead({
        organisation: record.organisation,
        team: record.team,
        letterhead: record.letterhead,
        title: trail.title,
        language,
        facts: [record.title, head.between(names)],
      }),
      heading(2, words.document, looks.heading, 22),
      identityTable(record, [
        [
          words.state,
          stateWords(agreement, words.states, {
            signed: signatures.length,
            asked: signersOfRecord(record).length,
          }),
        ],
        [words.fileDigest, file.sha256],
        [words.fileSize, `${file.bytes.toLocaleString(language)} ${words.bytes}`],
      ]),
      heading(2, signing.title, looks.heading, 20),
      signatureTable(record, signatures),
      ...trailBlocks(agreement, record),
      hairline(18),
      paragraph(words.about, looks.fine, { gapBeforePt: 8 }),
    ],
    furniture: runningFurniture(frame, `${record.number} · ${trail.title}`, language),
  }
}

function stateWords(
  agreement: Pick<Agreement, 'state'>,
  states: FixedWords['trailPaper']['states'],
  { signed, asked }: { signed: number; asked: number },
): string {
  if (agreement.state.kind === 'refused') return states.refused
  return isClosed(agreement) ? states.closed : states.open(signed, asked)
}

function signatureTable(record: AgreementRecord, signatures: readonly GivenSignature[]): Block {
  const { signing, trailPaper: words } = fixedWords(languageOf(record))
  const [who, as, when, said] = words.columns
  return table(
    [column(who, { share: 1 }), column(as), column(when), column(said, { share: 1 })],
    signatures.map(({ party, name, at, utcOffsetMinutes }) =>
      [
        name,
        party === 'person' ? record.person.role : signing.parties[party],
        `${clockSeconds(at, utcOffsetMinutes)} ${zoneWords(utcOffsetMinutes)}`,
        reasonOf(party, record),
      ].map((text) => cell(text, looks.fineText)),
    ),
    8,
  )
}

function trailBlocks({ id, trail = [] }: Pick<Agreement, 'id' | 'trail'>, record: AgreementRecord): Block[] {
  const inFile = record.trail ?? []
  const { trail: trailWords, trailPaper: words } = fixedWords(languageOf(record))
  if (trail.length === 0 && inFile.length === 0) {
    return [trailHeading(2, record), paragraph(words.noEvents, looks.body, { gapBeforePt: 4 })]
  }
  const broken = brokenAt({ agreementId: id, events: [...trail] }, sha256OfText)
  const goesOn = inFile.every(({ sha256 }, index) => sha256 === trail[index]?.sha256)
  const faults = [
    ...(broken === null ? [] : [words.broken(broken + 1)]),
    ...(goesOn ? [] : [words.doesNotGoOn]),
  ]
  return [
    trailHeading(2, record),
    ...faults.map((fault) => paragraph(fault, looks.state, { gapBeforePt: 4 })),
    paragraph(trailWords.chain, looks.fine, { gapBeforePt: 4 }),
    ...eventBlocks(record, trail),
  ]
}
